package org.broadsheet.article;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A body of text that translates between code points, in which spans count, and Java's UTF-16 indices, in which strings
 * and regular expressions count. Text without supplementary characters, nearly all news, translates at no cost.
 */
public final class Text implements CharSequence {
    private static final int[] NO_SURROGATES = {};

    private final String value;
    /** UTF-16 index of each surrogate pair's low half, ascending; empty where the two countings agree. */
    private final int[] lowSurrogates;
    /** UTF-16 index of each line feed, ascending. A page's one line may be long, so that none is sought again and again. */
    private final int[] feeds;

    public Text(String value) {
        this.value = value;
        this.lowSurrogates = pairsOf(value);
        this.feeds = IntStream.range(0, value.length())
                .filter(i -> value.charAt(i) == '\n')
                .toArray();
    }

    private static int[] pairsOf(String value) {
        int count = value.codePointCount(0, value.length());
        if (count == value.length()) {
            return NO_SURROGATES;
        }
        int[] pairs = new int[value.length() - count];
        int found = 0;
        for (int i = 1; i < value.length(); i++) {
            if (Character.isSurrogatePair(value.charAt(i - 1), value.charAt(i))) {
                pairs[found++] = i++;
            }
        }
        return pairs;
    }

    /**
     * The span between two UTF-16 indices.
     *
     * @throws IllegalArgumentException when the indices are no stretch of this text
     */
    public Span span(int fromIndex, int toIndex) {
        if (fromIndex < 0 || toIndex < fromIndex || toIndex > value.length()) {
            throw new IllegalArgumentException(
                    "[" + fromIndex + ", " + toIndex + ") is no stretch of a text of " + value.length() + " chars");
        }
        return new Span(codePoint(fromIndex), codePoint(toIndex));
    }

    /** The characters of a span. */
    public String of(Span span) {
        return value.substring(index(span.start()), index(span.end()));
    }

    /** UTF-16 index at which a span starts. */
    public int from(Span span) {
        return index(span.start());
    }

    /** UTF-16 index after a span's last character. */
    public int to(Span span) {
        return index(span.end());
    }

    /** Length in code points. */
    public int codePointCount() {
        return value.length() - lowSurrogates.length;
    }

    private int codePoint(int index) {
        return index - countBelow(lowSurrogates, index);
    }

    /** How many of ascending, distinct numbers are less than a limit. */
    private static int countBelow(int[] numbers, int limit) {
        int found = Arrays.binarySearch(numbers, limit);
        return found < 0 ? -found - 1 : found;
    }

    private int index(int codePoint) {
        if (lowSurrogates.length == 0) {
            return codePoint;
        }
        int pairsBefore = 0;
        int high = lowSurrogates.length;
        while (pairsBefore < high) {
            int middle = (pairsBefore + high) >>> 1;
            // The pair numbered `middle` ends at code point lowSurrogates[middle] - middle.
            if (lowSurrogates[middle] - middle <= codePoint) {
                pairsBefore = middle + 1;
            } else {
                high = middle;
            }
        }
        return codePoint + pairsBefore;
    }

    @Override
    public int length() {
        return value.length();
    }

    @Override
    public char charAt(int index) {
        return value.charAt(index);
    }

    /** Whether a line opens at a UTF-16 index: the text begins there or a line feed stands before it. */
    public boolean opensLine(int index) {
        return index == 0 || value.charAt(index - 1) == '\n';
    }

    /** The UTF-16 index at which the line of an index opens. */
    public int lineStart(int index) {
        int feedsBefore = countBelow(feeds, index);
        return feedsBefore == 0 ? 0 : feeds[feedsBefore - 1] + 1;
    }

    @Override
    public CharSequence subSequence(int fromIndex, int toIndex) {
        return value.subSequence(fromIndex, toIndex);
    }

    @Override
    public String toString() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Text text && text.value.equals(value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }
}
