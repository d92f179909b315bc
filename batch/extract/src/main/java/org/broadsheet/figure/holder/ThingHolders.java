package org.broadsheet.figure.holder;

import static org.broadsheet.annotate.PennTag.CC;
import static org.broadsheet.annotate.PennTag.DT;
import static org.broadsheet.annotate.PennTag.POS;
import static org.broadsheet.annotate.PennTag.PRP_POSSESSIVE;
import static org.broadsheet.annotate.PennTag.VBN;
import static org.broadsheet.annotate.PennTag.VBZ;

import java.util.Optional;
import java.util.Set;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.article.EntityType;
import org.broadsheet.figure.amount.Amount;
import org.broadsheet.figure.amount.FigureRule;
import org.broadsheet.figure.subject.Measured;
import org.broadsheet.figure.subject.Part;
import org.broadsheet.syntax.Clause;
import org.broadsheet.syntax.ClauseMap;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.syntax.VerbGroup;
import org.broadsheet.words.CueVerbs;
import org.broadsheet.words.WordSets;
import org.jspecify.annotations.Nullable;

/**
 * Whose a figure is where that is a thing which the text names and which is no entity of the article, such as a product, a
 * program or a storm: by the clause, by the genitive, by the beginning of the sentence, or by what stands before a bracket.
 * For use within one thread.
 */
final class ThingHolders {
    private static final Set<String> BOUNDS =
            WordSets.english("figure-contexts").get("bounding-prepositions");
    /** Lemmas of verbs whose doer only tells what there is. */
    private static final Set<String> TELLING =
            WordSets.english("figure-contexts").union("verbs-of-recording", "verbs-of-advice");

    private static final Set<String> OFFERING =
            WordSets.english("figure-contexts").get("before-price");

    private static final Set<String> SAYING = CueVerbs.of("say");

    /** Whose figures a body tells as its own: "says that users save 5%". */
    private static final Set<String> CUSTOMERS =
            WordSets.english("figure-contexts").get("nouns-of-customers");

    /** "Ardent's highest measured speed": words between an owner and what is measured. */
    private static final int NEAR = 4;

    private final ParsedArticle parsed;
    private final ClauseMap clauses;
    private final Pieces pieces;
    private final Owners owners;
    private final Topics topics;
    private final ThingNames names;
    private @Nullable Optional<Holder> opening;
    private @Nullable Optional<Holder> before;

    ThingHolders(Surroundings around, ClauseMap clauses, Pieces pieces, Owners owners) {
        this.parsed = around.parsed();
        this.clauses = clauses;
        this.pieces = pieces;
        this.owners = owners;
        this.topics = around.topics();
        this.names = new ThingNames(topics);
    }

    /** "The Ardent X20 weighs 5 kg", "With 5 gears, the Ardent X20": what a party to the clause names; or null. */
    @Nullable
    Holder party(Amount amount, Measured measured) {
        if (owners.leaveOut(amount)) {
            return null;
        }
        for (Part party : new Part[] {measured.mention(), measured.agent()}) {
            boolean told = party != null
                    && (party.end() <= amount.first() || party.first() > amount.end() && pieces.is(0, "with"));
            Holder thing = told && party != null ? names.in(pieces, party.first(), party.end()) : null;
            if (thing != null) {
                return thing;
            }
        }
        return null;
    }

    /** "the 12-member Nordic Ardent Pact": the thing that an amount stands before the name of; or null. */
    @Nullable
    Holder behind(Amount amount, Measured measured) {
        boolean tied = measured.rule() == FigureRule.MEASURED_NOUN_AFTER
                && pieces.get(amount.end() - 2).isDash()
                && measured.first() == amount.end();
        Holder thing = tied ? names.in(pieces, measured.first(), measured.end()) : null;
        return thing != null
                        && thing.place().end()
                                == pieces.span(measured.first(), measured.end()).end()
                ? thing
                : null;
    }

    /** "the X20's 5 kg", "the X20's top speed is 40 km/h": what owns an amount or what it measures; or null. */
    @Nullable
    Holder owner(Amount amount, Measured measured) {
        Holder own = ending(endOfOwner(amount.first(), false));
        return own != null || !measured.isNamed() || measured.first() >= amount.first()
                ? own
                : ending(endOfOwner(measured.first(), true));
    }

    /** The mark of the genitive near before a piece, past attributes, which may be nouns; or -1. */
    private int endOfOwner(int before, boolean nouns) {
        for (int at = before - 1; at > 0 && at >= before - NEAR; at--) {
            if (pieces.tag(at) == POS) {
                return pieces.tag(at - 1) == POS ? at - 1 : at;
            }
            boolean noun = nouns && pieces.tag(at).isNoun() && !pieces.tag(at).isProperNoun();
            if (!noun && !pieces.tag(at).isAdjective() && !pieces.tag(at).isAdverb() && pieces.tag(at) != VBN) {
                return -1;
            }
        }
        return -1;
    }

    private @Nullable Holder ending(int mark) {
        int first = mark < 1 ? -1 : parsed.phraseStart(pieces.token(mark - 1).index());
        int start = first < 0 ? -1 : pieces.ofToken(first);
        if (start < 0 || start >= mark) {
            return null;
        }
        return names.in(pieces, start, mark);
    }

