package org.broadsheet.spark;

import java.time.Duration;

/**
 * What a join has cost the cluster.
 *
 * @param texts that were hashed or whose hashes were read
 * @param offered pairs of texts that share hashes enough
 * @param compared pairs whose texts were compared
 * @param tasks how many ran
 * @param shuffledBytes what tasks wrote for others
 * @param longestTask time of the longest
 * @param taskTime time of all
 */
public record JoinCost(
        long texts,
        long offered,
        long compared,
        long tasks,
        long shuffledBytes,
        Duration longestTask,
        Duration taskTime) {
    @Override
    public String toString() {
        return texts + " texts joined by Spark, " + offered + " pairs offered and " + compared + " compared; " + tasks
                + " tasks took " + taskTime.toMillis() / 1000.0 + " s, the longest " + longestTask.toMillis() / 1000.0
                + " s, and shuffled " + shuffledBytes / 1_000_000.0 + " MB";
    }
}
