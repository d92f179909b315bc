package org.broadsheet.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.broadsheet.article.ContentId;
import org.broadsheet.article.Quote;
import org.broadsheet.article.Span;
import org.jspecify.annotations.Nullable;

/**
 * What a reader judged of a quote of a page: places and a digest, none of its words.
 *
 * @param page id of the page
 * @param content where the words are, code points in the body
 * @param speaker where the speaker is, or null
 * @param digest of the words at {@code content}: tells a body that is cut in another way than it was when it was read
 * @param verdict what the reader found
 */
public record RowLabel(
        String page, List<Span> content, @Nullable Span speaker, String digest, Verdict verdict) {
    /** Rows that share so much of their characters are the same statement. */
    private static final double SAME = 0.5;

    private static final int DIGITS = 8;

    /** What a reader finds. */
    public enum Verdict {
        /** Somebody's words, with who says them. */
        RIGHT,
        /** A statement, but other words or another speaker. */
        OTHER,
        /** Nobody's statement. */
        NONE
    }

    public RowLabel {
        content = List.copyOf(content);
    }

    /** A label of a found quote. */
    static RowLabel of(String page, Quote quote, Verdict verdict) {
        return new RowLabel(
                page,
                quote.spans(),
                quote.speaker() == null ? null : quote.speaker().span(),
                digest(quote.text()),
                verdict);
    }

    /**
     * Reads a line: page, stretches of the words, that of the speaker or {@code -}, digest, verdict.
     *
     * @throws IllegalArgumentException telling the line that is none
     */
    public static RowLabel parse(String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length != 5) {
            throw new IllegalArgumentException("not five cells: " + line);
        }
        List<Span> content = new ArrayList<>();
        for (String span : cells[1].split(",", -1)) {
            content.add(span(span, line));
        }
        return new RowLabel(
                cells[0],
                content,
                cells[2].equals("-") ? null : span(cells[2], line),
                cells[3],
                Verdict.valueOf(cells[4].toUpperCase(Locale.ROOT)));
    }

    private static Span span(String text, String line) {
        String[] ends = text.split("-", -1);
        if (ends.length != 2) {
            throw new IllegalArgumentException(text + " is no stretch: " + line);
        }
        return new Span(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]));
    }

    static String digest(String text) {
        return ContentId.of("label", text).substring(0, DIGITS);
    }

    /** Whether a quote is the statement that was read; its extent may have changed. */
    boolean tells(Quote quote) {
        int shared = 0;
        int all = 0;
        for (Span mine : content) {
            all += mine.length();
            for (Span other : quote.spans()) {
                shared += Math.max(0, Math.min(mine.end(), other.end()) - Math.max(mine.start(), other.start()));
            }
        }
        for (Span other : quote.spans()) {
            all += other.length();
        }
        return shared >= SAME * (all - shared);
    }

    /** Whether a quote that {@link #tells} is right; null where the label does not say. */
    @Nullable
    Boolean right(Quote quote) {
        Span other = quote.speaker() == null ? null : quote.speaker().span();
        boolean same = speaker == null ? other == null : other != null && other.overlaps(speaker);
        return switch (verdict) {
            case NONE -> Boolean.FALSE;
            case RIGHT -> same;
            case OTHER -> same && digest(quote.text()).equals(digest) ? Boolean.FALSE : null;
        };
    }

    /** The line that {@link #parse} reads. */
    @Override
    public String toString() {
        return String.join(
                "\t",
                page,
                content.stream().map(RowLabel::pair).collect(Collectors.joining(",")),
                speaker == null ? "-" : pair(speaker),
                digest,
                verdict.name().toLowerCase(Locale.ROOT));
    }

    private static String pair(Span span) {
        return span.start() + "-" + span.end();
    }
}
