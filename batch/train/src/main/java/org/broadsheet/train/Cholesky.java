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
                double sum = matrix[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= matrix[i][k] * matrix[j][k];
                }
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
}
