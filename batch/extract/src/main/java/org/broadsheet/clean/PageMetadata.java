package org.broadsheet.clean;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of its article outside the text. Every field as the page gives it, cleaned to one line.
 *
 * @param url canonical address, or null
 * @param site publisher, or null
 * @param title headline, without the publisher's name behind it, or null
 * @param byline authors, empty where none are given
 * @param published publication date, or null
 * @param modified date of the last change, or null
 * @param languages language tags, the surest first, empty where none is declared
 * @param commentCount number of comments, or null
 */
record PageMetadata(
        @Nullable String url,
        @Nullable String site,
        @Nullable String title,
        List<String> byline,
        @Nullable WrittenDate published,
        @Nullable WrittenDate modified,
        List<String> languages,
        @Nullable Integer commentCount) {
    PageMetadata {
        byline = List.copyOf(byline);
        languages = List.copyOf(languages);
    }

    /** The language tag that is the surest, or null. */
    @Nullable
    String language() {
        return languages.isEmpty() ? null : languages.get(0);
    }
}
