package org.broadsheet.figure;

import org.jspecify.annotations.Nullable;

/**
 * What a figure measures, as stretches of pieces.
 *
 * @param first first piece of what is measured; at {@code end} where nothing is said
 * @param end the piece after it
 * @param agentFirst first piece of the subject of the clause, which may be the same
 * @param agentEnd the piece after it
 */
record Measured(int first, int end, int agentFirst, int agentEnd) {
    static final Measured NONE = new Measured(0, 0, 0, 0);

    boolean isNamed() {
        return end > first;
    }

    boolean hasAgent() {
        return agentEnd > agentFirst;
    }

    static Measured of(int first, int end, @Nullable Part agent) {
        return agent == null ? new Measured(first, end, 0, 0) : new Measured(first, end, agent.first(), agent.end());
    }
}
