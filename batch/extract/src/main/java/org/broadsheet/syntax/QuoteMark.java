package org.broadsheet.syntax;

/**
 * A quote mark in a text.
 *
 * @param at index of its first character
 * @param length 2 for a pair of apostrophes, else 1
 * @param twofold whether it is a double mark, as a pair of apostrophes is too
 */
record QuoteMark(int at, int length, boolean twofold, boolean mayOpen, boolean mayClose) {
    int end() {
        return at + length;
    }
}
