package org.broadsheet.annotate;

import java.util.Arrays;

/**
 * A linear model's weights for adding them up. A bit map says first whether a row has any. Rows with weights for many
 * labels, which are those that most features have, keep one for every label, four in a word: they are added four at a time
 * without a branch. The other rows keep label and weight one after the other. Sums are those of whole numbers, exact in
 * any order. Immutable.
 */
final class SparseWeights {
    /** A row is full with a weight for one in so many labels. */
    private static final int FULL_SHARE = 4;

    private static final int COUNT_BITS = 6;
    /** Stands for the count of a full row. */
    private static final int FULL = (1 << COUNT_BITS) - 1;

    private static final int PER_WORD = 4;
    /** Every second of a word's weights. */
    private static final long EVERY_SECOND = 0x0000_FFFF_0000_FFFFL;
    /** Added to each weight of a full row, so that none is negative and none carries into its neighbour. */
    private static final int BIAS = 1 << 15;

    private final int bits;
    private final int labels;
    /** For each 64 rows of the table two words: which of them have weights; the number of such rows before them. */
    private final long[] ranks;
    /** For each row that has weights: where they start, and below {@link #COUNT_BITS} bits how many; or a full row. */
    private final int[] places;
    /** Label in the upper half, weight in the lower. */
    private final int[] entries;
    /** The full rows, {@link #width} words each. */
    private final long[] full;

    private final int width;

    SparseWeights(WeightRows rows) {
        bits = rows.bits();
        labels = rows.labels();
        ranks = ranks(rows.present());
        // An even number of words: they are added two by two.
        width = (labels + 2 * PER_WORD - 1) / (2 * PER_WORD) * 2;
        places = new int[rows.size()];
        int thin = 0;
        int fulls = 0;
        for (int row = 0; row < places.length; row++) {
            int count = rows.start(row + 1) - rows.start(row);
            if (isFull(count)) {
                places[row] = fulls++ << COUNT_BITS | FULL;
            } else {
                places[row] = thin << COUNT_BITS | count;
                thin += count;
            }
        }
        if (thin > Integer.MAX_VALUE >> COUNT_BITS) {
            throw new IllegalArgumentException(thin + " weights are more than a table holds");
        }
        entries = new int[thin];
        full = new long[fulls * width];
        Arrays.fill(full, 0x8000_8000_8000_8000L);
        int[] all = rows.entries();
        for (int row = 0; row < places.length; row++) {
            int start = rows.start(row);
            int place = places[row] >>> COUNT_BITS;
            if ((places[row] & FULL) == FULL) {
                fill(all, start, rows.start(row + 1), place * width);
            } else {
                System.arraycopy(all, start, entries, place, rows.start(row + 1) - start);
            }
        }
    }

    private void fill(int[] all, int start, int end, int place) {
        for (int k = start; k < end; k++) {
            int label = all[k] >>> 16;
            // From the bias to the biased weight: no bit is carried.
            full[place + label / PER_WORD] += (long) (short) all[k] << Short.SIZE * (label % PER_WORD);
        }
    }

    private boolean isFull(int count) {
        return count * FULL_SHARE >= labels;
    }

    private static long[] ranks(long[] present) {
        long[] ranks = new long[2 * present.length];
        long before = 0;
        for (int i = 0; i < present.length; i++) {
            ranks[2 * i] = present[i];
            ranks[2 * i + 1] = before;
            before += Long.bitCount(present[i]);
        }
        return ranks;
    }

    int bits() {
        return bits;
    }

    int labels() {
        return labels;
    }

    /** Adds the weights of every feature to each label's score, which starts at {@code scores[offset]}. */
    void addTo(Features features, int[] scores, int offset) {
        int[] fulls = features.full;
        int[] thins = features.thin;
        // Several turns, so that in each the processor can wait for many places of its memory at once.
        int found = 0;
        for (int i = 0; i < features.size(); i++) {
            int row = features.row(i);
            long word = ranks[row >>> 6 << 1];
            fulls[found] = (int) ranks[(row >>> 6 << 1) + 1] + Long.bitCount(word & (1L << row) - 1);
            found += (int) (word >>> row & 1);
        }
        int thin = 0;
        int filled = 0;
        for (int i = 0; i < found; i++) {
            int place = places[fulls[i]];
            int isFull = (place & FULL) == FULL ? 1 : 0;
            fulls[filled] = (place >>> COUNT_BITS) * width;
            filled += isFull;
            thins[thin] = place;
            thin += 1 - isFull;
        }
        if (filled > 0) {
            addFull(fulls, filled, scores, offset);
        }
        for (int i = 0; i < thin; i++) {
            int start = thins[i] >>> COUNT_BITS;
            int end = start + (thins[i] & FULL);
            for (int k = start; k < end; k++) {
                int entry = entries[k];
                scores[offset + (entry >>> 16)] += (short) entry;
            }
        }
    }

    /** Adds full rows, by two words of each at a time: eight labels, whose sums of 32 bits are kept in four words. */
    private void addFull(int[] starts, int rows, int[] scores, int offset) {
        for (int word = 0; word < width; word += 2) {
            long one = 0;
            long two = 0;
            long three = 0;
            long four = 0;
            for (int i = 0; i < rows; i++) {
                long first = full[starts[i] + word];
                long second = full[starts[i] + word + 1];
                one += first & EVERY_SECOND;
                two += first >>> Short.SIZE & EVERY_SECOND;
                three += second & EVERY_SECOND;
                four += second >>> Short.SIZE & EVERY_SECOND;
            }
            int label = word * PER_WORD;
            add(one, two, rows * BIAS, scores, offset, label);
            add(three, four, rows * BIAS, scores, offset, label + PER_WORD);
        }
    }

    private void add(long even, long odd, int bias, int[] scores, int offset, int label) {
        if (label + PER_WORD <= labels) {
            scores[offset + label] += (int) even - bias;
            scores[offset + label + 1] += (int) odd - bias;
            scores[offset + label + 2] += (int) (even >>> Integer.SIZE) - bias;
            scores[offset + label + 3] += (int) (odd >>> Integer.SIZE) - bias;
            return;
        }
        for (int i = 0; label + i < labels; i++) {
            long sums = i % 2 == 0 ? even : odd;
            scores[offset + label + i] += (int) (i < 2 ? sums : sums >>> Integer.SIZE) - bias;
        }
    }
}
