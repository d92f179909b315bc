package org.broadsheet.figure;

import org.jspecify.annotations.Nullable;

/**
 * What a figure measures, as stretches of atoms.
 *
 * @param first first atom of what is measured; at {@code end} where nothing is said
 * @param end the atom after it
 * @param agentFirst first atom of the subject of the clause, which may be the same
 * @param agentEnd the atom after it
 */
record Subject(int first, int end, int agentFirst, int agentEnd) {
    static final Subject NONE = new Subject(0, 0, 0, 0);

    boolean isNamed() {
        return end > first;
    }

    boolean hasAgent() {
        return agentEnd > agentFirst;
    }

    static Subject of(int first, int end, @Nullable Chunk agent) {
        return agent == null ? new Subject(first, end, 0, 0) : new Subject(first, end, agent.first(), agent.end());
    }
}
