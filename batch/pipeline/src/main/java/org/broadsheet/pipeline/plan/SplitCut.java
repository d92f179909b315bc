package org.broadsheet.pipeline.plan;

import java.util.ArrayList;
import java.util.List;

/** Cuts files into splits, in the order in which they come. */
final class SplitCut {
    private static final int SPLIT_FILES = 250;

    private final long splitBytes;
    private final List<Split> splits = new ArrayList<>();
    private int files;
    private long bytes;
    private long start;

    /** @param splitBytes about how many bytes a split has */
    SplitCut(long splitBytes) {
        this.splitBytes = splitBytes;
    }

    /**
     * Adds a file.
     *
     * @param size its bytes
     * @param place where it stands in {@link PlannedInputs}
     */
    void add(long size, long place) {
        if (files > 0 && (bytes + size > splitBytes || files == SPLIT_FILES)) {
            end();
        }
        if (files == 0) {
            start = place;
        }
        files++;
        bytes += size;
    }

    /**
     * Adds a piece of a file, which is a split by itself: it is given up as a whole where the file has changed.
     *
     * @param size its bytes
     * @param place where it stands in {@link PlannedInputs}
     * @param number which piece of its file it is, from 0
     */
    void addPiece(long size, long place, int number) {
        if (files > 0) {
            end();
        }
        splits.add(new Split(splits.size(), 1, size, place, number));
    }

    /** The splits of all files. */
    List<Split> finish() {
        if (files > 0) {
            end();
        }
        return List.copyOf(splits);
    }

    private void end() {
        splits.add(new Split(splits.size(), files, bytes, start, null));
        files = 0;
        bytes = 0;
    }
}
