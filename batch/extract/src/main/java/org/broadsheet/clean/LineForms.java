package org.broadsheet.clean;

import java.util.Arrays;
import java.util.List;

/** What each line of a text is by its form, before any rule about what it says. */
final class LineForms {
    private final boolean[] prose;
    private final boolean[] ends;
    private final boolean[] cells;
    private final boolean[] times;

    private LineForms(boolean[] prose, boolean[] ends, boolean[] cells, boolean[] times) {
        this.prose = prose;
        this.ends = ends;
        this.cells = cells;
        this.times = times;
    }

    static LineForms of(List<String> lines) {
        int count = lines.size();
        boolean[] prose = new boolean[count];
        boolean[] ends = new boolean[count];
        boolean[] times = new boolean[count];
        int timed = 0;
        for (int i = 0; i < count; i++) {
            String line = lines.get(i);
            prose[i] = Prose.is(line) && !LineKind.isData(line) && !LineKind.isGlued(line);
            ends[i] = StoryEnds.is(line);
            times[i] = EntryTime.is(line);
            timed += times[i] ? 1 : 0;
        }
        if (timed < EntryTime.LEAST_OF_A_LIVE_BLOG) {
            Arrays.fill(times, false);
        }
        return new LineForms(prose, ends, ValueTable.cells(lines, prose), times);
    }

    /** Whether each line reads as running text. */
    boolean[] prose() {
        return prose;
    }

    /** Whether each line heads what sites put behind a story. */
    boolean[] ends() {
        return ends;
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
