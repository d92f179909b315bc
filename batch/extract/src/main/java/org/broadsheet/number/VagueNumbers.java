package org.broadsheet.number;

import static org.broadsheet.annotate.PennTag.OPEN_QUOTE;

import java.util.Set;
import org.broadsheet.number.NumberWords.NumberWord;
import org.broadsheet.number.NumberWords.Role;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.words.WordSets;
import org.jspecify.annotations.Nullable;

/**
 * Reads numbers of which only the size is told: "thousands of", "tens of thousands", "several hundred", "a few dozen".
 *
 * <p>The least is one of the size that is named ("thousands": 1,000), two of the small ones ("dozens": 24, "tens of
 * thousands": 20,000) and two of what a few are of ("several hundred": 200). The most is the last number before the next
 * power of ten, which has a name of its own: 9,999, 99, 99,999, 999. "Several people" tells no size and is no number.
 */
final class VagueNumbers {
    /** "dozens of hundreds of thousands" and no more. */
    private static final int LONGEST_CHAIN = 6;

    private static final int HUNDRED = 100;
    /** "Dozens came" counts; "scores" alone are of a game. */
    private static final int DOZEN = 12;

    private static final int FEW = 2;

    private static final Set<String> FEW_WORDS =
            WordSets.english("figure-contexts").get("few-of-a-size");
    private static final Set<String> NOT_ALONE_AFTER =
            WordSets.english("figure-contexts").get("no-vague-after");

    private final NumberWords words;

    VagueNumbers(NumberWords words) {
        this.words = words;
    }

    /** The vague number that starts at a piece, or null. */
    @Nullable
    Numeral at(Pieces pieces, int first) {
        int few = endOfFew(pieces, first);
        return few > first ? fewOf(pieces, few) : plural(pieces, first);
    }

    /** After "several", "a few", "a couple of"; the place itself where none stands there. */
    private static int endOfFew(Pieces pieces, int first) {
        int at = pieces.is(first, "a") ? first + 1 : first;
        if (!FEW_WORDS.contains(pieces.word(at))) {
            return first;
        }
        return pieces.is(at, "couple") && pieces.is(at + 1, "of") ? at + 2 : at + 1;
    }

    private @Nullable Numeral fewOf(Pieces pieces, int at) {
        NumberWord scale = words.get(pieces.get(at));
        boolean size = scale != null
                && (scale.role() == Role.HUNDRED || scale.role() == Role.SCALE || scale.role() == Role.DOZEN);
        return scale != null && size ? Numeral.vague(at + 1, FEW * scale.value(), mostOf(scale.value())) : null;
    }

    private @Nullable Numeral plural(Pieces pieces, int first) {
        NumberWord named = words.get(pieces.get(first));
        if (named == null
                || named.role() != Role.PLURAL
                || pieces.tag(first).isVerb()
                || pieces.is(first - 1, "of") && words.is(pieces.get(first - 2), Role.PLURAL)) {
            return null;
        }
        double size = named.value();
        int at = first + 1;
        while (pieces.is(at, "of") && words.is(pieces.get(at + 1), Role.PLURAL) && at < first + LONGEST_CHAIN) {
            NumberWord next = words.get(pieces.get(at + 1));
            size *= next == null ? 1 : next.value();
            at += 2;
        }
        boolean told = pieces.is(at, "of")
                || at > first + 1
                || (size == DOZEN || size >= HUNDRED) && standsAlone(pieces, first);
        return told ? Numeral.vague(at, named.value() < HUNDRED ? FEW * size : size, mostOf(size)) : null;
    }

    /** "Thousands fled", "killed hundreds": of people, where no other number and no noun takes the word to itself. */
    private boolean standsAlone(Pieces pieces, int at) {
        return !NOT_ALONE_AFTER.contains(pieces.word(at - 1))
                && pieces.tag(at - 1) != OPEN_QUOTE
                && !pieces.get(at - 1).isNumber()
                && !pieces.get(at - 1).isDash()
                && words.get(pieces.get(at - 1)) == null
                && !pieces.get(at + 1).isDash()
                && !pieces.tag(at + 1).isNoun();
    }

    /** The vague number of a size that one word names: 12, 100, 10,000. */
    static Numeral ofSize(int end, double size) {
        return Numeral.vague(end, size < HUNDRED ? FEW * size : size, mostOf(size));
    }

    /** The last whole number before the next power of ten. */
    static double mostOf(double size) {
        return Math.pow(10, Math.floor(Math.log10(size) + 1e-9) + 1) - 1;
    }
}
