package org.broadsheet.article;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article as it was found, before cleaning.
 *
 * @param sourceUri where it came from: the file as the run names it, and inside a
 *     container {@code #line=}
 * @param format the form of the source
 * @param markup how to read {@code content}
 * @param content the text or the page, never blank
 * @param url address given beside the content, or null
 * @param site publisher given beside the content, or null
 * @param title title given beside the content, or null
 * @param byline authors given beside the content, empty where none were
 * @param publishedAt publication time as it was written, unparsed, or null
 * @param modifiedAt time of the last change as it was written, unparsed, or null
 * @param crawledAt time at which it was fetched as it was written, unparsed, or null
 * @param language BCP 47 tag given beside the content, or null
 * @param record what tells it from the other articles of its file, or null where it is its file's only one
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
        @Nullable String crawledAt,
        @Nullable String language,
        @Nullable ContainedRecord record) {

    /**
     * An article that shares its file with others.
     *
     * @param container source of the file that holds it
     * @param id what the record calls itself, or null where it does not
     */
    public record ContainedRecord(
            String container, @Nullable String id) {}

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
        return new RawArticle(
                sourceUri, format, markup, content, null, null, null, List.of(), null, null, null, null, null);
    }
}
