package org.broadsheet.pipeline.link;

import java.util.Arrays;

/**
 * How many hashes another text shares with each of some texts, counted in memory: of a text in many reprints a hash is shared
 * by all with all, which is nothing to count but much to write down.
 */
public final class SharedHashes {
    private final int from;
    private final int count;
    private final int[] counts;
    /** Each hash with the text that has it, ascending by hash. */
    private final long[] hashes;

    private final int[] numbers;
    private int[] met = new int[64];
    private int metCount;

    /** What is done with a text that shares hashes. */
    @FunctionalInterface
    public interface Taker {
        /**
         * Takes one.
         *
         * @param number of the text
         * @param hashes how many it shares
         */
        void take(int number, int hashes);
    }

    /**
     * Over the hashes of texts of numbers {@code from} to {@code to}, end exclusive.
     *
     * @param count how many there are; behind them the arrays may hold anything
     * @param hashes ascending
     * @param numbers of the texts that have them
     */
    public SharedHashes(int from, int to, int count, long[] hashes, int[] numbers) {
        this.from = from;
        this.count = count;
        this.counts = new int[to - from];
        this.hashes = hashes;
        this.numbers = numbers;
    }

    /** Counts a hash of the other text. */
    public void meet(long hash) {
        for (int i = firstOf(hash); i < count && hashes[i] == hash; i++) {
            int index = numbers[i] - from;
            if (counts[index]++ == 0) {
                if (metCount == met.length) {
                    met = Arrays.copyOf(met, 2 * metCount);
                }
                met[metCount++] = index;
            }
        }
    }

    private int firstOf(long hash) {
        int low = 0;
        int high = count;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (hashes[middle] < hash) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Hands on what the other text shares, by number; the next one begins at none. */
    public void take(Taker taker) {
        Arrays.sort(met, 0, metCount);
        for (int i = 0; i < metCount; i++) {
            taker.take(from + met[i], counts[met[i]]);
            counts[met[i]] = 0;
        }
        metCount = 0;
    }
}
