package org.broadsheet.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.broadsheet.confidence.Calibration;
import org.broadsheet.confidence.ConfidenceModel;
import org.broadsheet.confidence.FeatureSet;
import org.broadsheet.train.Isotonic.Scored;
import org.broadsheet.train.LogisticFit.Weights;

/**
 * Fits a model of confidence to judged rows. What it says of rows it was not fitted to is seen by cross-validation over
 * documents, and the shares are counted from just those rows.
 */
final class ConfidenceFit {
    private static final int FOLDS = 10;

    /** Digits of a weight that are kept: a model is written as it is used. */
    private static final double THOUSAND = 1000;

    private static final Calibration ANY = new Calibration("", List.of(new Calibration.Knot(0, 0)));

    private final Map<String, Double> limits;
    private final LogisticFit weights;
    private final Isotonic shares;

    /**
     * @param ridge and least rows of a feature, see {@link LogisticFit}
     * @param pool rows that a share is counted from
     * @param limits the greatest share by feature, see {@link ConfidenceModel}; rows that have one are not fitted to
     */
    ConfidenceFit(double ridge, int least, double pool, Map<String, Double> limits) {
        this.limits = Map.copyOf(limits);
        this.weights = new LogisticFit(ridge, least);
        this.shares = new Isotonic(pool);
    }

    /**
     * A judged row.
     *
     * @param source which set of rows it is from
     * @param weight how many rows it counts for
     * @param share how many rows it counts for where shares are counted by score
     */
    record Row(String source, String document, FeatureSet features, boolean right, double weight, double share) {
        /** A row that counts alike for both. */
        Row(String source, String document, FeatureSet features, boolean right, double weight) {
            this(source, document, features, right, weight, weight);
        }
    }

    /**
     * What was fitted.
     *
     * @param heldOut for every row its confidence by a model that was fitted, weights and shares, to other documents
     */
    record Fitted(ConfidenceModel model, List<Double> heldOut) {}

    Fitted fit(String name, List<Row> rows) {
        Calibration calibration = shares.fit(name, scored(free(rows), FOLDS));
        double[] heldOut = new double[rows.size()];
        for (int fold = 0; fold < FOLDS; fold++) {
            List<Row> others = new ArrayList<>();
            for (Row row : rows) {
                if (fold(row, FOLDS) != fold) {
                    others.add(row);
                }
            }
            // Its shares are counted within the other documents, so that nothing of these rows is in it.
            List<Row> free = free(others);
            ConfidenceModel model = model(free, shares.fit(name, scored(free, FOLDS - 1)));
            for (int i = 0; i < heldOut.length; i++) {
                if (fold(rows.get(i), FOLDS) == fold) {
                    heldOut[i] = model.valueOf(rows.get(i).features());
                }
            }
        }
        List<Double> all = new ArrayList<>();
        for (double value : heldOut) {
            all.add(value);
        }
        return new Fitted(model(free(rows), rounded(calibration)), all);
    }

    private List<Row> free(List<Row> rows) {
        return rows.stream()
                .filter(row -> row.features().names().stream().noneMatch(limits::containsKey))
                .toList();
    }

    /** The rows with the scores of models that were fitted to other documents. */
    private List<Scored> scored(List<Row> rows, int folds) {
        List<Scored> scored = new ArrayList<>();
        for (int fold = 0; fold < folds; fold++) {
            List<Row> others = new ArrayList<>();
            List<Row> held = new ArrayList<>();
            for (Row row : rows) {
                (fold(row, folds) == fold ? held : others).add(row);
            }
            ConfidenceModel model = model(others, ANY);
            for (Row row : held) {
                if (row.share() > 0) {
                    scored.add(new Scored(model.scoreOf(row.features()), row.right(), row.share()));
                }
            }
        }
        return scored;
    }

    private ConfidenceModel model(List<Row> rows, Calibration calibration) {
        Weights fitted = weights.fit(rows.stream()
                .map(row -> new LogisticFit.Example(row.features(), row.right(), row.weight()))
                .toList());
        fitted.weights().replaceAll((feature, weight) -> rounded(weight));
        return new ConfidenceModel(rounded(fitted.base()), fitted.weights(), limits, calibration);
    }

    private static Calibration rounded(Calibration calibration) {
        return new Calibration(
                calibration.name(),
                calibration.knots().stream()
                        .map(knot -> new Calibration.Knot(rounded(knot.score()), rounded(knot.share())))
                        .toList());
    }

    private static double rounded(double number) {
        return Math.rint(number * THOUSAND) / THOUSAND;
    }

    /** By a hash that is the same everywhere. */
    private static int fold(Row row, int folds) {
        return Math.floorMod(row.document().hashCode(), folds);
    }
}
