package org.broadsheet.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How many rows there are at a confidence and above, and how many of them are right. */
public final class Reliability {
    /** The confidences that are told. */
    public static final List<Double> STEPS = List.of(.9, .8, .7, .5, .3, 0.0);

    private final List<Double> confidences = new ArrayList<>();
    private final List<Boolean> rights = new ArrayList<>();

    /** Counts a row. */
    public void add(double confidence, boolean right) {
        confidences.add(confidence);
        rights.add(right);
    }

    /** The rows at a confidence and above. */
    public int rows(double least) {
        return (int) confidences.stream().filter(one -> one >= least).count();
    }

    /** Those of them that are right. */
    public int right(double least) {
        int right = 0;
        for (int i = 0; i < rights.size(); i++) {
            right += confidences.get(i) >= least && rights.get(i) ? 1 : 0;
        }
        return right;
    }

    /** Their share in percent; 0 where there are none. */
    public double percent(double least) {
        return AttributionScore.percent(right(least), rows(least));
    }

    /** {@code 346 of 360 (96.1 %)}. */
    public String told(double least) {
        return String.format(Locale.ROOT, "%d of %d (%.1f %%)", right(least), rows(least), percent(least));
    }
}
