package org.broadsheet.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.broadsheet.confidence.FeatureSet;

/** Fits weights to judged rows whose features hold or do not, by {@link RidgeRegression}. */
final class LogisticFit {
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
        List<RidgeRegression.Row> rows = new ArrayList<>();
        for (Example example : examples) {
            int[] held = columnsOf(example.features(), columns);
            double[] ones = new double[held.length];
            Arrays.fill(ones, 1);
            rows.add(new RidgeRegression.Row(held, ones, example.right(), example.weight(), 0));
        }
        double[] weights = RidgeRegression.fit(rows, columns.size() + 1, ridge);
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
}
