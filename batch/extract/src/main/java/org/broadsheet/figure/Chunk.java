package org.broadsheet.figure;

/**
 * A piece of a sentence as the grammar of clauses sees it.
 *
 * @param kind what it is
 * @param first first piece
 * @param end the piece after its last
 */
record Chunk(Kind kind, int first, int end) {
    enum Kind {
        NOUN,
        PRONOUN,
        /** A whole verb group: "has been expected to rise". */
        VERB,
        /** A preposition, "to" before a number included. */
        PREPOSITION,
        /** "which", "that", "who". */
        RELATIVE,
        /** "and", "or", "but". */
        CONJUNCTION,
        MARK,
        AMOUNT,
        TIME,
        /** Adverbs, particles and the rest. */
        OTHER
    }
}
