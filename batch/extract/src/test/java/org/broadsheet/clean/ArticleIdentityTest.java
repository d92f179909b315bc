package org.broadsheet.clean;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.broadsheet.article.RawArticle;
import org.broadsheet.article.RawArticle.ContainedRecord;
import org.broadsheet.article.RawArticle.Markup;
import org.broadsheet.article.SourceFormat;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ArticleIdentityTest {
    private static final String TEXT = "the ferry sails again";

    @Test
    void isTheAddressWhereThereIsOne() {
        assertEquals(
                ArticleIdentity.of(file("in/a.html"), "https://news.example/a", TEXT),
                ArticleIdentity.of(record("in/b.jsonl", "7", "The Quay"), "http://www.news.example/a/", "other text"));
    }

    @Test
    void isTheFileOfAFileOfOneArticleWhateverItsText() {
        assertEquals(
                ArticleIdentity.of(file("in/a.txt"), null, TEXT),
                ArticleIdentity.of(file("in/a.txt"), null, "the ferry sails no more"));
        assertNotEquals(
                ArticleIdentity.of(file("in/a.txt"), null, TEXT), ArticleIdentity.of(file("in/b.txt"), null, TEXT));
    }

    @Test
    void isWhatTheRecordCallsItselfAtItsPublisher() {
        assertEquals(
                ArticleIdentity.of(record("in/monday.jsonl", "7", "The Quay"), null, TEXT),
                ArticleIdentity.of(record("in/tuesday.jsonl", "7", "the quay"), null, "corrected"));
        assertNotEquals(
                ArticleIdentity.of(record("in/a.jsonl", "7", "The Quay"), null, TEXT),
                ArticleIdentity.of(record("in/a.jsonl", "7", "The Pier"), null, TEXT));
    }

    @Test
    void isWhatTheRecordCallsItselfInItsContainerWhereNoPublisherIsNamed() {
        assertEquals(
                ArticleIdentity.of(record("in/a.jsonl", "7", null), null, TEXT),
                ArticleIdentity.of(record("in/a.jsonl", "7", null), null, "corrected"));
        assertNotEquals(
                ArticleIdentity.of(record("in/a.jsonl", "7", null), null, TEXT),
                ArticleIdentity.of(record("in/b.jsonl", "7", null), null, TEXT));
    }

    @Test
    void isTheTextOfARecordThatHasNoNameAndNeverItsLine() {
        RawArticle first = raw("in/a.jsonl#line=1", new ContainedRecord("in/a.jsonl", null), null);
        RawArticle moved = raw("in/a.jsonl#line=9", new ContainedRecord("in/a.jsonl", null), null);

        assertEquals(ArticleIdentity.of(first, null, TEXT), ArticleIdentity.of(moved, null, TEXT));
        assertNotEquals(ArticleIdentity.of(first, null, TEXT), ArticleIdentity.of(first, null, "other"));
    }

    private static RawArticle file(String source) {
        return raw(source, null, null);
    }

    private static RawArticle record(String container, String id, @Nullable String site) {
        return raw(container + "#line=3", new ContainedRecord(container, id), site);
    }

    private static RawArticle raw(String source, @Nullable ContainedRecord record, @Nullable String site) {
        return new RawArticle(
                source,
                SourceFormat.TEXT,
                Markup.PLAIN,
                TEXT,
                null,
                site,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                record);
    }
}
