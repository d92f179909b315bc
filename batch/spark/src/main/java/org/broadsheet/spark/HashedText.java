package org.broadsheet.spark;

import java.util.Arrays;
import java.util.List;

/** A text's number and behind it its hashes, as one array: tasks hand on very many of them. */
final class HashedText {
    private HashedText() {}

    static long[] of(int text, List<Long> hashes) {
        long[] row = new long[hashes.size() + 1];
        row[0] = text;
        for (int i = 1; i < row.length; i++) {
            row[i] = hashes.get(i - 1);
        }
        return row;
    }

    static int text(long[] row) {
        return (int) row[0];
    }

    /** How many hashes it has; they begin at 1. */
    static int size(long[] row) {
        return row.length - 1;
    }

    /** Sorts hashes ascending, and with each the number of its text. Many may be equal. */
    static void sort(long[] hashes, int[] texts, int from, int to) {
        int low = from;
        int high = to;
        while (high - low > 1) {
            // Hashes are as good as random, but of equal ones there are runs: three parts.
            long pivot = hashes[(low + high) >>> 1];
            int less = low;
            int more = high;
            for (int i = low; i < more; ) {
                if (hashes[i] < pivot) {
                    swap(hashes, texts, i++, less++);
                } else if (hashes[i] > pivot) {
                    swap(hashes, texts, i, --more);
                } else {
                    i++;
                }
            }
            // The smaller part by a call, so that calls are few deep.
            if (less - low < high - more) {
                sort(hashes, texts, low, less);
                low = more;
            } else {
                sort(hashes, texts, more, high);
                high = less;
            }
        }
    }

    private static void swap(long[] hashes, int[] texts, int one, int other) {
        long hash = hashes[one];
        hashes[one] = hashes[other];
        hashes[other] = hash;
        int text = texts[one];
        texts[one] = texts[other];
        texts[other] = text;
    }

    /** Room for one more half. */
    static int grown(int length) {
        return Math.max(1024, length + (length >> 1));
    }

    static long[] grown(long[] values, int least) {
        return values.length >= least ? values : Arrays.copyOf(values, Math.max(least, grown(values.length)));
    }

    static int[] grown(int[] values, int least) {
        return values.length >= least ? values : Arrays.copyOf(values, Math.max(least, grown(values.length)));
    }
}
