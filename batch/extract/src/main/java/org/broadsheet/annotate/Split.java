package org.broadsheet.annotate;

import java.util.Arrays;

/** The tokens of a text as UTF-16 indices, in order, none empty, none overlapping, and which of them end a sentence. */
public final class Split {
    private int[] from = new int[64];
    private int[] to = new int[64];
    private boolean[] end = new boolean[64];
    private int size;

    Split() {}

    void add(int tokenFrom, int tokenTo) {
        if (size == from.length) {
            from = Arrays.copyOf(from, 2 * size);
            to = Arrays.copyOf(to, 2 * size);
            end = Arrays.copyOf(end, 2 * size);
        }
        from[size] = tokenFrom;
        to[size] = tokenTo;
        size++;
    }

    void endSentence(int token) {
        end[token] = true;
    }

    /** Number of tokens. */
    public int size() {
        return size;
    }

    /** UTF-16 index at which a token starts. */
    public int from(int token) {
        return from[token];
    }

    /** UTF-16 index after a token's last char. */
    public int to(int token) {
        return to[token];
    }

    /** Whether a token is the last of its sentence; the last token always is. */
    public boolean endsSentence(int token) {
        return end[token];
    }
}
