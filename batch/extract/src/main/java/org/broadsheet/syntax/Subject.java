package org.broadsheet.syntax;

/**
 * The subject of a verb, as indices of tokens.
 *
 * @param first first word of the mention as written
 * @param end after its last word
 * @param meantFirst first word of the phrase that tells who is meant: the antecedent of a relative "who", else {@code
 *     first}
 * @param meantEnd after its last word
 */
public record Subject(int first, int end, int meantFirst, int meantEnd) {
    public Subject(int first, int end) {
        this(first, end, first, end);
    }
}
