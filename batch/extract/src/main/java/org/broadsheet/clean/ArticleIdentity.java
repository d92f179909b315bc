package org.broadsheet.clean;

import org.broadsheet.article.ContentId;
import org.broadsheet.article.RawArticle;
import org.broadsheet.article.RawArticle.ContainedRecord;
import org.jspecify.annotations.Nullable;

/**
 * What makes an article the same article when it is read again. In this order: its address; for a file of one article,
 * the file; for a record in a container, what the record calls itself, at its publisher or else in its container; else
 * the record's text. Never a line number, which moves when a line is put before it.
 */
final class ArticleIdentity {
    private ArticleIdentity() {}

    /**
     * The article's id.
     *
     * @param url canonical address, or null
     * @param foldedBody the text without what makes no other text
     */
    static String of(RawArticle raw, @Nullable String url, String foldedBody) {
        if (url != null) {
            return ContentId.of("url", CanonicalUrl.identity(url));
        }
        ContainedRecord record = raw.record();
        if (record == null) {
            return ContentId.of("source", raw.sourceUri());
        }
        // Two publishers may count their articles alike, and may print one agency text each.
        String site = raw.site() == null ? "" : Characters.fold(raw.site());
        if (record.id() == null) {
            return ContentId.of("text", site, foldedBody);
        }
        return site.isEmpty()
                ? ContentId.of("record", "container", record.container(), record.id())
                : ContentId.of("record", "site", site, record.id());
    }
}
