package org.broadsheet.clean;

import org.jspecify.annotations.Nullable;

/**
 * The stretch of lines with the most prose for its menu lines: prose counts its words, a short line that ends no sentence
 * counts against; short lines inside stay.
 *
 * @param first its first line
 * @param end the line after its last
 */
record DensestStretch(int first, int end) {
    /**
     * The stretch with the greatest sum, or null where no line counts.
     *
     * @param weights of the lines
     * @param open whether each line may be part of the story
     */
    static @Nullable DensestStretch of(int[] weights, boolean[] open) {
        int best = 0;
        int bestFirst = 0;
        int bestEnd = 0;
        int sum = 0;
        int first = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i];
            if (sum < 0) {
                sum = 0;
                first = i + 1;
            }
            // Short sentences right behind the best stretch ("Nobody was hurt," she said.) belong to it.
            if (sum > best || sum == best && best > 0 && open[i]) {
                best = sum;
                bestFirst = first;
                bestEnd = i + 1;
            }
        }
        return best == 0 ? null : new DensestStretch(bestFirst, bestEnd);
    }
}
