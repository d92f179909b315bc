package org.broadsheet.figure.subject;

import static org.broadsheet.annotate.PennTag.CLOSE_QUOTE;
import static org.broadsheet.annotate.PennTag.OPEN_QUOTE;
import static org.broadsheet.annotate.PennTag.PRP_POSSESSIVE;

import java.util.Set;
import org.broadsheet.annotate.PennTag;
import org.broadsheet.figure.amount.Amount;
import org.broadsheet.figure.amount.CountedPhrases;
import org.broadsheet.figure.subject.Part.Kind;
import org.broadsheet.number.Numeral;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.syntax.VerbGroup;
import org.broadsheet.words.WordList;
import org.jspecify.annotations.Nullable;

/** A share with the group that it is a share of, and where in the sentence that is told: "40% of the firms on the coast". */
final class ShareGroups {
    /** Parts of bounds inside a group: "of some of the". */
    private static final int MOST_BOUNDS = 4;

    /** Parts that tell which group is meant: "of the firms on the coast that were asked in May". */
    private static final int MOST_OF_GROUP = 10;

    private static final Set<String> PEOPLE = WordList.english("people").words();

    private final Pieces pieces;
    private final Parts parts;
    private final Clauses clauses;
    private final AmountLinks links;
    private final Predicates predicates;

    ShareGroups(Pieces pieces, Parts parts, Clauses clauses, AmountLinks links, Predicates predicates) {
        this.pieces = pieces;
        this.parts = parts;
        this.clauses = clauses;
        this.links = links;
        this.predicates = predicates;
    }

    /** "40%", "a third of voters", "one in five pupils"; not "5 per cent a year". */
    static boolean isShare(Amount amount) {
        boolean percent = amount.unit() != null && amount.unit().symbol().equals("%");
        return amount.per() == null && (percent || amount.isShare());
    }

    /** "40% of voters", "half the voters", "one in five voters"; not "a two-thirds majority". */
    boolean isOfGroup(Amount amount, int here) {
        PennTag next = pieces.tag(amount.numeral().end());
        boolean compound = amount.numeral().form() != Numeral.Form.RATIO
                && !pieces.is(amount.numeral().end(), "of")
                && !CountedPhrases.isDeterminer(next)
                && next != PRP_POSSESSIVE;
        return amount.of() == null ? behindWhole(here) > here + 2 : !compound;
    }

    /**
     * "40% of the firms on the coast say", "of those who were asked say", "of fish sold here is": the verb of a group that more is
     * told of; or -1.
     */
    int verbBehind(int behind, int here) {
        boolean relative = false;
        int participle = -1;
        boolean object = parts.is(links.skipAdverbs(here - 1), Kind.VERB);
        for (int at = behind; !object && at < behind + MOST_OF_GROUP; at++) {
            VerbGroup group = clauses.groupAt(at);
            if (predicates.isSurelyClauseOfAnother(at)) {
                // "40% of shops closed before Bellis Corp sold": what was read as a participle is the verb.
                return participle;
            }
            if (group != null && group.isFinite() && !relative) {
                return at;
            }
            participle = group != null && group.form() == VerbGroup.Form.PARTICIPLE ? at : participle;
            relative = parts.is(at, Kind.RELATIVE) || relative && group == null;
            boolean more = group != null && group.form() != VerbGroup.Form.INFINITIVE
                    || parts.is(at, Kind.RELATIVE)
                    || parts.is(at, Kind.PREPOSITION)
                    || parts.is(at, Kind.NOUN)
                    || parts.is(at, Kind.OTHER)
                    || parts.is(at, Kind.TIME)
                    || pieces.tag(parts.get(at).first()) == OPEN_QUOTE;
            if (!more) {
                return -1;
            }
        }
        return -1;
    }

    /** The part behind a share and what it is a share of: "40% of the so-called 'elders' of". */
    int behindWhole(int here) {
        // "over half (57%) of the firms"
        int at = parts.isWord(here + 1, ")") ? here + 2 : here + 1;
        while (parts.isWord(at, "of")) {
            int noun = at + 1;
            while (noun <= at + MOST_BOUNDS && !parts.is(noun, Kind.NOUN) && !parts.is(noun, Kind.PRONOUN)) {
                noun++;
            }
            if (!parts.is(noun, Kind.NOUN) && !parts.is(noun, Kind.PRONOUN)) {
                return at;
            }
            boolean quoted = pieces.tag(parts.get(noun + 1).first()) == CLOSE_QUOTE;
            at = quoted ? noun + 2 : noun + 1;
            // "of Oslo and Bergen are"
            boolean row = parts.is(at, Kind.CONJUNCTION)
                    && pieces.tag(parts.get(noun).end() - 1).isProperNoun()
                    && parts.is(at + 1, Kind.NOUN)
                    && pieces.tag(parts.get(at + 1).end() - 1).isProperNoun()
                    && parts.is(at + 2, Kind.VERB);
            at = row ? at + 2 : at;
        }
        return at;
    }

    /** "the town is 30% Swedish": what a share is of that a name tells behind it; or null. */
    @Nullable
    Part origin(Amount amount, int here) {
        Part next = parts.get(here + 1);
        boolean named = amount.of() == null
                && next.end() == next.first() + 1
                && pieces.tag(next.first()).isAdjective()
                && pieces.get(next.first()).isCapitalized()
                && pieces.get(amount.first()).isNumber();
        return named ? next : null;
    }

    /** "with 40% suffering from gout": a gerund that the tagger takes for a noun, with what hangs on it; or null. */
    @Nullable
    Part doing(int at) {
        Part act = parts.get(at);
        boolean gerund = act.kind() == Kind.NOUN
                && act.end() == act.first() + 1
                && pieces.word(act.first()).endsWith("ing")
                && parts.is(at + 1, Kind.PREPOSITION)
                && parts.is(at + 2, Kind.NOUN);
        return gerund ? new Part(Kind.VERB, act.first(), parts.get(at + 2).end()) : null;
    }

    /** "a two-thirds majority", "100% wireless": said of what stands behind it. */
    boolean isOfNoun(int here) {
        return parts.is(here + 1, Kind.NOUN) && !isOfPeople(here + 1)
                || pieces.tag(parts.get(here + 1).first()).isAdjective();
    }

    /** "80% parents do not accept them": a group told without "of". */
    private boolean isOfPeople(int noun) {
        int head = parts.get(noun).end() - 1;
        return pieces.tag(head).isPluralNoun()
                && PEOPLE.contains(pieces.token(head).lemma())
                && clauses.isInSubject(noun);
    }
}
