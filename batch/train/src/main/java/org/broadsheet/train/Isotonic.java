package org.broadsheet.train;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.broadsheet.confidence.Calibration;
import org.broadsheet.confidence.Calibration.Knot;

/**
 * Shares that go up with a score: neighbours that fall are pooled (pool adjacent violators, Ayer and others 1955), and so
 * are those with few rows, since a share of few says little. A share is told as the lower end of its one-sided interval at
 * 95 % (normal approximation): as much as the rows can vouch for.
 */
final class Isotonic {
    /** Standard errors below which the true share lies in one of twenty cases. */
    private static final double ERRORS = 1.64;

    private final double least;

    /** @param least rows that a share is counted from, their weights added up */
    Isotonic(double least) {
        this.least = least;
    }

    /**
     * A row with its score.
     *
     * @param weight how many rows it counts for
     */
    record Scored(double score, boolean right, double weight) {}

    private record Pool(double scores, double right, double weight) {
        static Pool of(Scored row) {
            return new Pool(row.score() * row.weight(), row.right() ? row.weight() : 0, row.weight());
        }

        Pool and(Pool other) {
            return new Pool(scores + other.scores, right + other.right, weight + other.weight);
        }

        double share() {
            return right / weight;
        }

        double vouched() {
            return Math.max(0, share() - ERRORS * Math.sqrt(share() * (1 - share()) / weight));
        }
    }

    Calibration fit(String name, List<Scored> rows) {
        List<Pool> pools = new ArrayList<>();
        rows.stream()
                .sorted(Comparator.comparingDouble(Scored::score))
                .map(Pool::of)
                .forEach(pool -> {
                    if (!pools.isEmpty() && last(pools).weight() < least) {
                        pools.add(pools.remove(pools.size() - 1).and(pool));
                    } else {
                        pools.add(pool);
                    }
                });
        if (pools.size() > 1 && last(pools).weight() < least) {
            Pool rest = pools.remove(pools.size() - 1);
            pools.add(pools.remove(pools.size() - 1).and(rest));
        }
        List<Pool> rising = new ArrayList<>();
        for (Pool pool : pools) {
            Pool next = pool;
            while (!rising.isEmpty() && last(rising).vouched() >= next.vouched()) {
                next = rising.remove(rising.size() - 1).and(next);
            }
            rising.add(next);
        }
        return new Calibration(
                name,
                rising.stream()
                        .map(pool -> new Knot(pool.scores() / pool.weight(), pool.vouched()))
                        .toList());
    }

    private static Pool last(List<Pool> pools) {
        return pools.get(pools.size() - 1);
    }
}
