package org.broadsheet.train;

import java.util.Arrays;

/**
 * The weights of a perceptron in training, a row of labels for each feature, and their average over all steps so far,
 * which generalizes better than the last ones.
 */
final class Averaged {
    private final float[] weights;
    private final double[] sums;
    private double step = 1;

    Averaged(int size) {
        weights = new float[size];
        sums = new double[size];
    }

    float get(int index) {
        return weights[index];
    }

    void add(int index, float change) {
        weights[index] += change;
        sums[index] += step * change;
    }

    void nextStep() {
        step++;
    }

    /** The average of a weight. */
    double average(int index) {
        return weights[index] - sums[index] / step;
    }

    /** The largest average without its sign. */
    double largest() {
        double largest = 0;
        for (int i = 0; i < weights.length; i++) {
            largest = Math.max(largest, Math.abs(average(i)));
        }
        return largest;
    }

    /** The averages as whole numbers, {@code scale} for one. */
    short[] scaled(double scale) {
        short[] scaled = new short[weights.length];
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = (short) Math.max(-Short.MAX_VALUE, Math.min(Short.MAX_VALUE, Math.round(average(i) * scale)));
        }
        return scaled;
    }

    /** Goes on with the averages as weights. */
    void settle() {
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) average(i);
        }
        Arrays.fill(sums, 0);
        step = 1;
    }
}
