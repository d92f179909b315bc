package org.broadsheet.read;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The mark by which an interface says that it gave only the beginning of a text: {@code … [+2219 chars]}, as NewsAPI
 * writes it.
 *
 * @param before the text before the mark
 * @param leftOut characters that the source says it left out
 */
record TruncationMark(String before, long leftOut) {
    private static final Pattern MARK =
            Pattern.compile("\\s*(?:\u2026|\\.\\.\\.)?\\s*\\[\\+\\s?(\\d{1,9}) (?:chars|characters)\\]\\s*$");
    /** What it stands within, from the end. */
    private static final int LAST = 60;

    /** The mark at the end of a text, or nothing. */
    static Optional<TruncationMark> of(String text) {
        int from = Math.max(0, text.length() - LAST);
        Matcher mark = MARK.matcher(text).region(from, text.length());
        return mark.find()
                ? Optional.of(new TruncationMark(text.substring(0, mark.start()), Long.parseLong(mark.group(1))))
                : Optional.empty();
    }
}
