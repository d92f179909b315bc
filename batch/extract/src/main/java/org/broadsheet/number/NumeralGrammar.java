package org.broadsheet.number;

import org.broadsheet.annotate.PennTag;
import org.broadsheet.number.NumberWords.NumberWord;
import org.broadsheet.number.NumberWords.Role;
import org.broadsheet.number.Numeral.Form;
import org.broadsheet.syntax.Piece;
import org.broadsheet.syntax.Pieces;
import org.jspecify.annotations.Nullable;

/** Reads a number however it is spelled: digits, words, both, fractions, ratios, vague plurals. */
public final class NumeralGrammar {
    /** "one in five" and "1 in 1,000": what stands below the line of a ratio is a round number. */
    private static final int MAX_PLAIN_RATIO = 12;
    /** Four digits from here on may be a year of which news tells. */
    private static final int FIRST_YEAR = 1500;

    private static final int LAST_YEAR = 2200;

    private static final double EXACT = 1e-9;

    private final NumberWords words = new NumberWords();
    private final CardinalWords cardinalWords = new CardinalWords(words);
    private final DigitNumbers digitNumbers = new DigitNumbers(words);
    private final FractionWords fractions = new FractionWords(words);
    private final VagueNumbers vagueNumbers = new VagueNumbers(words);

    /** Whether a fraction at [first, end) tells of a difference: "fell by a third to 5", with no noun behind it. */
    public static boolean isDifference(Pieces pieces, int first, int end) {
        return FractionWords.isDifference(pieces, first, end);
    }

    public NumberWords words() {
        return words;
    }

    /**
     * The number that starts at an piece, or null.
     *
     * @param money whether a currency stands before it, so that "2.7m" is a number of millions
     */
    @Nullable
    public Numeral at(Pieces pieces, int first, Digits digits, boolean money) {
        Numeral plain = plain(pieces, first, digits, money);
        if (plain == null) {
            return null;
        }
        Numeral whole = withFraction(pieces, plain);
        Numeral part = partOfOnePercent(pieces, whole, digits);
        return part != null ? part : ratio(pieces, first, whole, whole.end(), digits);
    }

    /** "half of 1 percent", "two-tenths of one percent": the part of it, not a half and one percent; null for anything else. */
    private @Nullable Numeral partOfOnePercent(Pieces pieces, Numeral part, Digits digits) {
        if (part.form() != Form.FRACTION || !pieces.is(part.end(), "of")) {
            return null;
        }
        int below = part.end() + 1;
        Numeral one =
                pieces.is(below, "a") ? Numeral.of(below + 1, 1, Form.WORDS) : plain(pieces, below, digits, false);
        return one != null && one.value() == 1 && isPercent(pieces, one.end())
                ? Numeral.of(one.end(), part.value(), Form.WORDS)
                : null;
    }

    private static boolean isPercent(Pieces pieces, int at) {
        return pieces.isAny(at, "%", "percent", "percentage") || pieces.is(at, "per") && pieces.is(at + 1, "cent");
    }

    /**
     * "one boat in five", "nine boats out of 10": the share, from 0 to 1, or null where none is told.
     *
     * @param above the number that begins it
     * @param nounEnd the piece after what is counted
     */
    public @Nullable Numeral ratioOfNoun(Pieces pieces, int first, Numeral above, int nounEnd, Digits digits) {
        Numeral ratio = ratio(pieces, first, above, nounEnd, digits);
        if (ratio.form() != Form.RATIO || pieces.isTime(ratio.end() - 1)) {
            return null;
        }
        PennTag next = pieces.tag(ratio.end());
        boolean whole = !next.isNoun()
                && !next.isAdjective()
                && next != PennTag.CD
                && !pieces.get(ratio.end()).isDash()
                && !pieces.isAny(ratio.end(), "of", "or");
        double base = Math.log10(above.value() / ratio.value());
        return whole && (above.value() == 1 || Math.abs(base - Math.rint(base)) < EXACT) ? ratio : null;
    }

    private @Nullable Numeral plain(Pieces pieces, int first, Digits digits, boolean money) {
        Piece piece = pieces.get(first);
        if (piece.isNumber()) {
            return digitNumbers.at(pieces, first, digits, money);
        }
        Numeral vulgar = digitNumbers.vulgar(pieces, first);
        if (vulgar != null) {
            return vulgar;
        }
        if (!piece.isWord()) {
            return null;
        }
        Numeral vague = vagueNumbers.at(pieces, first);
        if (vague != null) {
            return vague;
        }
        Numeral fraction = fractions.at(pieces, first);
        if (fraction != null) {
            return fraction;
        }
        Numeral cardinal = cardinalWords.at(pieces, first);
        if (cardinal == null) {
            return null;
        }
        return decimalInWords(pieces, cardinal);
    }

