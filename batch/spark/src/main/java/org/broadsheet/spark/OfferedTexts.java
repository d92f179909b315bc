package org.broadsheet.spark;

import java.util.Arrays;
import java.util.Queue;
import org.broadsheet.pipeline.link.CopyOffer;

/** An offer that is being made. */
final class OfferedTexts {
    private int batch = -1;
    private int count;
    private int[] others = new int[8];
    private double[] shares = new double[8];

    boolean isOf(int asked) {
        return batch == asked;
    }

    void begin(int next) {
        batch = next;
        count = 0;
    }

    void add(int other, double share) {
        if (count == others.length) {
            others = Arrays.copyOf(others, 2 * count);
            shares = Arrays.copyOf(shares, 2 * count);
        }
        others[count] = other;
        shares[count++] = share;
    }

    /** Hands it on, if it offers anything. */
    void end(int number, Queue<CopyOffer> ready) {
        if (count > 0) {
            ready.add(new CopyOffer(batch, number, Arrays.copyOf(others, count), Arrays.copyOf(shares, count)));
        }
        count = 0;
    }
}
