package org.broadsheet.figure.subject;

/**
 * A part of a sentence as what a figure measures is told with.
 *
 * @param kind what it is
 * @param first first piece
 * @param end the piece after its last
 */
public record Part(Kind kind, int first, int end) {
    enum Kind {
        /** A noun phrase, or what an amount or a time leaves of one. */
        NOUN,
        PRONOUN,
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
