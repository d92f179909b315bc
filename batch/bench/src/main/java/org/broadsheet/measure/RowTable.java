package org.broadsheet.measure;

import java.util.List;
import java.util.Locale;

/** A table whose rows are judged by reading, and the faults that a row of it may have. */
enum RowTable {
    /** Quotes that are given as "who said what": those of a confidence of 0.7 and above. */
    QUOTES(0.7, "no-statement", "content", "extent", "kind", "speaker", "speaker-extent", "speaker-name"),
    FIGURES(0.5, "unwanted", "value", "unit", "bound", "trend", "subject", "holder", "time"),
    ENTITIES(0.9, "no-name", "extent", "type", "canonical", "mixed-up", "role");

    /** What a reader writes for a row without a fault. */
    static final String CLEAN = "clean";

    private final double trusted;
    private final List<String> faults;

    RowTable(double trusted, String... faults) {
        this.trusted = trusted;
        this.faults = List.of(faults);
    }

    /** The confidence from which README tells analysts to read. */
    double trusted() {
        return trusted;
    }

    List<String> faults() {
        return faults;
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The table of that label. */
    static RowTable of(String label) {
        for (RowTable table : values()) {
            if (table.label().equals(label)) {
                return table;
            }
        }
        throw new IllegalArgumentException("'" + label + "' is none of quotes, figures, entities");
    }
}