    /** "three and a half", "one and a half million", "2 and a quarter". */
    private Numeral withFraction(Pieces pieces, Numeral number) {
        int at = pieces.afterHyphen(number.end());
        if (!pieces.is(at, "and") || number.value() % 1 != 0 || number.form() == Form.VAGUE) {
            return number;
        }
        if (at > number.end()) {
            return withTiedHalf(pieces, number, at);
        }
        int article = pieces.is(at + 1, "a") || pieces.is(at + 1, "one") ? at + 1 : at;
        NumberWord fraction = words.get(pieces.get(article + 1));
        if (fraction == null || fraction.role() != Role.FRACTION || article == at && !pieces.is(at + 1, "half")) {
            NumberWord several = words.get(pieces.get(at + 1));
            NumberWord part = words.get(pieces.get(at + 2));
            if (several == null || part == null || several.role() != Role.UNIT || part.role() != Role.FRACTION) {
                return number;
            }
            return fractions.scaleWords(
                    pieces, Numeral.of(at + 3, number.value() + several.value() * part.value(), number.form()));
        }
        return fractions.scaleWords(
                pieces, Numeral.of(article + 2, number.value() + fraction.value() * scaleOf(number), number.form()));
    }

    /** What a half is of: "a million and a half", but "a hundred and a half". */
    private static double scaleOf(Numeral number) {
        double scale = 1;
        for (double larger = 1000; number.value() >= larger && number.value() % larger == 0; larger *= 1000) {
            scale = larger;
        }
        return scale;
    }

    /** "three-and-a-half million" */
    private Numeral withTiedHalf(Pieces pieces, Numeral number, int and) {
        int article = pieces.afterHyphen(and + 1);
        int half = pieces.afterHyphen(article + 1);
        return pieces.is(article, "a") && pieces.is(half, "half")
                ? fractions.scaleWords(
                        pieces, Numeral.of(half + 1, number.value() + 0.5 * scaleOf(number), number.form()))
                : number;
    }

    private Numeral decimalInWords(Pieces pieces, Numeral whole) {
        if (!pieces.is(whole.end(), "point") || !words.is(pieces.get(whole.end() + 1), Role.UNIT)) {
            return whole;
        }
        double value = whole.value();
        double place = 0.1;
        int at = whole.end() + 1;
        for (NumberWord digit = words.get(pieces.get(at));
                digit != null && digit.role() == Role.UNIT && place > 1e-9;
                digit = words.get(pieces.get(at))) {
            value += digit.value() * place;
            place /= 10;
            at++;
        }
        return fractions.scaleWords(pieces, Numeral.of(at, value, Form.WORDS));
    }

    /** "one in five", "9 out of 10", "two of every three": the share, from 0 to 1. */
    private Numeral ratio(Pieces pieces, int first, Numeral above, int at, Digits digits) {
        int below = afterLink(pieces, at);
        if (below == at || above.value() % 1 != 0 || above.value() < 1 || above.form() == Form.VAGUE) {
            return above;
        }
        Numeral whole = plain(pieces, below, digits, false);
        if (whole == null
                || whole.value() <= above.value()
                || whole.value() % 1 != 0
                || !isRoundBase(whole)
                || below == at + 1 && isYear(pieces, below, whole)) {
            return above;
        }
        if (pieces.is(at, "out") && isScale(pieces, whole.end())) {
            return Numeral.of(whole.end(), above.value(), above.form());
        }
        boolean unitFollows = isPercent(pieces, whole.end()) || pieces.is(first - 1, "$");
        return unitFollows ? above : Numeral.of(whole.end(), above.value() / whole.value(), Form.RATIO);
    }

    /** "8 out of 10 points": what something got on a scale; not "9 out of 10 stars in the galaxy". */
    private static boolean isScale(Pieces pieces, int unit) {
        int next = unit + 1;
        return pieces.isAny(unit, "points", "marks", "stars")
                && (next >= pieces.size()
                        || pieces.get(next).isMark()
                        || pieces.isAny(next, "from", "for", "on", "and"));
    }

    /** Place of the second number of "one in five", "two of every three", "6 out of 10"; the place itself for none. */
    private static int afterLink(Pieces pieces, int at) {
        if (pieces.is(at, "out") && pieces.is(at + 1, "of")) {
            return pieces.isAny(at + 2, "every", "the") ? at + 3 : at + 2;
        }
        if (pieces.isAny(at, "in", "of") && pieces.is(at + 1, "every")) {
            return at + 2;
        }
        if (pieces.get(at).isDash()
                && pieces.is(at + 1, "in")
                && pieces.get(at + 2).isDash()) {
            // "a one-in-five chance"
            return at + 3;
        }
        return pieces.is(at, "in") ? at + 1 : at;
    }

    /** "one in 2000": a year where it is written like one and nothing that it counts follows; "2,000" is none. */
    private static boolean isYear(Pieces pieces, int at, Numeral number) {
        return number.form() == Form.DIGITS
                && pieces.get(at).text().length() == 4
                && number.value() >= FIRST_YEAR
                && number.value() < LAST_YEAR
                && !pieces.tag(number.end()).isPluralNoun();
    }

    private static boolean isRoundBase(Numeral whole) {
        double value = whole.value();
        return whole.form() != Form.VAGUE
                && whole.form() != Form.FRACTION
                && (value <= MAX_PLAIN_RATIO || value <= 100 && value % 5 == 0 || value % 100 == 0);
    }
}
