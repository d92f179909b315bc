package org.broadsheet.figure.amount;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.broadsheet.article.Figure.Kind;
import org.broadsheet.number.Numeral;
import org.broadsheet.number.Numeral.Form;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.words.WordList;
import org.broadsheet.words.WordSets;
import org.jspecify.annotations.Nullable;

/**
 * Measures told in several units, each smaller than the one before: "2 hours 5 minutes 9 seconds", "4 lbs. 10 oz", "5′ 4″",
 * "three years and four months". Each is one amount, in its first unit.
 */
final class CompositeMeasures {
    private static final String OF_AGE = " of age";

    /** How many of the smaller unit make one of the larger, by both symbols. */
    private static final Map<String, Double> PARTS = parts();

    /** Words and marks after "2 in" that show that it was inches: "6 ft 2 in tall". */
    private static final Set<String> AFTER_INCHES =
            WordSets.english("figure-contexts").get("after-inches");

    private CompositeMeasures() {}

    private static Map<String, Double> parts() {
        Map<String, Double> parts = new HashMap<>();
        WordList.english("unit-parts")
                .rows()
                .forEach(row -> parts.put(key(row.cell(0), row.cell(1)), Double.parseDouble(row.cell(2))));
        return Map.copyOf(parts);
    }

    private static String key(String larger, String smaller) {
        return larger + '>' + smaller;
    }

    /** The amounts of a sentence, in order, with the parts of one measure joined. */
    static List<Amount> join(Pieces pieces, List<Amount> amounts) {
        List<Amount> joined = new ArrayList<>();
        String smallest = "";
        for (Amount amount : amounts) {
            Amount last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            Amount part = last == null ? amount : inInches(pieces, last, amount);
            String larger = smallest.isEmpty() && last != null ? unitOf(last, part) : smallest;
            Double least = last == null || part.unit() == null
                    ? null
                    : PARTS.get(key(larger, plain(part.unit().symbol())));
            if (last != null && least != null && isPart(pieces, last, part, least)) {
                joined.set(joined.size() - 1, added(last, part));
                smallest = part.unit() == null ? "" : plain(part.unit().symbol());
            } else {
                joined.add(amount);
                smallest = "";
            }
        }
        return joined;
    }

    private static String plain(String symbol) {
        return symbol.endsWith(OF_AGE) ? symbol.substring(0, symbol.length() - OF_AGE.length()) : symbol;
    }

    /** The unit's symbol; pounds before ounces are no money. */
    private static String unitOf(Amount whole, Amount part) {
        Unit unit = whole.unit();
        if (unit == null) {
            return "";
        }
        boolean weight = unit.isMoney()
                && unit.codes().contains("GBP")
                && part.unit() != null
                && part.unit().symbol().equals("oz");
        return weight ? "lb" : plain(unit.symbol());
    }

    /** "6 ft 2 in": "in" is no unit elsewhere. */
    private static Amount inInches(Pieces pieces, Amount whole, Amount part) {
        Unit unit = whole.unit();
        int in = part.numeral().end();
        boolean inches = unit != null
                && unit.symbol().equals("ft")
                && !part.hasUnit()
                && pieces.is(in, "in")
                && (in + 1 >= pieces.size() || AFTER_INCHES.contains(pieces.word(in + 1)));
        return inches ? part.measured(Unit.measure("in", Kind.QUANTITY), in + 1) : part;
    }

    private static boolean isPart(Pieces pieces, Amount whole, Amount part, double least) {
        return isPlain(whole)
                && isPlain(part)
                && whole.per() == null
                && whole.noun() == null
                && whole.of() == null
                && whole.numeral().form() != Form.FRACTION
                && isWhole(whole, part)
                && part.value() > 0
                && part.value() < least
                && isJoint(pieces, whole, part);
    }

    private static boolean isPlain(Amount amount) {
        Form form = amount.numeral().form();
        return !amount.range() && form != Form.VAGUE && form != Form.RATIO && amount.value() >= 0;
    }

    /** Whether the larger part is told in whole numbers: what follows "1.5 hours" is none of it. */
    private static boolean isWhole(Amount whole, Amount part) {
        boolean already = whole.trail().rule() == FigureRule.UNITS_ADDED;
        return already
                || whole.value() % 1 == 0
                        && (part.value() % 1 == 0 || part.numeral().form() == Form.DIGITS);
    }

    /** Nothing, "and", or the dot of "lbs."; of times a comma too: "2 hours, 5 minutes and 9 seconds". */
    private static boolean isJoint(Pieces pieces, Amount whole, Amount part) {
        int at = whole.end();
        int gap = part.first() - at;
        boolean both = pieces.is(whole.first() - 1, "between");
        boolean times = whole.isLengthOfTime() || whole.isAge();
        boolean comma = times && pieces.is(at, ",");
        return !both
                && (gap == 0
                        || gap == 1 && (pieces.is(at, "and") || comma)
                        || gap == 1 && pieces.is(at, ".") && pieces.glued(at) && !times
                        || gap == 2 && comma && pieces.is(at + 1, "and"));
    }

    private static Amount added(Amount whole, Amount part) {
        Unit unit = unitAdded(whole, part);
        double value = whole.value() + part.value() / inOne(unit, part);
        return new Amount(
                whole.first(),
                part.end(),
                Numeral.of(part.numeral().end(), value, Form.MIXED),
                value,
                unit,
                part.noun(),
                part.of(),
                part.per(),
                Math.min(whole.confidence(), part.confidence()),
                false,
                new Trail(FigureRule.UNITS_ADDED, whole.trail()));
    }

    private static @Nullable Unit unitAdded(Amount whole, Amount part) {
        Unit unit = whole.unit();
        if (unit == null || part.unit() == null) {
            return unit;
        }
        if (unit.isMoney()) {
            return Unit.measure("lb", Kind.QUANTITY);
        }
        return part.unit().isAge() && !unit.isAge() ? Unit.measure(unit.symbol() + OF_AGE, unit.kind()) : unit;
    }

    private static double inOne(@Nullable Unit whole, Amount part) {
        String smaller = part.unit() == null ? "" : plain(part.unit().symbol());
        return whole == null ? 1 : PARTS.getOrDefault(key(plain(whole.symbol()), smaller), 1.0);
    }
}
