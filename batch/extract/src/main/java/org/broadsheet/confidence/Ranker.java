package org.broadsheet.confidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.broadsheet.words.WordList;

/**
 * Chooses one of several candidates by their features: the weights of those that hold are added up for each, and the
 * greatest sum wins; of n candidates with the sums s, the i-th is right in exp(s_i) / (exp(s_1) + ... + exp(s_n)) of such
 * cases (conditional logit, McFadden 1974). A feature without a weight counts nothing. Safe for use by many threads.
 */
public final class Ranker {
    private final Map<String, Double> weights;

    /** @param weights by feature */
    public Ranker(Map<String, Double> weights) {
        this.weights = Map.copyOf(weights);
    }

    /**
     * Reads a list of English with rows {@code feature, weight}.
     *
     * @throws IllegalArgumentException naming list and row, where the second cell is no number
     */
    public static Ranker load(String list) {
        WordList rows = WordList.english(list);
        Map<String, Double> weights = new HashMap<>();
        for (WordList.Row row : rows.rows()) {
            try {
                weights.put(row.cell(0), Double.valueOf(row.cell(1)));
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException(rows + ": no number in the second cell: " + row.cells(), e);
            }
        }
        return new Ranker(weights);
    }

    /** The weight of every feature that has one. */
    public Map<String, Double> weights() {
        return weights;
    }

    /** The sum of the weights of what holds. */
    public double scoreOf(FeatureSet features) {
        double score = 0;
        for (String feature : features.names()) {
            score += weights.getOrDefault(feature, 0.0);
        }
        return score;
    }

    /**
     * The likeliest, of equals the first.
     *
     * @param candidates at least one
     */
    public <T> Candidate<T> choose(List<Candidate<T>> candidates) {
        return candidates.get(best(candidates.stream().map(Candidate::features).toList()));
    }

    /** Index of the one with the greatest sum, of equals the first. */
    public int best(List<FeatureSet> candidates) {
        int best = 0;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < candidates.size(); i++) {
            double sum = scoreOf(candidates.get(i));
            if (sum > most) {
                most = sum;
                best = i;
            }
        }
        return best;
    }

    /** How likely each of several is the right one; together 1. */
    public List<Double> shares(List<FeatureSet> candidates) {
        List<Double> sums = new ArrayList<>();
        double most = Double.NEGATIVE_INFINITY;
        for (FeatureSet features : candidates) {
            double sum = scoreOf(features);
            sums.add(sum);
            most = Math.max(most, sum);
        }
        double greatest = most;
        sums.replaceAll(sum -> Math.exp(sum - greatest));
        double all = sums.stream().mapToDouble(Double::doubleValue).sum();
        sums.replaceAll(sum -> sum / all);
        return sums;
    }
}
