package org.broadsheet.pipeline.plan;

/**
 * A part of a run that is extracted, and after a fault extracted again, as a whole. Its files stand in
 * {@link PlannedInputs}.
 *
 * @param number 0-based; the splits of a run are numbered without gaps
 * @param files how many files it has, at least one
 * @param bytes their size in all
 * @param start where its first file stands in {@link PlannedInputs}, in bytes
 */
public record Split(int number, int files, long bytes, long start) {
    public Split {
        if (files < 1) {
            throw new IllegalArgumentException("split " + number + " has no files");
        }
    }

    /** The name of the folder that holds what was extracted from it. */
    public String folder() {
        return "split-%05d".formatted(number);
    }
}
