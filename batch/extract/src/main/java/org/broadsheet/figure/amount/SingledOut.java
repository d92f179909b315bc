package org.broadsheet.figure.amount;

import static org.broadsheet.annotate.PennTag.CD;

import java.util.Set;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.words.CueVerbs;
import org.broadsheet.words.WordList;
import org.broadsheet.words.WordSets;

/**
 * "One" for someone or something that is singled out, which counts nothing: "one of the largest", "one or more", "one tradition
 * has it". It counts where a word bounds it, "only one", where other numbers stand beside it, where something is done to
 * people, and where it is told how often: "one meal a day".
 */
final class SingledOut {
    /** Pieces between "one" and another number of the same count. */
    private static final int SIGHT = 8;

    private static final Set<String> BEFORE_PRONOUN =
            WordSets.english("figure-contexts").get("before-pronoun");
    /** Nouns that "one" makes indefinite: "one day", "one way or another". */
    private static final Set<String> PRONOUN_NOUNS =
            WordSets.english("figure-contexts").get("pronoun-nouns");
    /** Prepositions before "one" that make it an instance: "in one case". */
    private static final Set<String> BEFORE_INSTANCE =
            WordSets.english("figure-contexts").get("before-instance");

    /** Words right before or behind "one" by which it counts: "only one", "one other". */
    private static final Set<String> COUNTING =
            WordSets.english("figure-contexts").get("beside-counting-one");

    /** Of things, which "at least one" and "more than one" single out as well. */
    private static final Set<String> COUNTING_THINGS =
            WordSets.english("figure-contexts").get("beside-counting-one-thing");

    /** Lemmas of verbs by which "one resident" tells something. */
    private static final Set<String> SPEAKING = CueVerbs.of("say", "ask");

    private static final Set<String> DONE_TO_PEOPLE =
            WordSets.english("figure-contexts").union("done-to-people", "states-of-people", "verbs-of-dying");
    private static final Set<String> PEOPLE = WordList.english("people").words();
    private static final Set<String> CALLINGS = WordList.english("roles").words();

    private static final Set<String> LENGTHS =
            WordSets.english("figure-contexts").get("duration-units");

    private SingledOut() {}

    static boolean isOne(Pieces pieces, Amount amount) {
        int start = amount.first();
        if (!pieces.is(start, "one")
                || amount.numeral().end() != start + 1
                || amount.range()
                || amount.unit() != null
                || amount.of() != null) {
            return false;
        }
        if (pieces.is(start + 1, "of") || pieces.is(start + 1, "or") && pieces.is(start + 2, "more")) {
            return true;
        }
        return amount.per() == null && (isPronoun(pieces, amount) || !counts(pieces, amount));
    }

    private static boolean isPronoun(Pieces pieces, Amount amount) {
        int start = amount.first();
        String noun = amount.noun();
        return noun == null
                || pieces.isAny(start - 1, "every", "each", "any")
                || isInstance(pieces, start)
                || isBeforeVerb(pieces, amount)
                || isPerson(pieces, amount)
                        && SPEAKING.contains(pieces.token(amount.end()).lemma())
                || pieces.tag(start + 1).isVerb()
                || BEFORE_PRONOUN.contains(pieces.word(start - 1)) && amount.confidence() > 0.5
                || PRONOUN_NOUNS.contains(noun.substring(noun.lastIndexOf(' ') + 1));
    }

    /** "in one case", "in at least one case" */
    private static boolean isInstance(Pieces pieces, int start) {
        boolean least = pieces.is(start - 2, "at") && pieces.is(start - 1, "least");
        return BEFORE_INSTANCE.contains(pieces.word(least ? start - 3 : start - 1));
    }

    /** "if one experiences a loss": no noun that is one is in the plural and has another noun phrase right behind it. */
    private static boolean isBeforeVerb(Pieces pieces, Amount amount) {
        int noun = amount.first() + 1;
        return amount.end() == noun + 1
                && pieces.tag(noun).isPluralNoun()
                && CountedPhrases.isDeterminer(pieces.tag(noun + 1));
    }

    private static boolean counts(Pieces pieces, Amount amount) {
        int start = amount.first();
        boolean person = isPerson(pieces, amount);
        Set<String> counting = person ? COUNTING : COUNTING_THINGS;
        // "just one part of the plan", "just one storm or fire away"
        boolean instance = !person && pieces.is(start - 1, "just") && pieces.isAny(amount.end(), "of", "or");
        return !instance && counting.contains(pieces.word(start - 1))
                || counting.contains(pieces.word(start + 1))
                || isBesideCount(pieces, start - SIGHT, start)
                || isBesideCount(pieces, amount.end(), amount.end() + SIGHT)
                || isOfPeople(pieces, amount);
    }

    /** "three dead and one baker", "18 bakers, one of them ill": a number beside it that counts things. */
    private static boolean isBesideCount(Pieces pieces, int from, int to) {
        for (int at = Math.max(0, from); at < Math.min(pieces.size(), to); at++) {
            boolean number = pieces.tag(at) == CD && !pieces.is(at, "one") && !pieces.isTime(at);
            if (number && CountedPhrases.at(pieces, at + 1) != null && !isLength(pieces, at + 1)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLength(Pieces pieces, int at) {
        int noun = pieces.get(at).isDash() ? at + 1 : at;
        return LENGTHS.contains(pieces.word(noun))
                || LENGTHS.contains(pieces.token(noun).lemma());
    }

    static boolean isPerson(Pieces pieces, Amount amount) {
        String lemma = pieces.token(amount.end() - 1).lemma();
        return PEOPLE.contains(lemma) || CALLINGS.contains(lemma);
    }

    /** "one baker was killed" */
    private static boolean isOfPeople(Pieces pieces, Amount amount) {
        if (!isPerson(pieces, amount)) {
            return false;
        }
        for (int at = 0; at < pieces.size(); at++) {
            if (DONE_TO_PEOPLE.contains(pieces.token(at).lemma())) {
                return true;
            }
        }
        return false;
    }
}
