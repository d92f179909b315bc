package org.broadsheet.pipeline.plan;

import java.util.List;

/**
 * A part of a run that is extracted, and after a fault extracted again, as a whole.
 *
 * @param number 0-based; the splits of a run are numbered without gaps
 * @param inputs its files
 */
public record Split(int number, List<InputRef> inputs) {
    public Split {
        inputs = List.copyOf(inputs);
    }

    /** The name of the folder that holds what was extracted from it. */
    public String folder() {
        return "split-%05d".formatted(number);
    }
}
