package org.broadsheet.syntax;

/**
 * A noun with what stands before it, a pronoun, or a determiner or quantity that stands for a noun: "the new bridge",
 * "she", "several". What hangs on it by a preposition is a phrase of its own.
 *
 * @param first index of its first token
 * @param end index after its last
 */
public record NounPhrase(int first, int end) implements Chunk {}
