package org.broadsheet.measure;

import java.util.Arrays;

/**
 * Where the characters of a cleaned body stand in the text that it was cleaned from: both are read along, what is no white
 * space must be met again in order. A body that leaves out or changes a part is found again behind it.
 *
 * @param places of each code point of the body its place in the text, ascending; what was not found has the place behind
 *     the last that was
 */
record TextAlignment(int[] places) {
    /** Characters that must follow before a place far off is taken for the next one. */
    private static final int SURE = 24;

    /** Aligns a body with its text. */
    static TextAlignment of(String body, String text) {
        int[] wanted = body.codePoints().toArray();
        int[] given = text.codePoints().toArray();
        int[] places = new int[wanted.length];
        int at = 0;
        for (int i = 0; i < wanted.length; i++) {
            if (Character.isWhitespace(wanted[i])) {
                places[i] = at;
                continue;
            }
            int next = skipped(given, at);
            if (next < given.length && given[next] == wanted[i]) {
                at = next;
            } else {
                int found = found(wanted, i, given, next);
                at = found < 0 ? at : found;
                if (found < 0) {
                    places[i] = at;
                    continue;
                }
            }
            places[i] = at;
            at++;
        }
        return new TextAlignment(places);
    }

    private static int skipped(int[] text, int from) {
        int at = from;
        while (at < text.length && Character.isWhitespace(text[at])) {
            at++;
        }
        return at;
    }

    private static int found(int[] wanted, int from, int[] given, int start) {
        for (int at = start; at < given.length; at++) {
            if (given[at] == wanted[from] && follows(wanted, from, given, at)) {
                return at;
            }
        }
        return -1;
    }

    private static boolean follows(int[] wanted, int from, int[] given, int start) {
        int at = start;
        int met = 0;
        for (int i = from; i < wanted.length && met < SURE; i++) {
            if (Character.isWhitespace(wanted[i])) {
                continue;
            }
            at = skipped(given, at);
            if (at >= given.length || given[at] != wanted[i]) {
                return false;
            }
            at++;
            met++;
        }
        return true;
    }

    /** The place in the text of the body's code point. */
    int start(int offset) {
        return offset < places.length ? places[offset] : end(places.length);
    }

    /** The place in the text behind the body's code point before the offset. */
    int end(int offset) {
        return offset == 0 ? 0 : places[offset - 1] + 1;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TextAlignment that && Arrays.equals(places, that.places);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(places);
    }

    @Override
    public String toString() {
        return Arrays.toString(places);
    }
}
