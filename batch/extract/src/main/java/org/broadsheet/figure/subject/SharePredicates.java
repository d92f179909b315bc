package org.broadsheet.figure.subject;

import static org.broadsheet.annotate.PennTag.CLOSE_QUOTE;
import static org.broadsheet.annotate.PennTag.OPEN_QUOTE;
import static org.broadsheet.annotate.PennTag.PRP_POSSESSIVE;

import java.util.List;
import java.util.Set;
import org.broadsheet.annotate.PennTag;
import org.broadsheet.figure.amount.Amount;
import org.broadsheet.figure.amount.CountedPhrases;
import org.broadsheet.figure.amount.FigureRule;
import org.broadsheet.figure.subject.Clauses.Party;
import org.broadsheet.figure.subject.Part.Kind;
import org.broadsheet.number.Numeral;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.syntax.VerbGroup;
import org.broadsheet.words.CueVerbs;
import org.broadsheet.words.WordSets;
import org.jspecify.annotations.Nullable;

/**
 * What is told of the part of a group that a share is: "back the plan" of "40% of voters back the plan", "bakers" of "a third of
 * them are bakers" and of "bakers make up a third of the town". The group is what it is a share of, and no news.
 */
final class SharePredicates {
    /** Parts of bounds before a share: "more than about". */
    private static final int MOST_BOUNDS = 4;

    /** Parts that tell which group is meant: "of the firms on the coast that were asked in May". */
    private static final int MOST_OF_GROUP = 10;

    /** Words before a share with a verb of its own, or in a row of such: "with 40% of them saying". */
    private static final Set<String> OPENERS =
            WordSets.english("figure-contexts").get("openers-of-shares");

    /** Lemmas of verbs whose subject is the part that their object tells. */
    private static final Set<String> FORMING =
            WordSets.english("figure-contexts").get("verbs-of-forming");

    private static final Set<String> SAYING = CueVerbs.of("say");

    /** Lemmas of verbs that tell what a clause says, before it. */
    private static final Set<String> TELLING = CueVerbs.of("say", "show", "think");

    private static final Set<String> CARRIERS =
            WordSets.english("figure-contexts").get("carriers-of-numbers");

    private final Pieces pieces;
    private final Parts parts;
    private final List<Amount> amounts;
    private final Clauses clauses;
    private final AmountLinks links;
    private final Predicates predicates;

    SharePredicates(
            Pieces pieces,
            Parts parts,
            List<Amount> amounts,
            Clauses clauses,
            AmountLinks links,
            Predicates predicates) {
        this.pieces = pieces;
        this.parts = parts;
        this.amounts = amounts;
        this.clauses = clauses;
        this.links = links;
        this.predicates = predicates;
    }

    /**
     * What a share measures: what is told of its part of the group, or what was found where it is no share of a group or nothing
     * is told of it.
     *
     * @param last what the amount before it measures
     */
    Measured of(Amount amount, Party party, Measured found, Measured last) {
        if (!isShare(amount) || found.words() != null) {
            return found;
        }
        int here = parts.startingAt(amount.first());
        int link = links.skipAdverbs(here - 1);
        boolean whole = isOfGroup(amount, here);
        if (whole && isFormed(link)) {
            Part former = former(party, link);
            return former == null ? found : measured(former, found, FigureRule.MEASURED_SUBJECT);
        }
        boolean next = last.rule() == FigureRule.MEASURED_PREDICATE && (goesOn(link) || links.isCompared(link));
        boolean head = isHead(link) && (whole || amount.of() == null && !isOfNoun(here));
        Part told = head ? told(amount, here, next) : null;
        if (told != null) {
            return measured(told, found, FigureRule.MEASURED_PREDICATE);
        }
        // "half of the women smoke, but only a third of the men"
        return whole && next ? last : found;
    }

    private static Measured measured(Part told, Measured found, FigureRule rule) {
        return Measured.of(told.first(), told.end(), found.agent(), rule).toldOf(found.mention());
    }

    /** "40%", "a third of voters", "one in five pupils"; not "5 per cent a year". */
    static boolean isShare(Amount amount) {
        boolean percent = amount.unit() != null && amount.unit().symbol().equals("%");
        return amount.per() == null && (percent || amount.isShare());
    }

    /** "40% of voters", "half the voters", "one in five voters"; not "a two-thirds majority". */
    private boolean isOfGroup(Amount amount, int here) {
        PennTag next = pieces.tag(amount.numeral().end());
        boolean compound = amount.numeral().form() != Numeral.Form.RATIO
                && !pieces.is(amount.numeral().end(), "of")
                && !CountedPhrases.isDeterminer(next)
                && next != PRP_POSSESSIVE;
        return amount.of() == null ? behindWhole(here) > here + 2 : !compound;
    }

