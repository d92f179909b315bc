package org.broadsheet.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.broadsheet.measure.Reliability;

/**
 * What is known of a model of confidence: what it was fitted to and how often rows that it was not fitted to are right.
 *
 * @param rows what the rows are: {@code quotes}
 * @param facts what it rests on, a line each
 * @param tables how far it is kept, by the set of rows, in the order they are told
 */
record ConfidenceCard(String rows, List<String> facts, Map<String, Reliability> tables) {

    /** The heading of the section about some rows. */
    static String heading(String rows) {
        return "## " + Character.toUpperCase(rows.charAt(0)) + rows.substring(1);
    }

    /** The section of {@code CONFIDENCE.md}. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(heading(rows));
        lines.add("");
        facts.forEach(fact -> lines.add("- " + fact));
        lines.add("");
        lines.addAll(table());
        return lines;
    }

    /** The reliability table alone: right of all at a confidence and above, a column a set of rows. */
    List<String> table() {
        List<String> lines = new ArrayList<>();
        lines.add("| at or above | " + String.join(" | ", tables.keySet()) + " |");
        lines.add("|---|" + "---|".repeat(tables.size()));
        for (double step : Reliability.STEPS) {
            List<String> cells =
                    tables.values().stream().map(table -> table.told(step)).toList();
            lines.add("| " + step + " | " + String.join(" | ", cells) + " |");
        }
        return lines;
    }
}
