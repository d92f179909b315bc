package org.broadsheet.train;

/** Solves linear equations whose matrix is symmetric and positive definite. */
final class Cholesky {
    private Cholesky() {}

    /**
     * The x of Ax = b.
     *
     * @param matrix A; its lower half is overwritten
     * @throws ArithmeticException where the matrix is not positive definite
     */
    static double[] solve(double[][] matrix, double[] right) {
        int size = right.length;
        for (int j = 0; j < size; j++) {
            for (int i = j; i < size; i++) {
                double sum = matrix[i][j] - product(matrix[i], matrix[j], j);
                if (i > j) {
                    matrix[i][j] = sum / matrix[j][j];
                } else if (sum > 0) {
                    matrix[j][j] = Math.sqrt(sum);
                } else {
                    throw new ArithmeticException("not positive definite in row " + j);
                }
            }
        }
        double[] x = right.clone();
        for (int i = 0; i < size; i++) {
            for (int k = 0; k < i; k++) {
                x[i] -= matrix[i][k] * x[k];
            }
            x[i] /= matrix[i][i];
        }
        for (int i = size - 1; i >= 0; i--) {
            for (int k = i + 1; k < size; k++) {
                x[i] -= matrix[k][i] * x[k];
            }
            x[i] /= matrix[i][i];
        }
        return x;
    }

    /** Of the first numbers of two rows; four sums at a time, since each waits for its last addition. */
    private static double product(double[] one, double[] other, int size) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int k = 0;
        for (; k + 3 < size; k += 4) {
            a += one[k] * other[k];
            b += one[k + 1] * other[k + 1];
            c += one[k + 2] * other[k + 2];
            d += one[k + 3] * other[k + 3];
        }
        for (; k < size; k++) {
            a += one[k] * other[k];
        }
        return a + b + c + d;
    }
}
