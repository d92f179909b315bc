package org.broadsheet.clean;

import java.util.List;

/** What lines of a text are by their form together with others of their kind. */
final class LineForms {
    private final boolean[] cells;
    private final boolean[] times;

    private LineForms(boolean[] cells, boolean[] times) {
        this.cells = cells;
        this.times = times;
    }

    static LineForms of(List<Line> lines) {
        boolean[] times = new boolean[lines.size()];
        if (lines.stream().filter(Line::entryTime).count() >= EntryTime.LEAST_OF_A_LIVE_BLOG) {
            for (int i = 0; i < times.length; i++) {
                times[i] = lines.get(i).entryTime();
            }
        }
        return new LineForms(ValueTable.cells(lines), times);
    }

    /** Whether each line is a cell of a table of values. */
    boolean[] cells() {
        return cells;
    }

    /** Whether each line tells the time of a live blog's entry; in other texts none does. */
    boolean[] times() {
        return times;
    }
}
