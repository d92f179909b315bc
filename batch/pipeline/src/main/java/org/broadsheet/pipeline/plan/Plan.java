package org.broadsheet.pipeline.plan;

import java.util.List;
import java.util.Map;
import org.broadsheet.article.Rejection;

/**
 * What a run has to do.
 *
 * @param listed files that the inputs name
 * @param unchanged files of them that the published snapshot holds already, byte for byte
 * @param splits the files to read, in splits; the files themselves are in {@link PlannedInputs}
 * @param rejections what could not be read when the plan was made
 * @param passedOver files of another ending, by ending
 */
public record Plan(
        int listed, int unchanged, List<Split> splits, List<Rejection> rejections, Map<String, Integer> passedOver) {
    public Plan {
        splits = List.copyOf(splits);
        rejections = List.copyOf(rejections);
        passedOver = Map.copyOf(passedOver);
    }

    /** Files to read. */
    public int files() {
        return splits.stream().mapToInt(Split::newFiles).sum();
    }

    /** Bytes to read. */
    public long bytes() {
        return splits.stream().mapToLong(Split::bytes).sum();
    }
}
