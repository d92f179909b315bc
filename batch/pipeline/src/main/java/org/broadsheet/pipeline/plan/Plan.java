package org.broadsheet.pipeline.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.broadsheet.article.Rejection;

/**
 * What a run has to do.
 *
 * @param listed files that the inputs name
 * @param unchanged files of them that the published snapshot holds already, byte for byte
 * @param splits the files to read, in splits
 * @param rejections what could not be read when the plan was made
 * @param passedOver files of another ending, by ending
 */
public record Plan(
        int listed, int unchanged, List<Split> splits, List<Rejection> rejections, Map<String, Integer> passedOver) {
    /** About a quarter of a minute of work: what a killed run loses at most per worker. */
    private static final long SPLIT_BYTES = 1_500_000;

    private static final int SPLIT_FILES = 250;

    public Plan {
        splits = List.copyOf(splits);
        rejections = List.copyOf(rejections);
        passedOver = Map.copyOf(passedOver);
    }

    /** A plan to read files, cut into splits in the order given. */
    static Plan of(
            int listed,
            int unchanged,
            List<InputRef> fresh,
            List<Rejection> rejections,
            Map<String, Integer> passedOver) {
        return new Plan(listed, unchanged, splits(fresh), rejections, passedOver);
    }

    /** Files to read. */
    public int files() {
        return splits.stream().mapToInt(split -> split.inputs().size()).sum();
    }

    /** Bytes to read. */
    public long bytes() {
        return splits.stream()
                .flatMap(split -> split.inputs().stream())
                .mapToLong(InputRef::bytes)
                .sum();
    }

    private static List<Split> splits(List<InputRef> inputs) {
        List<Split> splits = new ArrayList<>();
        List<InputRef> current = new ArrayList<>();
        long bytes = 0;
        for (InputRef input : inputs) {
            if (!current.isEmpty() && (bytes + input.bytes() > SPLIT_BYTES || current.size() == SPLIT_FILES)) {
                splits.add(new Split(splits.size(), current));
                current = new ArrayList<>();
                bytes = 0;
            }
            current.add(input);
            bytes += input.bytes();
        }
        if (!current.isEmpty()) {
            splits.add(new Split(splits.size(), current));
        }
        return splits;
    }
}
