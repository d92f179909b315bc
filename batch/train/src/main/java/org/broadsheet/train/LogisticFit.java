package org.broadsheet.train;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.broadsheet.confidence.FeatureSet;

/**
 * Logistic regression with a ridge (Hoerl and Kennard 1970) over features that hold or do not, fitted by Newton's method:
 * the weights that make the verdicts likeliest, less what keeps them small. The same examples give the same weights.
 */
final class LogisticFit {
    /** Newton's method doubles the digits that are right with every round. */
    private static final int ROUNDS = 12;

    /**
     * A judged row.
     *
     * @param weight how many rows it counts for
     */
    record Example(FeatureSet features, boolean right, double weight) {}

    private final double ridge;
    private final int least;

    /**
     * @param ridge what the square of every weight costs; about as many rows speak against a weight from the outset
     * @param least rows that a feature must hold of to get a weight
     */
    LogisticFit(double ridge, int least) {
        this.ridge = ridge;
        this.least = least;
    }

    /**
     * What was fitted.
     *
     * @param base what every sum starts from
     * @param weights by feature, in order of their names
     */
    record Weights(double base, Map<String, Double> weights) {}

    Weights fit(List<Example> examples) {
        Map<String, Integer> columns = columns(examples);
        int size = columns.size() + 1;
        int[][] held = new int[examples.size()][];
        for (int i = 0; i < held.length; i++) {
            held[i] = columnsOf(examples.get(i).features(), columns);
        }
        double[] weights = new double[size];
        for (int round = 0; round < ROUNDS; round++) {
            step(examples, held, weights);
        }
        Map<String, Double> named = new TreeMap<>();
        columns.forEach((name, column) -> named.put(name, weights[column]));
        return new Weights(weights[0], named);
    }

    private Map<String, Integer> columns(List<Example> examples) {
        Map<String, Integer> counts = new TreeMap<>();
        examples.forEach(example -> example.features().names().forEach(name -> counts.merge(name, 1, Integer::sum)));
        Map<String, Integer> columns = new HashMap<>();
        counts.forEach((name, count) -> {
            if (count >= least) {
                columns.put(name, columns.size() + 1);
            }
        });
        return columns;
    }

    /** The columns that are 1, that of the base first. */
    private static int[] columnsOf(FeatureSet features, Map<String, Integer> columns) {
        List<Integer> held = new ArrayList<>();
        held.add(0);
        for (String name : features.names()) {
            Integer column = columns.get(name);
            if (column != null) {
                held.add(column);
            }
        }
        return held.stream().mapToInt(Integer::intValue).toArray();
    }

    private void step(List<Example> examples, int[][] held, double[] weights) {
        int size = weights.length;
        double[][] curvature = new double[size][size];
        double[] slope = new double[size];
        for (int i = 1; i < size; i++) {
            curvature[i][i] = ridge;
            slope[i] = -ridge * weights[i];
        }
        curvature[0][0] = 1e-6;
        for (int k = 0; k < held.length; k++) {
            double score = 0;
            for (int column : held[k]) {
                score += weights[column];
            }
            Example example = examples.get(k);
            double share = 1 / (1 + Math.exp(-score));
            double miss = example.weight() * ((example.right() ? 1 : 0) - share);
            double bend = example.weight() * share * (1 - share);
            for (int i : held[k]) {
                slope[i] += miss;
                for (int j : held[k]) {
                    curvature[i][j] += bend;
                }
            }
        }
        double[] change = Cholesky.solve(curvature, slope);
        for (int i = 0; i < size; i++) {
            weights[i] += change[i];
        }
    }
}
