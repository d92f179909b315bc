package org.broadsheet.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.broadsheet.confidence.FeatureSet;
import org.broadsheet.confidence.Ranker;

/**
 * Fits a {@link Ranker} to choices of which it is known what is right: the weights that make the right candidates likeliest,
 * less what keeps them small, by Newton's method. Where several are right, each counts by how likely it is of them. The
 * same choices in the same order give the same weights.
 */
final class RankFit {
    private static final int ROUNDS = 12;
    /** Where no weight changes by more, the next round changes none that is written down. */
    private static final double SETTLED = 1e-3;

    /** Digits of a weight that are kept: a model is written as it is used. */
    private static final double THOUSAND = 1000;

    /** What the first rounds are kept from: steps of rare features that overshoot. */
    private static final double LONGEST_STEP = 2;

    private final double ridge;
    private final int least;

    /**
     * @param ridge what the square of every weight costs
     * @param least choices that a feature must tell apart the candidates of to get a weight
     */
    RankFit(double ridge, int least) {
        this.ridge = ridge;
        this.least = least;
    }

    /**
     * A choice.
     *
     * @param document by which it is kept apart from others where a fit is validated
     * @param right by candidate whether it is right; at least one is
     */
    record Example(String document, List<FeatureSet> candidates, List<Boolean> right) {
        Example {
            candidates = List.copyOf(candidates);
            right = List.copyOf(right);
            if (candidates.size() != right.size() || !right.contains(true)) {
                throw new IllegalArgumentException(
                        document + ": of " + candidates.size() + " candidates are right: " + right);
            }
        }
    }

    /** A choice with columns for features. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Row(int[][] columns, boolean[] right) {}

    Ranker fit(List<Example> examples) {
        Map<String, Integer> columns = columns(examples);
        List<Row> rows = examples.stream().map(example -> row(example, columns)).toList();
        double[] weights = new double[columns.size()];
        for (int round = 0; round < ROUNDS && step(rows, weights) > SETTLED; round++) {}
        Map<String, Double> named = new TreeMap<>();
        columns.forEach((name, column) -> {
            double rounded = Math.rint(weights[column] * THOUSAND) / THOUSAND;
            if (rounded != 0) {
                named.put(name, rounded);
            }
        });
        return new Ranker(named);
    }

    /** Features that hold of some candidates of enough choices, and not of all. */
    private Map<String, Integer> columns(List<Example> examples) {
        Map<String, Integer> counts = new TreeMap<>();
        for (Example example : examples) {
            Map<String, Integer> held = new HashMap<>();
            example.candidates().forEach(one -> one.names().forEach(name -> held.merge(name, 1, Integer::sum)));
            held.forEach((name, count) -> {
                if (count < example.candidates().size()) {
                    counts.merge(name, 1, Integer::sum);
                }
            });
        }
        Map<String, Integer> columns = new TreeMap<>();
        counts.forEach((name, count) -> {
            if (count >= least) {
                columns.put(name, columns.size());
            }
        });
        return columns;
    }

    private static Row row(Example example, Map<String, Integer> columns) {
        int[][] held = new int[example.candidates().size()][];
        boolean[] right = new boolean[held.length];
        for (int i = 0; i < held.length; i++) {
            List<Integer> known = new ArrayList<>();
            for (String name : example.candidates().get(i).names()) {
                Integer column = columns.get(name);
                if (column != null) {
                    known.add(column);
                }
            }
            held[i] = known.stream().mapToInt(Integer::intValue).toArray();
            right[i] = example.right().get(i);
        }
        return new Row(held, right);
    }

    /** The greatest change of a weight. */
    private double step(List<Row> rows, double[] weights) {
        int size = weights.length;
        double[][] curvature = new double[size][size];
        double[] slope = new double[size];
        for (int i = 0; i < size; i++) {
            curvature[i][i] = ridge;
            slope[i] = -ridge * weights[i];
        }
        double[] mean = new double[size];
        for (Row row : rows) {
            add(row, weights, curvature, slope, mean);
        }
        double[] change = Cholesky.solve(curvature, slope);
        double greatest = 0;
        for (double one : change) {
            greatest = Math.max(greatest, Math.abs(one));
        }
        double scale = Math.min(1, LONGEST_STEP / Math.max(greatest, 1e-9));
        for (int i = 0; i < size; i++) {
            weights[i] += scale * change[i];
        }
        return greatest;
    }

    /** Adds what a choice tells; {@code mean} is zero before and after. */
    private static void add(Row row, double[] weights, double[][] curvature, double[] slope, double[] mean) {
        double[] shares = shares(row, weights);
        double ofRight = 0;
        for (int i = 0; i < shares.length; i++) {
            ofRight += row.right[i] ? shares[i] : 0;
        }
        int count = 0;
        for (int[] held : row.columns) {
            count += held.length;
        }
        int[] touched = new int[count];
        int at = 0;
        for (int i = 0; i < shares.length; i++) {
            double miss = (row.right[i] ? shares[i] / ofRight : 0) - shares[i];
            for (int k : row.columns[i]) {
                slope[k] += miss;
                mean[k] += shares[i];
                touched[at++] = k;
                for (int l : row.columns[i]) {
                    curvature[k][l] += l <= k ? shares[i] : 0;
                }
            }
        }
        int[] distinct = Arrays.stream(touched).sorted().distinct().toArray();
        for (int k : distinct) {
            for (int l : distinct) {
                if (l > k) {
                    break;
                }
                curvature[k][l] -= mean[k] * mean[l];
            }
        }
        for (int k : distinct) {
            mean[k] = 0;
        }
    }

    private static double[] shares(Row row, double[] weights) {
        double[] sums = new double[row.columns.length];
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < sums.length; i++) {
            for (int column : row.columns[i]) {
                sums[i] += weights[column];
            }
            most = Math.max(most, sums[i]);
        }
        double all = 0;
        for (int i = 0; i < sums.length; i++) {
            sums[i] = Math.exp(sums[i] - most);
            all += sums[i];
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] /= all;
        }
        return sums;
    }
}
