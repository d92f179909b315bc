package org.broadsheet.across;

import java.util.Locale;
import org.broadsheet.article.Figure.Bound;
import org.jspecify.annotations.Nullable;

/**
 * What a number that is told can mean: from {@code low} to {@code high}, both included, in the base unit. How far it reaches
 * beyond the number told comes from its bound and from its rounding; "over 200" is told of 249, but not of 900.
 *
 * @param told the number itself, the middle of a range
 * @param low least
 * @param high most
 * @param digits how many significant digits the number has: 2,093 has four, 40 billion one
 */
public record ValueInterval(double told, double low, double high, int digits) {
    /** "Over 200" is told of up to a quarter more, "under 200" of down to a fifth less. */
    private static final double ABOVE = 1.25;

    private static final double BELOW = .8;
    /** "Hundreds" is told of a hundred to nearly a thousand. */
    private static final double VAGUE = 4;
    /** "About 30" is told of 27 to 33. */
    private static final double ABOUT = .1;
    /** A number that ends in noughts may be rounded. */
    private static final double ROUNDED = .01;

    private static final double LEAST_ROUNDED = 100;
    /** Lengths, areas, weights and speeds are rounded when they are told in another unit, the more the rounder they are. */
    private static final double[] CONVERTED = {.04, .04, .02, .005};
    /** Doubles that were multiplied differ in their last places. */
    private static final double EQUAL = 1e-9;

    public ValueInterval {
        if (!(low <= high)) {
            throw new IllegalArgumentException("an interval from " + low + " to " + high);
        }
    }

    /**
     * The interval of a figure.
     *
     * @param value the number, or null where it is vague
     * @param low least of a range or vague number, or null
     * @param high most of a range or vague number, or null
     * @param unit what it is told in
     */
    public static ValueInterval of(
            @Nullable Double value, @Nullable Double low, @Nullable Double high, Bound bound, ClaimUnit unit) {
        double factor = unit.factor();
        if (low != null && high != null) {
            double told = value == null ? (low + high) / 2 : value;
            return new ValueInterval(
                    told * factor, Math.min(low, high) * factor, Math.max(low, high) * factor, digits(told));
        }
        if (value == null) {
            throw new IllegalArgumentException("a figure without a value needs a least and a most");
        }
        int digits = digits(value);
        double size = Math.abs(value);
        double about = size * (bound == Bound.APPROXIMATE ? ABOUT : rounding(size, digits, unit));
        double least = bound == Bound.AT_MOST || bound == Bound.LESS_THAN ? value - size * (1 - BELOW) : value - about;
        double most = bound == Bound.AT_LEAST || bound == Bound.MORE_THAN ? value + size * (ABOVE - 1) : value + about;
        return new ValueInterval(value * factor, least * factor, most * factor, digits);
    }

    private static double rounding(double size, int digits, ClaimUnit unit) {
        if (unit.convertible()) {
            return CONVERTED[Math.min(digits, CONVERTED.length - 1)];
        }
        return size >= LEAST_ROUNDED && Math.floor(Math.log10(size)) + 1 > digits ? ROUNDED : 0;
    }

    private static int digits(double value) {
        if (value == 0) {
            return 1;
        }
        String digits = String.format(Locale.ROOT, "%.9e", Math.abs(value));
        String mantissa = digits.substring(0, digits.indexOf('e')).replace(".", "");
        return Math.max(1, mantissa.replaceAll("0+$", "").length());
    }

    /** Whether some number is in both. */
    public boolean meets(ValueInterval other) {
        double slack = EQUAL * Math.max(Math.abs(told), Math.abs(other.told));
        return low <= other.high + slack && other.low <= high + slack;
    }

    /** The numbers in both; they must {@linkplain #meets meet}. What is told is that of the one with more digits. */
    public ValueInterval and(ValueInterval other) {
        ValueInterval exact = other.high - other.low < high - low ? other : this;
        double least = Math.max(low, other.low);
        return new ValueInterval(
                exact.told, least, Math.max(least, Math.min(high, other.high)), Math.max(digits, other.digits));
    }

    /** Whether only its order of magnitude is told: "hundreds", "tens of thousands". */
    boolean isVague() {
        return low > 0 && high >= VAGUE * low;
    }

    /** Whether another number that is told is below one told as the most it can be: "less than 25" and 16. */
    boolean bounds(ValueInterval other) {
        return 2 * (high - told) < told - low && other.told < told;
    }

    /** How many times the smaller number is in the larger; infinite where they have different signs. */
    public double ratio(ValueInterval other) {
        double ratio = told / other.told;
        return ratio <= 0 || Double.isNaN(ratio) ? Double.POSITIVE_INFINITY : Math.max(ratio, 1 / ratio);
    }
}
