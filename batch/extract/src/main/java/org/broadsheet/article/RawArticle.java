package org.broadsheet.article;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article as it was found, before cleaning.
 *
 * @param sourceUri where it came from: path relative to the input given, with {@code #line=} inside a container
 * @param format the form of the source
 * @param markup how to read {@code content}
 * @param content the text or the page, never blank
 * @param url address given beside the content, or null
 * @param site publisher given beside the content, or null
 * @param title title given beside the content, or null
 * @param byline authors given beside the content, empty where none were
 * @param publishedAt publication time as it was written, unparsed, or null
 * @param modifiedAt time of the last change as it was written, unparsed, or null
 * @param language BCP 47 tag given beside the content, or null
 */
public record RawArticle(
        String sourceUri,
        SourceFormat format,
        Markup markup,
        String content,
        @Nullable String url,
        @Nullable String site,
        @Nullable String title,
        List<String> byline,
        @Nullable String publishedAt,
        @Nullable String modifiedAt,
        @Nullable String language) {

    /** How the content is written. */
    public enum Markup {
        PLAIN,
        HTML
    }

    public RawArticle {
        if (sourceUri.isBlank()) {
            throw new IllegalArgumentException("an article needs a source");
        }
        byline = List.copyOf(byline);
    }

    /** An article that came without anything beside its content. */
    public static RawArticle of(String sourceUri, SourceFormat format, Markup markup, String content) {
        return new RawArticle(sourceUri, format, markup, content, null, null, null, List.of(), null, null, null);
    }
}
