package org.broadsheet.figure.amount;

import java.util.Set;
import org.broadsheet.number.Numeral.Form;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.words.WordSets;

/**
 * Whether a number that has neither unit nor noun stands where a counted noun would, which the text told before: "Ardent shut
 * 44 last year", "has another 15", "was built for 500", or behind a label: "Homes lost: 64".
 */
public final class ElidedCounts {
    /** Smaller ones are often ranks, scores or parts of phrases. */
    private static final double LEAST = 10;

    /** Smaller ones in words are written in idioms. */
    private static final double LEAST_IN_WORDS = 13;

    private static final int LONGEST_LABEL = 5;

    private static final Set<String> BOUNDING =
            WordSets.english("figure-contexts").union("bounding-prepositions", "bounding-words");

    /** Lemmas of verbs whose number is an age, a rank, a page, a call or how long something goes on. */
    private static final Set<String> NAMING =
            WordSets.english("figure-contexts").get("verbs-of-numbers-as-names");

    /** Lemmas of verbs by which a thing has a level, so that the thing is measured. */
    private static final Set<String> OF_THINGS =
            WordSets.english("figure-contexts").get("verbs-of-levels-of-things");

    /** Words between a determiner and a number that tell of which of several it is: "the remaining 12". */
    private static final Set<String> SORTING =
            WordSets.english("figure-contexts").get("words-of-others-counted");

    private static final Set<String> BEHIND =
            WordSets.english("figure-contexts").get("words-behind-elided-counts");

    private ElidedCounts() {}

    /** Whether it is one. */
    public static boolean isOne(Pieces pieces, Amount amount) {
        Form form = amount.numeral().form();
        double least = form == Form.WORDS ? LEAST_IN_WORDS : LEAST;
        boolean plain = form == Form.DIGITS && !isYear(pieces, amount) || form == Form.WORDS;
        return plain
                && !amount.hasUnit()
                && (isLabelled(pieces, amount) || amount.value() >= least && isObject(pieces, amount));
    }

    private static boolean isYear(Pieces pieces, Amount amount) {
        return pieces.get(amount.first()).text().length() == 4;
    }

    /** "Homes lost: 64", "Boats at sea: 23, of which" */
    private static boolean isLabelled(Pieces pieces, Amount amount) {
        int colon = amount.first() - 1;
        int first = pieces.get(0).isWord() ? 0 : 1;
        if (!pieces.is(colon, ":") || colon <= first || colon > LONGEST_LABEL || pieces.glued(amount.first())) {
            return false;
        }
        for (int at = first; at < colon; at++) {
            if (!pieces.get(at).isWord()) {
                return false;
            }
        }
        int end = amount.end();
        // "Sizes: 38, 40": names of several
        boolean several = pieces.is(end, ",") && pieces.get(end + 1).isNumber();
        return pieces.tag(first).isPluralNoun()
                && !several
                && (end >= pieces.size() || pieces.isAny(end, ",", "(", ";", "."));
    }

    /** "holds 27,000", "exceeded 400": whether a thing has it for a level, so that no act counts it. */
    public static boolean isLevel(Pieces pieces, Amount amount) {
        return OF_THINGS.contains(pieces.token(beforeBound(pieces, amount)).lemma());
    }

    private static int beforeBound(Pieces pieces, Amount amount) {
        int before = amount.first() - 1;
        while (BOUNDING.contains(pieces.word(before))) {
            before--;
        }
        return before;
    }

    private static boolean isObject(Pieces pieces, Amount amount) {
        if (pieces.is(amount.first() - 1, "between")) {
            // "between 40 and 50 boats": of a range
            return false;
        }
        int before = beforeBound(pieces, amount);
        boolean sorted = SORTING.contains(pieces.word(before));
        int to = sorted ? before - 1 : before;
        if (pieces.is(to, "for") && NAMING.contains(pieces.token(to - 1).lemma())) {
            // "waited twenty years and will not wait for another twenty"
            return false;
        }
        boolean taken = pieces.is(before, "for") && pieces.tag(before - 1).isVerb();
        boolean had = pieces.tag(before).isVerb()
                && !NAMING.contains(pieces.token(before).lemma());
        return (sorted || taken || had) && isClosed(pieces, amount.end());
    }

    private static boolean isClosed(Pieces pieces, int end) {
        return end >= pieces.size()
                || pieces.isAny(end, ".", ",", ";", ")", "\"", "?", "!")
                || pieces.isTime(end)
                || pieces.tag(end).isAdverb()
                || BEHIND.contains(pieces.word(end))
                        && !pieces.get(end + 1).isNumber()
                        && !pieces.get(end + 1).isDash();
    }
}
