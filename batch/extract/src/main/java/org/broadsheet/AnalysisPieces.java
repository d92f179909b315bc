package org.broadsheet;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.broadsheet.article.Article;
import org.broadsheet.article.Span;
import org.broadsheet.article.Text;

/**
 * The article as it is analysed: with its very long paragraphs in pieces, because the cost of several stages grows faster
 * than a paragraph does. Body and offsets are the article's own; only where one paragraph ends and the next begins
 * differs.
 */
final class AnalysisPieces {
    /** The longest paragraph of a news text that was written as one has about 3,000 characters. */
    static final int MOST_CHARACTERS = 10_000;

    private AnalysisPieces() {}

    /** The article with no paragraph longer than {@link #MOST_CHARACTERS}; itself where there is none. */
    static Article of(Article article) {
        if (article.paragraphs().stream().allMatch(span -> length(span) <= MOST_CHARACTERS)) {
            return article;
        }
        List<Span> pieces = new ArrayList<>();
        for (Span paragraph : article.paragraphs()) {
            cut(article.body(), paragraph, pieces);
        }
        return article.withParagraphs(pieces);
    }

    private static int length(Span span) {
        return span.end() - span.start();
    }

    /** Cuts behind the last sentence or line that fits, else behind the last word, else in the middle of it. */
    private static void cut(Text body, Span paragraph, List<Span> pieces) {
        if (length(paragraph) <= MOST_CHARACTERS) {
            pieces.add(paragraph);
            return;
        }
        String text = body.toString();
        int from = body.from(paragraph);
        int to = body.to(paragraph);
        while (from < to) {
            int end = to - from <= MOST_CHARACTERS ? to : end(text.substring(from, from + MOST_CHARACTERS)) + from;
            addStripped(body, text, from, end, pieces);
            from = end;
        }
    }

    private static int end(String text) {
        int line = text.lastIndexOf('\n') + 1;
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
        sentences.setText(text);
        sentences.last();
        int end = Math.max(line, Math.max(0, sentences.previous()));
        if (end == 0) {
            end = text.lastIndexOf(' ') + 1;
        }
        if (end == 0) {
            end = Character.isHighSurrogate(text.charAt(text.length() - 1)) ? text.length() - 1 : text.length();
        }
        return end;
    }

    private static void addStripped(Text body, String text, int from, int to, List<Span> pieces) {
        String piece = text.substring(from, to);
        String stripped = piece.strip();
        if (!stripped.isEmpty()) {
            int start = from + piece.indexOf(stripped);
            pieces.add(body.span(start, start + stripped.length()));
        }
    }
}