    /** "Ardent Live is a fine program, with 5 filters", "Ardent Live says that its users save 5%": the thing that the sentence begins with; or null. */
    @Nullable
    Holder opening(Amount amount, Measured measured) {
        Part party = measured.mention() != null ? measured.mention() : measured.agent();
        boolean owned = party != null && pieces.tag(party.first()) == PRP_POSSESSIVE;
        boolean its = owned && party != null && pieces.is(party.first(), "its")
                || party != null
                        && party.end() == party.first() + 1
                        && CUSTOMERS.contains(pieces.token(party.first()).lemma());
        // "Ana Weber won 54%; her rival got 41%"
        Holder opening = opening();
        return opening == null || isApart(amount) || !its && (owned || isTold(amount)) ? null : opening;
    }

    /** "It has 5 gears" behind "The Ardent X20 is new.": the thing that the sentence before begins with; or null. */
    @Nullable
    Holder goneOnOf(Amount amount, Measured measured) {
        Part party = measured.mention() != null ? measured.mention() : measured.agent();
        boolean it = party != null && party.end() <= amount.first() && pieces.isAny(party.first(), "it", "its")
                || measured.isNamed() && pieces.is(measured.first(), "its");
        Holder before = !it || isApart(amount) ? null : openingBefore();
        // A storm has one name and may be taken for a person; who has more than one is none that "it" means.
        boolean someone = before != null
                && before.isOf(EntityType.PERSON)
                && before.name().indexOf(' ') > 0;
        return someone ? null : before;
    }

    /** The thing that the sentence begins with, looked for once. */
    private @Nullable Holder opening() {
        opening = opening == null ? Optional.ofNullable(opening(pieces)) : opening;
        return opening.orElse(null);
    }

    /** The thing that the sentence before begins with, in the same paragraph; looked for once. */
    private @Nullable Holder openingBefore() {
        int first = pieces.sentence().first();
        if (before == null && first > 0) {
            Sentence sentence =
                    parsed.article().sentenceOf(parsed.article().tokens().get(first - 1));
            boolean same = parsed.paragraph(sentence.first()) == parsed.paragraph(first);
            before = Optional.ofNullable(same ? opening(Pieces.withWholeNumbers(parsed.article(), sentence)) : null);
        }
        return before == null ? null : before.orElse(null);
    }

    /** What someone else says, or what hangs on a preposition of its own. */
    private boolean isApart(Amount amount) {
        return owners.leaveOut(amount)
                || parsed.inQuote(pieces.token(amount.first()).index());
    }

    /** "Ardent said 5 boats sank", "Ardent and 5 others": whether who is named only tells it or does nothing before it. */
    private boolean isTold(Amount amount) {
        Clause own = clauses.at(pieces.token(amount.first()).index());
        for (Clause at = own; at != null; at = at.parent()) {
            // "makers who lost 5%" have lost it themselves.
            if (at.link() == Clause.Link.SAID || parsed.is(at.first(), "who") || isOfAnother(at)) {
                return true;
            }
        }
        boolean does = false;
        for (int at = 0; at < amount.first(); at++) {
            VerbGroup verb = parsed.group(pieces.token(at).index());
            if (pieces.is(at, "that") && pieces.tag(at) != DT
                    || verb != null
                            && (clauses.at(verb.first()).link() == Clause.Link.SAYING
                                    || TELLING.contains(
                                            parsed.token(verb.head()).lemma()))) {
                return true;
            }
            does |= verb != null;
        }
        return !does;
    }

    /** "Norway sold 40 boats, while the next fleet lost 12": a clause that is set against another has a subject of its own. */
    private boolean isOfAnother(Clause clause) {
        VerbGroup verb = parsed.is(clause.first(), "while") ? clauses.finiteVerb(parsed, clause) : null;
        return verb != null && !parsed.tag(clause.first() + 1).isPersonal() && clause.first() + 1 < verb.first();
    }

    private @Nullable Holder opening(Pieces of) {
        int first = of.tag(0) == DT ? 1 : 0;
        int end = ThingNames.endOfName(of, first, of.size());
        boolean subject =
                end > first && (parsed.group(of.token(end).index()) != null || of.is(end, ",")) && of.tag(end) != CC;
        Holder known = subject ? names.in(of, 0, end) : null;
        return known == null && subject && end == 1 && reports(of)
                ? new Holder(null, of.text(0, end), of.span(0, end), FigureRule.HOLDER_NAMES_THING)
                : known;
    }

    /** "Corvelo, a yard, reports that its users": whether a sentence begins with the name of a body that says the rest, named nowhere else. */
    private boolean reports(Pieces of) {
        int verb = 1;
        while (verb < of.size() && parsed.group(of.token(verb).index()) == null) {
            verb++;
        }
        return of.tag(0).isProperNoun()
                && !of.tag(0).isPluralNoun()
                && of.tag(verb) == VBZ
                && SAYING.contains(of.token(verb).lemma());
    }

    /** "Ardent X20 (from $299)": the name that a line begins with before the bracket of its price; or null. */
    @Nullable
    Holder beforeBracket(Amount amount) {
        int at = amount.first() - 1;
        while (at > 0 && (BOUNDS.contains(pieces.word(at)) || OFFERING.contains(pieces.word(at)))) {
            at--;
        }
        return at > 0 && pieces.is(at, "(") && topics.opensLine(pieces, 0) ? topics.nameOf(pieces.span(0, at)) : null;
    }
}
