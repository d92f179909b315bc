package org.broadsheet.confidence;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * How far a row is trusted, and why.
 *
 * @param value share of rows with such a score that are right, 0 to 1
 * @param score log-odds before they are read against the shares
 * @param reasons the features that moved the score, those that moved it most first
 * @param limits the features that hold the value down, whatever the score
 */
public record Confidence(double value, double score, List<Reason> reasons, List<String> limits) {
    /** How many reasons are told. */
    private static final int TOLD = 8;

    /**
     * A feature that holds.
     *
     * @param weight what it adds to the score; below 0 where it speaks against the row
     */
    public record Reason(String feature, double weight) {
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%s %+.2f", feature, weight);
        }
    }

    public Confidence {
        reasons = List.copyOf(reasons);
        limits = List.copyOf(limits);
    }

    /**
     * The value and its weightiest reasons: {@code 0.91: rule=clause-after-cue +0.80, tense=VBD -0.31}, or what held it
     * down: {@code 0.30: at most so much for doubt}.
     */
    @Override
    public String toString() {
        String told = String.format(Locale.ROOT, "%.2f: ", value);
        if (!limits.isEmpty()) {
            return told + "at most so much for " + String.join(", ", limits);
        }
        return told + reasons.stream().limit(TOLD).map(Reason::toString).collect(Collectors.joining(", "));
    }
}
