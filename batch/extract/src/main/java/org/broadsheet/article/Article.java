package org.broadsheet.article;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An article found in its noise.
 *
 * @param articleId 32 hex digits; from the canonical address, or else, for a file of one article, from its
 *     source, or else from the record's own id or its normalized text
 * @param sourceUri where it came from, see {@link RawArticle#sourceUri()}
 * @param sourceFormat form of the source
 * @param url canonical address, or null
 * @param site publisher as it calls itself, or null
 * @param title headline, or null
 * @param byline authors, empty where none are named
 * @param language ISO 639-1 code, or null where it could not be told
 * @param languageConfidence 0 to 1: share of languages told so clearly that are right; 1 where it was given, null exactly
 *     where there is no language
 * @param publication when it was published
 * @param modifiedAt last change given by the publisher, or null
 * @param body the article's text: paragraphs joined by one blank line, NFC, no trailing blanks
 * @param paragraphs each paragraph's span in {@code body}, ascending
 * @param wordCount runs of letters and digits in {@code body}
 * @param rawCharCount code points of the raw content
 * @param commentCount number of comments the page states, or null
 * @param contentHash 32 hex digits over the normalized body: equal for exact copies
 * @param leftOut what was left out of the raw content and why
 */
public record Article(
        String articleId,
        String sourceUri,
        SourceFormat sourceFormat,
        @Nullable String url,
        @Nullable String site,
        @Nullable String title,
        List<String> byline,
        @Nullable String language,
        @Nullable Double languageConfidence,
        Publication publication,
        @Nullable Instant modifiedAt,
        Text body,
        List<Span> paragraphs,
        int wordCount,
        int rawCharCount,
        @Nullable Integer commentCount,
        String contentHash,
        List<LeftOut> leftOut) {
    private static final Pattern LINE = Pattern.compile("[^\r\n]+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    public Article {
        if (paragraphs.isEmpty()) {
            throw new IllegalArgumentException(sourceUri + ": an article needs a paragraph");
        }
        if ((language == null) != (languageConfidence == null)) {
            throw new IllegalArgumentException(
                    sourceUri + ": a confidence of " + languageConfidence + " in language " + language);
        }
        byline = List.copyOf(byline);
        paragraphs = List.copyOf(paragraphs);
        leftOut = List.copyOf(leftOut);
    }

    /** The same article in another language than was told: an ISO 639-1 code. */
    public Article withLanguage(String other) {
        return new Article(
                articleId,
                sourceUri,
                sourceFormat,
                url,
                site,
                title,
                byline,
                other,
                1.0,
                publication,
                modifiedAt,
                body,
                paragraphs,
                wordCount,
                rawCharCount,
                commentCount,
                contentHash,
                leftOut);
    }

    /** The same article with other bounds between its paragraphs. */
    public Article withParagraphs(List<Span> others) {
        return new Article(
                articleId,
                sourceUri,
                sourceFormat,
                url,
                site,
                title,
                byline,
                language,
                languageConfidence,
                publication,
                modifiedAt,
                body,
                others,
                wordCount,
                rawCharCount,
                commentCount,
                contentHash,
                leftOut);
    }

    /** Code points of the body. */
    public int charCount() {
        return body.codePointCount();
    }

    /**
     * An article of text that needs no cleaning: the body is {@code text} as it stands, each line that holds a letter or
     * digit a paragraph. Offsets therefore count in {@code text} itself.
     *
     * @throws IllegalArgumentException when no line holds a letter or digit
     */
    public static Article ofPlainText(String sourceUri, String text, Publication publication) {
        Text body = new Text(text);
        List<Span> paragraphs = new ArrayList<>();
        int words = 0;
        Matcher line = LINE.matcher(text);
        while (line.find()) {
            String stripped = line.group().strip();
            if (WORD.matcher(stripped).find()) {
                int from = text.indexOf(stripped, line.start());
                paragraphs.add(body.span(from, from + stripped.length()));
            }
        }
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            words++;
        }
        return new Article(
                ContentId.of("text", text),
                sourceUri,
                SourceFormat.TEXT,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                publication,
                null,
                body,
                paragraphs,
                words,
                body.codePointCount(),
                null,
                ContentId.of("body", text),
                List.of());
    }
}
