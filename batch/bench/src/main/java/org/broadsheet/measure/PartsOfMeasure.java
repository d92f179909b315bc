package org.broadsheet.measure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.broadsheet.measure.FigureScore.Tag;
import org.broadsheet.words.WordList;

/** "24 hours, 39 minutes": the sets count each part for itself, the tables have one row of the whole. */
final class PartsOfMeasure {
    private static final double CLOSE = 1e-9;

    private final Map<String, Double> parts = new HashMap<>();

    /** With the names that the sets give units. */
    PartsOfMeasure(DatasetUnits units) {
        WordList.english("unit-parts")
                .rows()
                .forEach(row -> parts.put(
                        key(units.nameOf(row.cell(0)), units.nameOf(row.cell(1))), Double.valueOf(row.cell(2))));
    }

    private static String key(String larger, String smaller) {
        return larger + '>' + smaller;
    }

    /** What is owed, with neighbours joined whose sum was found as one. */
    List<Tag> joined(List<Tag> owed, List<Tag> found) {
        List<Tag> joined = new ArrayList<>();
        for (int at = 0; at < owed.size(); ) {
            int end = endOfParts(owed, at, found);
            joined.add(end > at + 1 ? sum(owed, at, end) : owed.get(at));
            at = Math.max(end, at + 1);
        }
        return joined;
    }

    private int endOfParts(List<Tag> owed, int first, List<Tag> found) {
        int end = first + 1;
        for (int at = first + 1; at < owed.size(); at++) {
            if (!parts.containsKey(key(owed.get(at - 1).unit(), owed.get(at).unit()))) {
                break;
            }
            double value = sum(owed, first, at + 1).low();
            String unit = owed.get(first).unit();
            if (found.stream()
                    .anyMatch(tag -> tag.unit().equals(unit) && Math.abs(tag.low() - value) < CLOSE * value)) {
                end = at + 1;
            }
        }
        return end;
    }

    private Tag sum(List<Tag> owed, int first, int end) {
        Tag whole = owed.get(first);
        double value = whole.low();
        for (int at = first + 1; at < end; at++) {
            value += owed.get(at).low()
                    / parts.getOrDefault(key(whole.unit(), owed.get(at).unit()), 1.0);
        }
        return new Tag(value, null, whole.unit(), whole.change(), whole.concepts());
    }
}
