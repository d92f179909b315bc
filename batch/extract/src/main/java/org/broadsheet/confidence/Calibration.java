package org.broadsheet.confidence;

import java.util.List;

/**
 * What share of rows is right at a score: rising, straight between its knots, level beyond them.
 *
 * @param name where it stands, for messages
 * @param knots at least one, ascending by score, none with a smaller share than the one before
 */
public record Calibration(String name, List<Knot> knots) {
    /** A hundredth is as fine as some thousand rows can tell. */
    private static final double STEPS = 100;

    /**
     * A measured point.
     *
     * @param score log-odds
     * @param share 0 to 1
     */
    public record Knot(double score, double share) {}

    public Calibration {
        knots = List.copyOf(knots);
        if (knots.isEmpty()) {
            throw new IllegalArgumentException(name + ": no row of shares");
        }
        for (int i = 0; i < knots.size(); i++) {
            Knot knot = knots.get(i);
            boolean falls = i > 0
                    && (knot.score() <= knots.get(i - 1).score()
                            || knot.share() < knots.get(i - 1).share());
            if (falls || knot.share() < 0 || knot.share() > 1) {
                throw new IllegalArgumentException(
                        name + ": shares go up from 0 to 1 with their score; not at " + knot);
            }
        }
    }

    /** The share at a score, in hundredths. */
    public double share(double score) {
        return Math.floor(exact(score) * STEPS + 1e-9) / STEPS;
    }

    private double exact(double score) {
        int above = 0;
        while (above < knots.size() && knots.get(above).score() < score) {
            above++;
        }
        if (above == 0 || above == knots.size()) {
            return knots.get(above == 0 ? 0 : above - 1).share();
        }
        Knot low = knots.get(above - 1);
        Knot high = knots.get(above);
        double part = (score - low.score()) / (high.score() - low.score());
        return low.share() + part * (high.share() - low.share());
    }
}
