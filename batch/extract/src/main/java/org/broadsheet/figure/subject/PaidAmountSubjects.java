package org.broadsheet.figure.subject;

import static org.broadsheet.annotate.PennTag.PRP_POSSESSIVE;

import java.util.Set;
import org.broadsheet.figure.amount.CountedPhrases;
import org.broadsheet.figure.amount.FigureRule;
import org.broadsheet.figure.subject.Part.Kind;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.words.WordSets;
import org.jspecify.annotations.Nullable;

/** What an amount that is paid, given, added or cut is for, or the verb that tells so. */
final class PaidAmountSubjects {
    /** Lemmas of verbs whose object is an amount of money that passes from one to another. */
    private static final Set<String> PAYING =
            WordSets.english("figure-contexts").get("verbs-of-paying");
    /** Lemmas of verbs of change that have the amount itself for object: "cut $5m in costs". */
    private static final Set<String> CHANGING_MONEY =
            WordSets.english("figure-contexts").get("verbs-of-changing-money");
    /** Prepositions behind an amount that tell what it is paid for or made of. */
    private static final Set<String> PURPOSE =
            WordSets.english("figure-contexts").get("prepositions-of-purpose");

    /** Nouns that behind "in" tell how it is paid. */
    private static final Set<String> MANNERS =
            WordSets.english("figure-contexts").get("manners-of-paying");

    private static final Set<String> STRETCHES =
            WordSets.english("subject-contexts").get("standing-units");

    private static final Set<String> TIMES = WordSets.english("figure-contexts").get("duration-units");

    private final Pieces pieces;
    private final Parts parts;
    private final Acts acts;

    PaidAmountSubjects(Pieces pieces, Parts parts, Acts acts) {
        this.pieces = pieces;
        this.parts = parts;
        this.acts = acts;
    }

    /** What an amount of money is paid for, given or cost, or null where its verb tells none of these. */
    @Nullable
    Measured of(int here, int before, @Nullable Part party) {
        if (PAYING.contains(parts.lemmaOfVerb(before))) {
            Part purpose = purpose(here);
            return purpose != null
                    ? Measured.of(purpose.first(), purpose.end(), party, FigureRule.MEASURED_PURPOSE)
                    : acts.verb(before, party);
        }
        if (parts.isWord(before, "including") && parts.isWord(here + 1, "for")) {
            // "a budget of $40m, including $5m for roads"
            Part purpose = purpose(here);
            if (purpose != null) {
                return Measured.of(purpose.first(), purpose.end(), party, FigureRule.MEASURED_PURPOSE);
            }
        }
        String lemma = parts.lemmaOfVerb(before);
        if (parts.isWord(here + 1, "in") && (!acts.isLevel(lemma) || CHANGING_MONEY.contains(lemma))) {
            // "set free $5m in harbour funds", "a plan for $5m in new spending"
            Part purpose = purpose(here);
            // "in the event of", "in the drawer"
            if (purpose != null && !pieces.is(parts.get(here + 2).first(), "the")) {
                return Measured.of(purpose.first(), purpose.end(), party, FigureRule.MEASURED_PURPOSE);
            }
        }
        int giving = giving(before);
        if (giving >= 0) {
            return acts.verb(giving, parts.get(before)).toldOf(parts.get(before));
        }
        if ("cost".equals(parts.lemmaOfVerb(before)) && party == null) {
            return acts.verb(before, null);
        }
        return null;
    }

    /** "cost the city $5m", "paid the 40 bakers $5m": the verb before those who get or pay an amount; or -1. */
    private int giving(int before) {
        boolean counted = parts.is(before, Kind.AMOUNT)
                && pieces.tag(parts.get(before).end() - 1).isNoun();
        int verb = counted && parts.is(before - 1, Kind.PRONOUN) ? before - 2 : before - 1;
        boolean receiver = counted || parts.is(before, Kind.NOUN);
        return receiver && NounsBefore.GIVING.contains(parts.lemmaOfVerb(verb)) ? verb : -1;
    }

    /** Whether a part is a verb whose object passes from one to another. */
    boolean isPaying(int verb) {
        return PAYING.contains(parts.lemmaOfVerb(verb));
    }

    /** "in funding", "for a new bridge", "on defence"; not "in May", "for the city of Oslo". */
    @Nullable
    Part purpose(int here) {
        Part link = parts.get(here + 1);
        if (link.kind() != Kind.PREPOSITION
                || !PURPOSE.contains(pieces.word(link.first()))
                || !parts.is(here + 2, Kind.NOUN)) {
            return null;
        }
        Part noun = parts.get(here + 2);
        boolean name =
                pieces.tag(noun.end() - 1).isProperNoun() && !CountedPhrases.isDeterminer(pieces.tag(noun.first()));
        if (name) {
            return null;
        }
        if (isManner(pieces, parts, here + 2)
                || isTime(noun.end() - 1)
                || IdlePhrases.isTimeBehindOn(pieces, noun.first(), noun.end())) {
            // "lost $5m in a single year", "spent $5 on weekends", "paid $5 in full"
            return null;
        }
        boolean owned = pieces.tag(noun.first()) == PRP_POSSESSIVE;
        boolean determined = CountedPhrases.isDeterminer(pieces.tag(noun.first())) && noun.end() > noun.first() + 1;
        return new Part(Kind.NOUN, determined && !owned ? noun.first() + 1 : noun.first(), noun.end());
    }

    /** "in eleven months", "in its opening weekend" */
    private boolean isTime(int head) {
        String lemma = pieces.token(head).lemma();
        return TIMES.contains(lemma) || TIMES.contains(pieces.word(head)) || STRETCHES.contains(lemma);
    }

    /** "for $5m in full": whether a noun behind an amount tells how it is paid. */
    static boolean isManner(Pieces pieces, Parts parts, int noun) {
        Part part = parts.get(noun);
        return parts.isWord(noun - 1, "in")
                && parts.is(noun - 2, Kind.AMOUNT)
                && part.end() == part.first() + 1
                && MANNERS.contains(pieces.word(part.first()));
    }
}
