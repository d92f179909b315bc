package org.broadsheet.train;

/**
 * Weights learned by following the regularized leader (McMahan and others 2013): every weight has steps of its own, which
 * shrink with what it was moved by, and stays zero until what speaks for it outweighs a constant. Most stay zero, so that
 * a model is small and does not lean on what it saw once.
 */
final class ProximalWeights {
    /** Size of the first steps, and what is added to a weight's gradients before their size divides it. */
    private static final double STEP = 0.05;

    private static final double SLACK = 1;
    /** What has to speak for a weight before it leaves zero: about as many wrong words. */
    private static final double DOUBT = 1;

    private final float[] weights;
    /** For each weight the sum of its gradients, less what keeps it near where it was. */
    private final float[] sums;

    private final float[] squares;

    ProximalWeights(int size) {
        weights = new float[size];
        sums = new float[size];
        squares = new float[size];
    }

    float get(int index) {
        return weights[index];
    }

    /** Moves a weight against the gradient of what is to become small. */
    void descend(int index, double gradient) {
        double before = Math.sqrt(squares[index]);
        double square = squares[index] + gradient * gradient;
        double after = Math.sqrt(square);
        double sum = sums[index] + gradient - (after - before) / STEP * weights[index];
        squares[index] = (float) square;
        sums[index] = (float) sum;
        weights[index] =
                Math.abs(sum) <= DOUBT ? 0 : (float) ((Math.signum(sum) * DOUBT - sum) * STEP / (SLACK + after));
    }

    /** The largest weight without its sign. */
    double largest() {
        double largest = 0;
        for (float weight : weights) {
            largest = Math.max(largest, Math.abs(weight));
        }
        return largest;
    }
}
