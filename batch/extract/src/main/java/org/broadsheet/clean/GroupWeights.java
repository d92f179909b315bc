package org.broadsheet.clean;

import java.util.Arrays;

/**
 * What groups of letters count for each of some languages, and the sums of it over the groups of a text. Four weights lie in
 * one number and are added at once: a text has a group at each letter, each with a weight for every language.
 */
final class GroupWeights {
    private static final int BITS = 16;
    private static final int IN_ONE = Long.SIZE / BITS;
    private static final long MASK = (1L << BITS) - 1;
    /** So many weights of one byte fit into the bits of one. */
    private static final int MOST_ADDED = 1 << BITS - Byte.SIZE;

    private final int languages;
    private final int width;
    /** Weights without their sign, which is the same of all. */
    private final long[] packed;

    GroupWeights(int groups, int languages) {
        this.languages = languages;
        this.width = (languages + IN_ONE - 1) / IN_ONE;
        this.packed = new long[groups * width];
    }

    /**
     * Sets what a group counts for a language.
     *
     * @param weight a logarithm of a probability: 0 or less
     */
    void set(int group, int language, byte weight) {
        if (weight > 0) {
            throw new IllegalArgumentException("a probability has no logarithm of " + weight);
        }
        int shift = language % IN_ONE * BITS;
        int at = group * width + language / IN_ONE;
        packed[at] = packed[at] & ~(MASK << shift) | (long) -weight << shift;
    }

    int get(int group, int language) {
        return -(int) (packed[group * width + language / IN_ONE] >>> language % IN_ONE * BITS & MASK);
    }

    /** Adds up what the first {@code count} of some groups count for each language. */
    int[] sums(int[] groups, int count) {
        int[] sums = new int[languages];
        long[] open = new long[width];
        for (int i = 0; i < count; i++) {
            int from = groups[i] * width;
            for (int k = 0; k < width; k++) {
                open[k] += packed[from + k];
            }
            if (i % MOST_ADDED == MOST_ADDED - 1 || i == count - 1) {
                for (int k = 0; k < languages; k++) {
                    sums[k] -= (int) (open[k / IN_ONE] >>> k % IN_ONE * BITS & MASK);
                }
                Arrays.fill(open, 0);
            }
        }
        return sums;
    }
}
