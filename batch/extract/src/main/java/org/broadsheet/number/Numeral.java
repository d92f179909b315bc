package org.broadsheet.number;

import org.jspecify.annotations.Nullable;

/**
 * A number as it is spelled, without unit.
 *
 * @param end the piece after it
 * @param value the number; where it is vague or a range, the middle, which says no more than its size
 * @param low lower end of a range, the least a vague number can mean ("thousands": 1000), or null
 * @param high upper end of a range, the most a vague number can mean ("thousands": 9999), or null
 * @param form how it is spelled
 */
public record Numeral(
        int end,
        double value,
        @Nullable Double low,
        @Nullable Double high,
        Form form) {
    public enum Form {
        /** "1,234". */
        DIGITS,
        /** "4.2 million". */
        MIXED,
        /** "twenty-three". */
        WORDS,
        /** "two-thirds". */
        FRACTION,
        /** "one in five". */
        RATIO,
        /** "tens of thousands". */
        VAGUE
    }

    public static Numeral of(int end, double value, Form form) {
        return new Numeral(end, value, null, null, form);
    }

    public static Numeral vague(int end, double low, double high) {
        return new Numeral(end, (low + high) / 2, low, high, Form.VAGUE);
    }

    public Numeral times(double factor, int newEnd, Form newForm) {
        return new Numeral(
                newEnd,
                value * factor,
                low == null ? null : low * factor,
                high == null ? null : high * factor,
                newForm);
    }
}
