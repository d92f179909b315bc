package org.broadsheet.time;

import org.broadsheet.number.CardinalWords;
import org.broadsheet.number.NumberWords;
import org.broadsheet.number.Numeral;
import org.broadsheet.syntax.Pieces;
import org.jspecify.annotations.Nullable;

/**
 * A number of units.
 *
 * @param end place after its last word
 * @param value the number, the lower end of a range; NaN where it is not told ("several")
 * @param high the upper end of a range, else the same as {@code value}
 */
record Count(int end, double value, double high) {
    private static final double MAX = 1e6;
    private static final CardinalWords CARDINALS = new CardinalWords(new NumberWords());

    boolean isTold() {
        return !Double.isNaN(value);
    }

    /** The number at a word: digits, words, "a couple of", "several", "2 1/2", "two to three"; or null. */
    static @Nullable Count at(Pieces pieces, int i) {
        Count one = single(pieces, i);
        if (one == null || !one.isTold()) {
            return one;
        }
        int next = one.end;
        if (pieces.isAny(next, "to", "or", "-") || (pieces.is(next, "and") && pieces.is(i - 1, "between"))) {
            Count other = single(pieces, next + 1);
            if (other != null && other.isTold() && other.value > one.value) {
                return new Count(other.end, one.value, other.value);
            }
        }
        return one;
    }

    private static @Nullable Count single(Pieces pieces, int i) {
        if (pieces.digits(i)) {
            return digits(pieces, i);
        }
        String word = pieces.word(i);
        if (TimeWords.isVagueCount(word)) {
            return vague(pieces, i + 1);
        }
        if (word.equals("a") || word.equals("an")) {
            return article(pieces, i);
        }
        if (word.equals("half")) {
            int next = pieces.afterHyphen(i + 1);
            if (pieces.isAny(next, "a", "an")) {
                return of(next + 1, 0.5);
            }
            return pieces.is(i + 1, "-") ? of(next, 0.5) : null;
        }
        if (word.equals("dozens") || word.equals("scores") || word.equals("hundreds") || word.equals("thousands")) {
            return pieces.is(i + 1, "of") ? vague(pieces, i + 2) : null;
        }
        if (word.equals("couple") || word.equals("dozen")) {
            return of(pieces.is(i + 1, "of") ? i + 2 : i + 1, word.equals("couple") ? 2 : 12);
        }
        return words(pieces, i);
    }

    private static @Nullable Count article(Pieces pieces, int i) {
        if (TimeWords.isVagueCount(pieces.word(i + 1))) {
            return vague(pieces, i + 2);
        }
        if (pieces.isAny(i + 1, "couple", "dozen")) {
            return single(pieces, i + 1);
        }
        if (pieces.is(i + 1, "half") && pieces.isAny(pieces.afterHyphen(i + 2), "dozen")) {
            return of(pieces.afterHyphen(i + 2) + 1, 6);
        }
        if (pieces.isAny(i + 1, "hundred", "thousand")) {
            return words(pieces, i);
        }
        if (pieces.is(i + 1, "quarter")) {
            return quarter(pieces, i + 2);
        }
        if (pieces.is(i + 1, "half")) {
            int next = pieces.afterHyphen(i + 2);
            return TimeWords.unit(pieces.word(next)) == null ? null : of(next, 0.5);
        }
        return of(i + 1, 1);
    }

    /** Behind "a quarter": "century", "-century", "of an hour"; else the quarter is a unit itself. */
    private static Count quarter(Pieces pieces, int after) {
        int next = pieces.is(after, "of") && pieces.isAny(after + 1, "a", "an") ? after + 2 : pieces.afterHyphen(after);
        Grain grain = TimeWords.unit(pieces.word(next));
        boolean part = grain == Grain.CENTURY || grain == Grain.HOUR;
        return part ? of(next, 0.25) : of(after - 1, 1);
    }

    private static Count of(int end, double value) {
        return new Count(end, value, value);
    }

    private static Count vague(Pieces pieces, int end) {
        int after = pieces.isAny(end, "hundred", "thousand", "dozen", "score") ? end + 1 : end;
        return new Count(after, Double.NaN, Double.NaN);
    }

    private static boolean isGroup(Pieces pieces, int i) {
        return pieces.is(i, ",") && pieces.glued(i) && pieces.glued(i + 1) && pieces.width(i + 1) == 3;
    }

    private static @Nullable Count digits(Pieces pieces, int i) {
        double value = pieces.number(i);
        if (value < 0) {
            return null;
        }
        int end = i + 1;
        for (int group = 0; group < 2 && isGroup(pieces, end); group++) {
            value = value * 1000 + pieces.number(end + 1);
            end += 2;
            if (value > MAX) {
                return null;
            }
        }
        if (pieces.is(end, ".") && pieces.glued(end) && pieces.glued(end + 1) && pieces.width(end + 1) >= 1) {
            if (pieces.width(end + 1) > 3) {
                return null;
            }
            value += pieces.number(end + 1) / Math.pow(10, pieces.width(end + 1));
            end += 2;
        } else if (pieces.is(end + 1, "/")
                && pieces.glued(end + 1)
                && pieces.number(end + 2) > 0
                && pieces.number(end) > 0) {
            value += (double) pieces.number(end) / pieces.number(end + 2);
            end += 3;
        } else if (pieces.isAny(end, "\u00bd")) {
            value += 0.5;
            end++;
        }
        return half(pieces, end, value);
    }

    private static Count half(Pieces pieces, int end, double value) {
        int at = pieces.afterHyphen(end);
        if (pieces.is(at, "and")
                && pieces.is(pieces.afterHyphen(at + 1), "a")
                && pieces.is(pieces.afterHyphen(pieces.afterHyphen(at + 1) + 1), "half")) {
            return of(pieces.afterHyphen(pieces.afterHyphen(at + 1) + 1) + 1, value + 0.5);
        }
        return of(end, value);
    }

    private static @Nullable Count words(Pieces pieces, int i) {
        Numeral number = CARDINALS.at(pieces, i);
        return number == null || number.value() > MAX ? null : half(pieces, number.end(), number.value());
    }
}
