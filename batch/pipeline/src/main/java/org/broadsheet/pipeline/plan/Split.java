package org.broadsheet.pipeline.plan;

import org.jspecify.annotations.Nullable;

/**
 * A part of a run that is extracted, and after a fault extracted again, as a whole. Its files stand in
 * {@link PlannedInputs}.
 *
 * @param number 0-based; the splits of a run are numbered without gaps
 * @param files how many files it has, at least one; of one that is cut into pieces a split has one piece and nothing else
 * @param bytes their size in all
 * @param start where its first file stands in {@link PlannedInputs}, in bytes
 * @param piece which piece of its file it has, from 0, or null where its files are whole
 */
public record Split(
        int number,
        int files,
        long bytes,
        long start,
        @Nullable Integer piece) {
    public Split {
        if (files < 1) {
            throw new IllegalArgumentException("split " + number + " has no files");
        }
    }

    /** How many files it has of which no split before it has a piece. */
    int newFiles() {
        return piece == null || piece == 0 ? files : 0;
    }

    /** The name of the folder that holds what was extracted from it. */
    public String folder() {
        return "split-%05d".formatted(number);
    }
}
