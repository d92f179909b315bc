package org.broadsheet.train;

import java.util.Arrays;

/**
 * Numbers, from 0, the rows of a table of features that a text uses at least twice, the most frequent first: what was
 * seen once teaches nothing and would share its row with others, and the rows in use lie close together.
 */
final class FeatureIndex {
    private static final int LEAST = 2;

    private final byte[] times;
    private int[] numbers = new int[0];
    private int size;

    /** @param bits the table has 2 to the power of this many rows */
    FeatureIndex(int bits) {
        times = new byte[1 << bits];
    }

    void count(int[] rows) {
        for (int row : rows) {
            if (times[row] < Byte.MAX_VALUE) {
                times[row]++;
            }
        }
    }

    /** Numbers the rows counted so far. */
    void number() {
        numbers = new int[times.length];
        Arrays.fill(numbers, -1);
        size = 0;
        for (int many = Byte.MAX_VALUE; many >= LEAST; many--) {
            for (int row = 0; row < times.length; row++) {
                if (times[row] == many) {
                    numbers[row] = size++;
                }
            }
        }
    }

    /** Rows that have a number. */
    int size() {
        return size;
    }

    /** The number of a row, -1 where it has none. */
    int number(int row) {
        return numbers[row];
    }

    /** The numbers of those rows that have one. */
    int[] numbers(int[] rows) {
        int[] numbered = new int[rows.length];
        int count = 0;
        for (int row : rows) {
            if (numbers[row] >= 0) {
                numbered[count++] = numbers[row];
            }
        }
        return Arrays.copyOf(numbered, count);
    }
}
