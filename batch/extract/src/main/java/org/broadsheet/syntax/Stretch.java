package org.broadsheet.syntax;

/**
 * Words that stand together.
 *
 * @param first index of the first token
 * @param end index after the last
 */
public record Stretch(int first, int end) {
    public boolean holds(int token) {
        return first <= token && token < end;
    }
}
