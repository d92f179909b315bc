package org.broadsheet.train;

import java.util.List;

/**
 * Logistic regression with a ridge (Hoerl and Kennard 1970), fitted by Newton's method: the weights that make the verdicts
 * likeliest, less what keeps them small. The same rows in the same order give the same weights.
 */
final class RidgeRegression {
    /** Newton's method doubles the digits that are right with every round. */
    private static final int ROUNDS = 12;

    /** Where no weight changes by more, the next round changes none that is written down. */
    private static final double SETTLED = 1e-6;

    private RidgeRegression() {}

    /**
     * A judged row.
     *
     * @param columns of the weights that it holds, that of the base, 0, among them
     * @param values how much of each it holds
     * @param weight how many rows it counts for
     * @param offset what its sum has from evidence whose weight is given and not fitted
     */
    record Row(int[] columns, double[] values, boolean right, double weight, double offset) {}

    /**
     * The weights by column.
     *
     * @param size how many columns there are
     * @param ridge what the square of every weight but the base costs
     */
    static double[] fit(List<Row> rows, int size, double ridge) {
        double[] weights = new double[size];
        for (int round = 0; round < ROUNDS && step(rows, ridge, weights) > SETTLED; round++) {}
        return weights;
    }

    /** The greatest change of a weight. */
    private static double step(List<Row> rows, double ridge, double[] weights) {
        int size = weights.length;
        double[][] curvature = new double[size][size];
        double[] slope = new double[size];
        for (int i = 1; i < size; i++) {
            curvature[i][i] = ridge;
            slope[i] = -ridge * weights[i];
        }
        curvature[0][0] = 1e-6;
        for (Row row : rows) {
            double score = row.offset;
            for (int k = 0; k < row.columns.length; k++) {
                score += weights[row.columns[k]] * row.values[k];
            }
            double share = 1 / (1 + Math.exp(-score));
            double miss = row.weight * ((row.right ? 1 : 0) - share);
            double bend = row.weight * share * (1 - share);
            for (int k = 0; k < row.columns.length; k++) {
                int i = row.columns[k];
                slope[i] += miss * row.values[k];
                for (int l = 0; l < row.columns.length; l++) {
                    curvature[i][row.columns[l]] += bend * row.values[k] * row.values[l];
                }
            }
        }
        double[] change = Cholesky.solve(curvature, slope);
        double greatest = 0;
        for (int i = 0; i < size; i++) {
            weights[i] += change[i];
            greatest = Math.max(greatest, Math.abs(change[i]));
        }
        return greatest;
    }
}
