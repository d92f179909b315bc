package org.broadsheet.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.charset.StandardCharsets;
import org.broadsheet.article.Outcome;
import org.broadsheet.article.RawArticle;
import org.junit.jupiter.api.Test;

class HtmlPlacesTest {
    private static final byte[] PAGE = "<html><meta charset=utf-8><p>The harbour of Lindholm opens in May.</html>"
            .getBytes(StandardCharsets.UTF_8);

    @Test
    void aPageInsideAContainerKeepsItsOwnPlace() {
        Outcome<RawArticle> first = HtmlArticles.read("pages.warc#offset=512", PAGE, PAGE.length, null);
        Outcome<RawArticle> second = HtmlArticles.read("pages.warc#offset=2048", PAGE, PAGE.length, null);

        assertEquals("pages.warc#offset=512", accepted(first).sourceUri());
        assertEquals("pages.warc#offset=2048", accepted(second).sourceUri());
    }

    @Test
    void aPageThatCannotBeReadIsTurnedDownAtItsOwnPlace() {
        byte[] noise = new byte[3000];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (byte) (i % 3 == 0 ? 0x81 : 0x8d + i % 2 * 2);
        }

        Outcome<RawArticle> read = HtmlArticles.read("pages.warc#offset=512", noise, noise.length, null);

        Outcome.Rejected<RawArticle> rejected = assertInstanceOf(Outcome.Rejected.class, read);
        assertEquals("pages.warc#offset=512", rejected.rejection().sourceUri());
    }

    private static RawArticle accepted(Outcome<RawArticle> outcome) {
        Outcome.Accepted<RawArticle> accepted = assertInstanceOf(Outcome.Accepted.class, outcome);
        return accepted.value();
    }
}
