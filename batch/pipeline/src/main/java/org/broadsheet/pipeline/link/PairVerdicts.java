package org.broadsheet.pipeline.link;

import java.util.Arrays;

/** What is known of pairs of numbers, nine bytes of memory a pair and as much room again. */
final class PairVerdicts {
    private static final long EMPTY = -1;

    private long[] keys = new long[1024];
    private boolean[] areCopies = new boolean[1024];
    private int count;

    PairVerdicts() {
        Arrays.fill(keys, EMPTY);
    }

    int count() {
        return count;
    }

    boolean knows(int one, int other) {
        return keys[slot(keys, key(one, other))] != EMPTY;
    }

    /** Whether a pair is known to be one of copies. */
    boolean areCopies(int one, int other) {
        int slot = slot(keys, key(one, other));
        return keys[slot] != EMPTY && areCopies[slot];
    }

    void put(int one, int other, boolean verdict) {
        if (2 * (count + 1) > keys.length) {
            grow();
        }
        long key = key(one, other);
        int slot = slot(keys, key);
        if (keys[slot] == EMPTY) {
            keys[slot] = key;
            count++;
        }
        areCopies[slot] = verdict;
    }

    private void grow() {
        long[] moreKeys = new long[2 * keys.length];
        boolean[] more = new boolean[moreKeys.length];
        Arrays.fill(moreKeys, EMPTY);
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] != EMPTY) {
                int slot = slot(moreKeys, keys[i]);
                moreKeys[slot] = keys[i];
                more[slot] = areCopies[i];
            }
        }
        keys = moreKeys;
        areCopies = more;
    }

    /** Two numbers in either order. */
    private static long key(int one, int other) {
        return (long) Math.min(one, other) << 32 | Math.max(one, other);
    }

    private static int slot(long[] keys, long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        int slot = (int) (mixed >>> 32) & keys.length - 1;
        while (keys[slot] != EMPTY && keys[slot] != key) {
            slot = slot + 1 & keys.length - 1;
        }
        return slot;
    }
}
