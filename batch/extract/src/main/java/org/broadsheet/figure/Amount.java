package org.broadsheet.figure;

import java.util.List;
import org.broadsheet.number.Numeral;
import org.jspecify.annotations.Nullable;

/**
 * A number with what it counts or measures, before it is known how bound and time stand to it.
 *
 * @param first first piece, a currency before the number included
 * @param end the piece after the last of number and unit
 * @param numeral the number; its end is the piece after the number itself
 * @param value the number in {@code unit}
 * @param unit unit from a list, or null
 * @param noun the noun counted, singular, or null
 * @param of what it is a part of, or null
 * @param per what it is given for each of, as a symbol or noun, or null
 * @param confidence share of amounts with this evidence that are right
 * @param range whether two numbers were given as its ends
 * @param trail the rules that gave its number and unit
 */
record Amount(
        int first,
        int end,
        Numeral numeral,
        double value,
        @Nullable Unit unit,
        @Nullable String noun,
        @Nullable String of,
        @Nullable String per,
        double confidence,
        boolean range,
        Trail trail) {

    static Amount bare(int first, Numeral numeral) {
        return new Amount(
                first,
                numeral.end(),
                numeral,
                numeral.value(),
                null,
                null,
                null,
                null,
                0.9,
                false,
                new Trail(FigureRule.of(numeral.form()), null));
    }

    /** Whether it tells how old someone or something is. */
    boolean isAge() {
        return unit != null && unit.symbol().endsWith(" of age");
    }

    boolean isLengthOfTime() {
        return unit != null && unit.isLengthOfTime();
    }

    /** Whether no noun or unit stands with its number, though another part of the text may tell one. */
    boolean isBare() {
        return unit == null && of == null && end == numeral.end();
    }

    Amount measured(Unit newUnit, int newEnd) {
        return new Amount(
                first,
                newEnd,
                numeral,
                numeral.value() * newUnit.factor(),
                newUnit,
                noun,
                of,
                per,
                confidence,
                range,
                trail);
    }

    Amount counted(String newNoun, int newEnd) {
        return new Amount(first, newEnd, numeral, value, unit, newNoun, of, per, confidence, range, trail);
    }

    Amount partOf(String whole, int newEnd) {
        return new Amount(first, newEnd, numeral, value, unit, noun, whole, per, confidence, range, trail);
    }

    Amount each(String newPer, int newEnd) {
        return new Amount(first, newEnd, numeral, value, unit, noun, of, newPer, confidence, range, trail);
    }

    Amount withValue(double newValue, int newEnd) {
        return new Amount(first, newEnd, numeral, newValue, unit, noun, of, per, confidence, range, trail);
    }

    Amount startingAt(int newFirst) {
        return new Amount(newFirst, end, numeral, value, unit, noun, of, per, confidence, range, trail);
    }

    Amount inCurrency(String code) {
        Unit money = unit == null ? null : new Unit(code, unit.kind(), unit.factor(), List.of(code));
        return new Amount(first, end, numeral, value, money, noun, of, per, confidence, range, trail);
    }

    Amount trusted(double newConfidence) {
        return new Amount(first, end, numeral, value, unit, noun, of, per, newConfidence, range, trail);
    }

    /** The same, with the rule that made it what it is. */
    Amount by(FigureRule rule) {
        return new Amount(first, end, numeral, value, unit, noun, of, per, confidence, range, new Trail(rule, trail));
    }

    boolean hasUnit() {
        return unit != null || noun != null || of != null;
    }

    /** Whether only the size of its number is told. */
    boolean isVague() {
        return numeral.form() == Numeral.Form.VAGUE && !range;
    }

    boolean isFraction() {
        return numeral.form() == Numeral.Form.FRACTION && unit == null;
    }

    /** Factor from the spelled number to the value: the unit's and, for shares, a hundred. */
    double factor() {
        return numeral.value() == 0 ? unit == null ? 1 : unit.factor() : value / numeral.value();
    }
}
