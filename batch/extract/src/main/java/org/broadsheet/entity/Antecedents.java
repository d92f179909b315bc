package org.broadsheet.entity;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Chooses among those whom a pronoun may mean by what speaks for each. The weights were set by hand on news and hold their order
 * rather than their size: whoever is named in the sentence goes before a subject of the sentence before, a subject before another
 * mention, a sex that is known before one that only may be.
 */
final class Antecedents {
    /** What it counts to be named in the pronoun's own sentence. */
    static final int SAME_SENTENCE = 11;
    /** Mentions count up to this much, two for a point. */
    private static final int MOST_FOR_COUNT = 3;

    private final Focus focus;

    Antecedents(Focus focus) {
        this.focus = focus;
    }

    /**
     * The one with the most points, or null where nobody named is ahead.
     *
     * @param margin how far the best must be ahead of the next; closer ones leave the pronoun open
     */
    @Nullable
    Cluster best(Map<Cluster, Integer> scores, int margin) {
        Cluster best = null;
        int first = Integer.MIN_VALUE;
        int second = Integer.MIN_VALUE;
        for (Map.Entry<Cluster, Integer> entry : scores.entrySet()) {
            int score = entry.getValue() + Math.min(MOST_FOR_COUNT, focus.count(entry.getKey()) / 2);
            if (score > first) {
                second = first;
                first = score;
                best = entry.getKey();
            } else if (score > second) {
                second = score;
            }
        }
        boolean clear = second == Integer.MIN_VALUE || first - second >= margin;
        return clear && first > 0 && best != null && !best.names.isEmpty() ? best : null;
    }
}
