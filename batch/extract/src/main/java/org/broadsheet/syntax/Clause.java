package org.broadsheet.syntax;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of a sentence with a verb of its own. What stands inside it as another clause is no part of it, so that it may
 * have gaps: {@link ClauseMap} tells of each token which clause it is in.
 *
 * @param index its place in the sentence, from 0
 * @param parent the clause it hangs on or goes on from, or null for the first
 * @param link how it hangs on it
 * @param first its first token
 */
public record Clause(int index, @Nullable Clause parent, Link link, int first) {

    /** How a clause stands to the one before. */
    public enum Link {
        /** It stands by itself: the first of a sentence, or behind a semicolon, a dash or an "and" with a subject of its own. */
        MAIN,
        /** It shares the subject of its parent: "rose 5% and closed at 20". */
        SHARED,
        /** Opened by a conjunction: "after", "if". */
        SUBORDINATE,
        /** Opened by "which", "who", "that". */
        RELATIVE,
        /** Opened by a participle: ", built in 1931,", "released on Friday". */
        PARTICIPIAL,
        /** What someone says: "said that". */
        SAID,
        /** Who says it, put in or behind: ", officials said on Friday". */
        SAYING,
        /** Between brackets or dashes. */
        ASIDE
    }
}