    /**
     * What the verb behind a share says of it, or of those that it is named in one row with; or null.
     *
     * @param next whether the share goes on a row of such
     */
    private @Nullable Part told(Amount amount, int here, boolean next) {
        VerbGroup verb = clauses.verbOfSubject(here);
        int behind = behindWhole(here);
        if ((parts.is(behind, Kind.CONJUNCTION) || parts.isWord(behind, ",")) && isBehindVerb(here)) {
            return null;
        }
        int main = verb == null
                ? isOfGroup(amount, here) ? verbBehind(behind, here) : -1
                : parts.startingAt(pieces.ofToken(verb.first()));
        if (main >= 0) {
            return predicates.of(main);
        }
        boolean relative = behind == here + 1 && amount.of() == null && parts.is(behind, Kind.RELATIVE);
        VerbGroup own = clauses.groupAt(relative ? behind + 1 : behind);
        // "with 40% saying so, and 30% doing it"
        boolean absolute = next || opens(links.skipAdverbs(here - 1));
        if (own != null && (relative || absolute && (next || own.form() != VerbGroup.Form.INFINITIVE))) {
            return predicates.of(relative ? behind + 1 : behind);
        }
        return ofNext(behind);
    }

    /**
     * "40% of the firms on the coast say", "of those who were asked say", "of fish sold here is": the verb of a group that more is
     * told of; or -1.
     */
    private int verbBehind(int behind, int here) {
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

    /** "40% of the men and 50% of the women smoke": what is told of the next share in a row; or null. */
    private @Nullable Part ofNext(int joint) {
        int and = parts.isWord(joint, ",") && parts.is(joint + 1, Kind.CONJUNCTION) ? joint + 1 : joint;
        int next = and + 1;
        while (next <= and + MOST_BOUNDS && !parts.is(next, Kind.AMOUNT)) {
            next++;
        }
        boolean row = parts.isWord(and, "and") || parts.isWord(and, "or") || parts.isWord(and, ",");
        // "40% of the men, while half": what stands between is no more than a bound.
        if (!row || !parts.is(next, Kind.AMOUNT) || links.skipAdverbs(next - 1) != and) {
            return null;
        }
        for (Amount amount : amounts) {
            if (amount.first() == parts.get(next).first()) {
                return isShare(amount) ? told(amount, next, false) : null;
            }
        }
        return null;
    }

    /** "profit fell 5%": whether the clause of a share has its verb before it, but one that tells of a clause: "say 5% of them left". */
    private boolean isBehindVerb(int here) {
        for (int at = here - 1; at >= 0; at--) {
            VerbGroup verb = clauses.groupAt(at);
            if (verb != null && verb.isFinite()) {
                return !TELLING.contains(parts.lemmaOfVerb(at));
            }
            if (parts.is(at, Kind.MARK) || parts.is(at, Kind.CONJUNCTION) || parts.is(at, Kind.RELATIVE) || opens(at)) {
                return false;
            }
        }
        return false;
    }

    /** The part behind a share and what it is a share of: "40% of the so-called 'elders' of". */
    private int behindWhole(int here) {
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
        }
        return at;
    }

    /** Whether what stands before a share leaves it the head of its phrase: not "a rise of 5%", "by 5%". */
    private boolean isHead(int link) {
        VerbGroup verb = clauses.groupAt(link);
        // "told the mayor 40% of them smoke"
        boolean addressed = SAYING.contains(parts.lemmaOfVerb(link - 1));
        return (!parts.is(link, Kind.NOUN) || addressed)
                && (verb == null || verb.isFinite())
                && !parts.is(link, Kind.AMOUNT)
                && (!parts.is(link, Kind.PREPOSITION) || opens(link) || isCarried(link));
    }

    /** "an average of 40%" */
    private boolean isCarried(int of) {
        return parts.isWord(of, "of")
                && CARRIERS.contains(pieces.word(parts.get(of).first() - 1));
    }

    private boolean opens(int link) {
        return OPENERS.contains(pieces.word(parts.get(link).first()));
    }

    private boolean goesOn(int link) {
        return parts.is(link, Kind.CONJUNCTION) || parts.isWord(link, ",");
    }

    /** "a two-thirds majority", "100% wireless": said of what stands behind it. */
    private boolean isOfNoun(int here) {
        return parts.is(here + 1, Kind.NOUN)
                || pieces.tag(parts.get(here + 1).first()).isAdjective();
    }

    /** "make up 5% of", "accounts for half of" */
    private boolean isFormed(int link) {
        return FORMING.contains(parts.lemmaOfVerb(verbOf(link)));
    }

    private int verbOf(int link) {
        return parts.isWord(link, "up") || parts.isWord(link, "for") ? link - 1 : link;
    }

    /** What a share is told to be: the common noun that its clause speaks of; or null. */
    private @Nullable Part former(Party party, int link) {
        Part named = party.verb() == verbOf(link) ? party.named() : null;
        return named == null || pieces.tag(named.end() - 1).isProperNoun() ? null : named;
    }
}
