package org.broadsheet.confidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.broadsheet.confidence.Confidence.Reason;
import org.broadsheet.words.WordList;

/**
 * Counts the confidence of a row from its features: the weights of those that hold are added up (logistic regression), and
 * the sum is read against the shares of rows that were right at such sums (isotonic, Zadrozny and Elkan 2002), between two
 * of them on the straight line. A feature without a weight counts nothing; one with a limit holds the share down to it, whatever else
 * holds: what is only denied is said by nobody.
 */
public final class ConfidenceModel {
    /** The row of the list that tells what every sum starts from. */
    public static final String BASE = "(base)";

    private final Map<String, Double> weights;
    private final Map<String, Double> limits;
    private final double base;
    private final Calibration calibration;

    /**
     * @param weights by feature
     * @param base what every sum starts from
     * @param limits the greatest share, by feature
     */
    public ConfidenceModel(
            double base, Map<String, Double> weights, Map<String, Double> limits, Calibration calibration) {
        this.base = base;
        this.weights = Map.copyOf(weights);
        this.limits = Map.copyOf(limits);
        this.calibration = calibration;
    }

    /**
     * Reads a list of English with rows {@code weight, feature, log-odds}, {@code limit, feature, share} and {@code share,
     * score, share}.
     *
     * @throws IllegalArgumentException naming list and row, where a row is none of them or the shares fall
     */
    public static ConfidenceModel load(String list) {
        WordList rows = WordList.english(list);
        Map<String, Double> weights = new HashMap<>();
        Map<String, Double> limits = new HashMap<>();
        List<Calibration.Knot> knots = new ArrayList<>();
        for (WordList.Row row : rows.rows()) {
            double number = number(row, rows);
            switch (row.cell(0)) {
                case "weight" -> weights.put(row.cell(1), number);
                case "limit" -> limits.put(row.cell(1), number);
                case "share" -> knots.add(new Calibration.Knot(Double.parseDouble(row.cell(1)), number));
                default ->
                    throw new IllegalArgumentException(rows + ": neither weight, limit nor share: " + row.cells());
            }
        }
        Double base = weights.remove(BASE);
        if (base == null) {
            throw new IllegalArgumentException(rows + ": no row weight, " + BASE);
        }
        return new ConfidenceModel(base, weights, limits, new Calibration(rows.toString(), knots));
    }

    /**
     * What is left where every feature opens with the same words: one name may be of several types, and its signs need not be
     * written anew for each. {@code label} is a feature that always holds of it.
     */
    public ConfidenceModel part(String label, String prefix) {
        Map<String, Double> ofPrefix = new HashMap<>();
        weights.forEach((feature, weight) -> {
            if (feature.startsWith(prefix)) {
                ofPrefix.put(feature.substring(prefix.length()), weight);
            }
        });
        Map<String, Double> limited = new HashMap<>();
        limits.forEach((feature, limit) -> {
            if (feature.startsWith(prefix)) {
                limited.put(feature.substring(prefix.length()), limit);
            }
        });
        return new ConfidenceModel(base + weights.getOrDefault(label, 0.0), ofPrefix, limited, calibration);
    }

    private static double number(WordList.Row row, WordList rows) {
        try {
            return Double.parseDouble(row.cell(2));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(rows + ": no number in the third cell: " + row.cells(), e);
        }
    }

    /** The weight of every feature that has one. */
    public Map<String, Double> weights() {
        return weights;
    }

    /** The greatest share of every feature that has one. */
    public Map<String, Double> limits() {
        return limits;
    }

    public Calibration calibration() {
        return calibration;
    }

    /** The value alone. */
    public double valueOf(FeatureSet features) {
        double share = calibration.share(scoreOf(features));
        if (!limits.isEmpty()) {
            for (String feature : features.names()) {
                share = Math.min(share, limits.getOrDefault(feature, 1.0));
            }
        }
        return share;
    }

    /** The sum of the weights, as log-odds. */
    public double scoreOf(FeatureSet features) {
        double score = base;
        for (String feature : features.names()) {
            score += weights.getOrDefault(feature, 0.0);
        }
        return score;
    }

    /** The value with what made it. */
    public Confidence of(FeatureSet features) {
        List<Reason> reasons = new ArrayList<>();
        for (String feature : features.names()) {
            Double weight = weights.get(feature);
            if (weight != null) {
                reasons.add(new Reason(feature, weight));
            }
        }
        reasons.sort(Comparator.comparingDouble(reason -> -Math.abs(reason.weight())));
        List<String> limiting =
                features.names().stream().filter(limits::containsKey).toList();
        return new Confidence(valueOf(features), scoreOf(features), reasons, limiting);
    }
}
