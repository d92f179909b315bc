package org.broadsheet.figure;

import org.jspecify.annotations.Nullable;

/**
 * What a figure measures, as stretches of pieces.
 *
 * @param first first piece of what is measured; at {@code end} where nothing is said
 * @param end the piece after it
 * @param agentFirst first piece of the subject of the clause, which may be the same
 * @param agentEnd the piece after it
 * @param rule what found it, or null where nothing is said
 */
record Measured(
        int first,
        int end,
        int agentFirst,
        int agentEnd,
        @Nullable FigureRule rule) {
    static final Measured NONE = new Measured(0, 0, 0, 0, null);

    Measured by(FigureRule other) {
        return new Measured(first, end, agentFirst, agentEnd, other);
    }

    boolean isNamed() {
        return end > first;
    }

    boolean hasAgent() {
        return agentEnd > agentFirst;
    }

    static Measured of(int first, int end, @Nullable Part agent, @Nullable FigureRule rule) {
        return agent == null
                ? new Measured(first, end, 0, 0, rule)
                : new Measured(first, end, agent.first(), agent.end(), rule);
    }
}
