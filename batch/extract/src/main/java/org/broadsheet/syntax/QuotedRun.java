package org.broadsheet.syntax;

/**
 * Words between quote marks, as indices of tokens.
 *
 * @param open its opening mark, or its first word where the mark is missing
 * @param first its first word
 * @param end after its last word
 * @param close after its closing mark, or {@code end} where the mark is missing
 * @param reopened whether it goes on a run of the paragraph before that was left open
 */
public record QuotedRun(int open, int first, int end, int close, boolean reopened) {

    /** How many tokens it holds, marks of punctuation included. */
    public int length() {
        return end - first;
    }
}
