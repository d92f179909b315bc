package org.broadsheet.train;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Eigenvectors of a small symmetric matrix, by Jacobi's rotations. The same matrix gives the same vectors. */
final class SymmetricEigen {
    private static final int MOST_SWEEPS = 100;
    private static final double SMALL = 1e-22;

    private SymmetricEigen() {}

    /**
     * The eigenvectors of length one, that of the largest eigenvalue first; of each the component furthest from nought is
     * positive.
     *
     * @param matrix symmetric; it is overwritten
     */
    static double[][] vectors(double[][] matrix) {
        int size = matrix.length;
        double[][] turned = new double[size][size];
        for (int i = 0; i < size; i++) {
            turned[i][i] = 1;
        }
        double whole = outside(matrix, true);
        for (int sweep = 0; sweep < MOST_SWEEPS && outside(matrix, false) > SMALL * whole; sweep++) {
            for (int p = 0; p < size; p++) {
                for (int q = p + 1; q < size; q++) {
                    rotate(matrix, turned, p, q);
                }
            }
        }
        return IntStream.range(0, size)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -matrix[i][i]))
                .map(i -> column(turned, i))
                .toArray(double[][]::new);
    }

    /** Sum of the squares beside the diagonal, or of all. */
    private static double outside(double[][] matrix, boolean all) {
        double sum = 0;
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < matrix.length; j++) {
                sum += i == j && !all ? 0 : matrix[i][j] * matrix[i][j];
            }
        }
        return sum;
    }

    private static void rotate(double[][] matrix, double[][] turned, int p, int q) {
        if (matrix[p][q] == 0) {
            return;
        }
        double theta = (matrix[q][q] - matrix[p][p]) / (2 * matrix[p][q]);
        double tangent = Math.copySign(1, theta) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        double cosine = 1 / Math.sqrt(tangent * tangent + 1);
        double sine = tangent * cosine;
        for (double[] row : matrix) {
            turn(row, p, q, cosine, sine);
        }
        for (int k = 0; k < matrix.length; k++) {
            double one = matrix[p][k];
            double other = matrix[q][k];
            matrix[p][k] = cosine * one - sine * other;
            matrix[q][k] = sine * one + cosine * other;
        }
        for (double[] row : turned) {
            turn(row, p, q, cosine, sine);
        }
    }

    private static void turn(double[] row, int p, int q, double cosine, double sine) {
        double one = row[p];
        double other = row[q];
        row[p] = cosine * one - sine * other;
        row[q] = sine * one + cosine * other;
    }

    private static double[] column(double[][] turned, int at) {
        double[] column = Arrays.stream(turned).mapToDouble(row -> row[at]).toArray();
        double furthest = Arrays.stream(column).reduce(0, (a, b) -> Math.abs(b) > Math.abs(a) ? b : a);
        return Arrays.stream(column).map(x -> furthest < 0 ? -x : x).toArray();
    }
}
