package org.broadsheet.article;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement the article reports.
 *
 * @param quoteId 32 hex digits, from article, place and text
 * @param kind how it is reported
 * @param text what was said: the text at each of {@code spans}, joined by one space, without enclosing quote marks
 * @param spans where, ascending; more than one where an attribution interrupts the statement
 * @param speaker who said it, or null where the article does not tell
 * @param cue the word or words of saying, or null where there are none
 * @param confidence share of rows with such evidence that are right, words and speaker together, 0 to 1
 */
public record Quote(
        String quoteId,
        Kind kind,
        String text,
        List<Span> spans,
        @Nullable Speaker speaker,
        @Nullable Cue cue,
        double confidence) {

    /** How a statement is reported. */
    public enum Kind {
        /** A whole statement between quote marks. */
        DIRECT,
        /** In the reporter's words. */
        INDIRECT,
        /** A fragment between quote marks inside the reporter's sentence. */
        MIXED
    }

    /**
     * Who said it.
     *
     * @param text as written at {@code span}
     * @param span where the speaker is mentioned for this statement
     * @param entityId the entity it means, or null where that is open (an unnamed source)
     * @param name the entity's canonical name, or null with {@code entityId}
     */
    public record Speaker(
            String text,
            Span span,
            @Nullable String entityId,
            @Nullable String name) {
        public Speaker {
            if ((entityId == null) != (name == null)) {
                throw new IllegalArgumentException("a speaker's entity and name come together: " + text);
            }
        }
    }

    /**
     * The word or words of saying.
     *
     * @param text as written at {@code span}
     * @param span where
     * @param lemma base form of its head: "say", "according to"
     */
    public record Cue(String text, Span span, String lemma) {}

    public Quote {
        if (spans.isEmpty()) {
            throw new IllegalArgumentException("a quote needs a place");
        }
        if (confidence < 0 || confidence > 1) {
            throw new IllegalArgumentException("confidence " + confidence + " is not in [0, 1]");
        }
        spans = List.copyOf(spans);
    }

    /** A quote whose text is read from its spans and whose id is derived from article, place and text. */
    public static Quote of(
            Article article,
            Kind kind,
            List<Span> spans,
            @Nullable Speaker speaker,
            @Nullable Cue cue,
            double confidence) {
        StringBuilder text = new StringBuilder();
        for (Span span : spans) {
            text.append(text.isEmpty() ? "" : " ").append(article.body().of(span));
        }
        return new Quote(
                idOf(article.articleId(), spans, text.toString()),
                kind,
                text.toString(),
                spans,
                speaker,
                cue,
                confidence);
    }

    /** The same, trusted so far. */
    public Quote trusted(double newConfidence) {
        return new Quote(quoteId, kind, text, spans, speaker, cue, newConfidence);
    }

    /** The identifier of what is said at places of an article. */
    public static String idOf(String articleId, List<Span> spans, String text) {
        StringBuilder place = new StringBuilder();
        for (Span span : spans) {
            place.append(span.start()).append('-').append(span.end()).append(' ');
        }
        return ContentId.of("quote", articleId, place.toString(), text);
    }

    /** From the first span's start to the last span's end. */
    public Span extent() {
        return new Span(spans.get(0).start(), spans.get(spans.size() - 1).end());
    }
}
