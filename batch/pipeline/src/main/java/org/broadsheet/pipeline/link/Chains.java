package org.broadsheet.pipeline.link;

import java.util.Arrays;

/** What links chain together: numbers from 0, each under the first of its chain. Four bytes of memory a number. */
final class Chains {
    private int[] first;
    private int count;

    /** @param count numbers that are there, none linked to another */
    Chains(int count) {
        first = new int[count];
        for (int i = 0; i < count; i++) {
            first[i] = i;
        }
        this.count = count;
    }

    /** The same, to be linked further by itself. */
    Chains copy() {
        Chains copy = new Chains(0);
        copy.first = Arrays.copyOf(first, count);
        copy.count = count;
        return copy;
    }

    /** One more number. */
    int add() {
        if (count == first.length) {
            first = Arrays.copyOf(first, Math.max(16, 2 * count));
        }
        first[count] = count;
        return count++;
    }

    /** The first of a number's chain. */
    int firstOf(int number) {
        int root = number;
        while (first[root] != root) {
            first[root] = first[first[root]];
            root = first[root];
        }
        return root;
    }

    boolean areOne(int one, int other) {
        return firstOf(one) == firstOf(other);
    }

    void join(int one, int other) {
        int mine = firstOf(one);
        int others = firstOf(other);
        first[Math.max(mine, others)] = Math.min(mine, others);
    }
}
