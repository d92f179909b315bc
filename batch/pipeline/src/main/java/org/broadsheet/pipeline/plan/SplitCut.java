package org.broadsheet.pipeline.plan;

import java.util.ArrayList;
import java.util.List;

/** Cuts files into splits, in the order in which they come. */
final class SplitCut {
    /** About a quarter of a minute of work: what a killed run loses at most per worker. */
    private static final long SPLIT_BYTES = 1_500_000;

    private static final int SPLIT_FILES = 250;

    private final List<Split> splits = new ArrayList<>();
    private int files;
    private long bytes;
    private long start;

    /**
     * Adds a file.
     *
     * @param size its bytes
     * @param place where it stands in {@link PlannedInputs}
     */
    void add(long size, long place) {
        if (files > 0 && (bytes + size > SPLIT_BYTES || files == SPLIT_FILES)) {
            end();
        }
        if (files == 0) {
            start = place;
        }
        files++;
        bytes += size;
    }

    /** The splits of all files. */
    List<Split> finish() {
        if (files > 0) {
            end();
        }
        return List.copyOf(splits);
    }

    private void end() {
        splits.add(new Split(splits.size(), files, bytes, start));
        files = 0;
        bytes = 0;
    }
}
