package org.broadsheet.figure.amount;

import java.util.List;
import java.util.Locale;
import org.broadsheet.article.Figure.Kind;
import org.broadsheet.number.Numeral;
import org.broadsheet.number.Numeral.Form;
import org.broadsheet.syntax.Pieces;
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
public record Amount(
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
    public boolean isAge() {
        return unit != null && unit.symbol().endsWith(" of age");
    }

    /** Whether it tells how long something lasted or how far off in time it is. */
    public boolean isLengthOfTime() {
        return unit != null && unit.isLengthOfTime();
    }

    /** Whether no noun or unit stands with its number, though another part of the text may tell one. */
    public boolean isBare() {
        return unit == null && of == null && end == numeral.end();
    }

    /** "5.0": no count, since things are counted in whole numbers. */
    public boolean isDecimal(Pieces pieces) {
        return value != Math.rint(value) || pieces.text(first, numeral.end()).indexOf('.') >= 0;
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

    /** The same, of the currency with that ISO 4217 code. */
    public Amount inCurrency(String code) {
        Unit money = unit == null ? null : new Unit(code, unit.kind(), unit.factor(), List.of(code));
        return new Amount(first, end, numeral, value, money, noun, of, per, confidence, range, trail);
    }

    /** The same with another confidence, from 0 to 1. */
    public Amount trusted(double newConfidence) {
        return new Amount(first, end, numeral, value, unit, noun, of, per, newConfidence, range, trail);
    }

    /** The same, with the rule that made it what it is. */
    public Amount by(FigureRule rule) {
        return new Amount(first, end, numeral, value, unit, noun, of, per, confidence, range, new Trail(rule, trail));
    }

    /** Whether a unit, a counted noun or a whole stands with its number. */
    public boolean hasUnit() {
        return unit != null || noun != null || of != null;
    }

    /** Whether only the size of its number is told. */
    public boolean isVague() {
        return numeral.form() == Numeral.Form.VAGUE && !range;
    }

    boolean isFraction() {
        return numeral.form() == Numeral.Form.FRACTION && unit == null;
    }

    /** Factor from the spelled number to the value: the unit's and, for shares, a hundred. */
    public double factor() {
        return numeral.value() == 0 ? unit == null ? 1 : unit.factor() : value / numeral.value();
    }

    /** Whether its number alone tells a part of a whole: a fraction or a ratio without a unit. */
    public boolean isShare() {
        return unit == null && (numeral.form() == Form.FRACTION || numeral.form() == Form.RATIO);
    }

    /** What kind of figure it makes. */
    public Kind kind() {
        if (per != null || numeral.form() == Form.RATIO && unit == null) {
            return Kind.RATE;
        }
        if (unit != null) {
            return unit.kind();
        }
        return isShare() ? Kind.PERCENT : Kind.COUNT;
    }

    /** The unit as a figure tells it: a symbol or a counted noun, with what it is per; null where none is told. */
    public @Nullable String unitName() {
        String symbol = unit != null ? unit.symbol() : isShare() ? "%" : noun;
        return per == null ? symbol : (symbol == null ? "" : symbol) + "/" + per;
    }

    /** What number and unit it is of: {@code money/listed}, {@code count/people}. */
    public String sort() {
        return kind().name().toLowerCase(Locale.ROOT) + "/" + UnitSorts.of(kind(), unitName());
    }
}
