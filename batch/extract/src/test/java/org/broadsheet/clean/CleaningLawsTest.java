package org.broadsheet.clean;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.broadsheet.article.Article;
import org.broadsheet.article.Outcome;
import org.broadsheet.article.RawArticle;
import org.broadsheet.article.RawArticle.Markup;
import org.broadsheet.article.Rejection.Reason;
import org.broadsheet.article.SourceFormat;
import org.broadsheet.article.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What holds for every article that has been cleaned, whatever it was made of. */
class CleaningLawsTest {
    /** Lines of every kind that rules look at; articles are drawn from them at random. */
    private static final List<String> LINES = List.of(
            "",
            "",
            "Home > World > Harbour reopens after the storm",
            "Harbour reopens after the storm",
            "By Ana Ruiz and Tom Bell",
            "12 March 2024, 10:22",
            "Updated: Mar. 13, 2024 08:00 GMT",
            "3 min read",
            "4 comments",
            "Comments",
            "AD",
            "404",
            "Page not found",
            "(COASTNEWS) The harbour reopened on Monday after a storm had closed it for three days.",
            "The harbour reopened on Monday after a storm had closed it for three days.",
            "“We lost two boats,” said Ida Holm, who runs the ferry line. “But nobody was hurt, and that is what counts.”",
            "“We lost two boats",
            "Yes.",
            "Repairs begin",
            "• Two boats were lost",
            "The port authority put the damage at 2.4 million euros and asked the government in a letter for help with it",
            "You may also like",
            "Bridge stays closed until Friday",
            "This website uses cookies to improve your experience. Accept",
            "Photo: Tom Bell / Coast Daily",
            "Follow Coast Daily on Facebook and Telegram",
            "Welcome to Coast Daily, your paper by the sea.",
            "© 2024 Coast Daily. All rights reserved.",
            "港は月曜日に再開した、と市の担当者は話した。嵐の後のことである。",
            "\u00a0\u200bCafe\u0301 owners\u00ad were glad, the mayor said, that the quay had held this time.\t",
            "😀 The children of the town were glad to see the boats again, their teacher said.",
            "\ud83d broken \u0007 bytes");

    @Test
    void cleaningTwiceEqualsCleaningOnce() {
        qt().withExamples(1000)
                .forAll(lists().of(integers().between(0, LINES.size() - 1)).ofSizeBetween(1, 25))
                .checkAssert(picked -> {
                    Article once = cleanPlain(text(picked));
                    if (once != null) {
                        assertEquals(once.body(), bodyOf(once.body().toString()), () -> text(picked));
                    }
                });
    }

    @Test
    void cleaningAnArticleWithItsFieldsChangesNothing() {
        qt().withExamples(1000)
                .forAll(lists().of(integers().between(0, LINES.size() - 1)).ofSizeBetween(1, 25))
                .checkAssert(picked -> {
                    Article once = cleanPlain(text(picked));
                    if (once == null) {
                        return;
                    }
                    RawArticle again = new RawArticle(
                            once.sourceUri(),
                            SourceFormat.TEXT,
                            Markup.PLAIN,
                            once.body().toString(),
                            once.url(),
                            once.site(),
                            once.title(),
                            once.byline(),
                            null,
                            null,
                            null,
                            once.language(),
                            null);
                    Article twice = accepted(new ArticleCleaner().clean(again));
                    assertEquals(once.body(), twice.body());
                    assertEquals(once.paragraphs(), twice.paragraphs());
                    assertEquals(once.title(), twice.title());
                    assertEquals(once.contentHash(), twice.contentHash());
                    assertEquals(once.articleId(), twice.articleId());
                });
    }

    @Test
    void paragraphsCoverTheBodyBetweenBlankLines() {
        qt().withExamples(1000)
                .forAll(lists().of(integers().between(0, LINES.size() - 1)).ofSizeBetween(1, 25))
                .checkAssert(picked -> {
                    Article article = cleanPlain(text(picked));
                    if (article == null) {
                        return;
                    }
                    String joined = article.paragraphs().stream()
                            .map(article.body()::of)
                            .collect(Collectors.joining("\n\n"));
                    assertEquals(article.body().toString(), joined);
                    assertTrue(Normalizer.isNormalized(joined, Normalizer.Form.NFC));
                    assertFalse(
                            joined.matches("(?s).*(?:  |\u00a0|\u00ad|\u200b|\u0007|[\ud83d](?![\udc00-\udfff])).*"),
                            joined);
                    for (Span paragraph : article.paragraphs()) {
                        assertEquals(
                                article.body().of(paragraph).strip(),
                                article.body().of(paragraph));
                    }
                });
    }

    @Test
    void oneStoryAtTwoAddressesOfOnePageIsOneArticle() {
        Article one = at("https://News.example:443/a/b/?utm_source=x&id=7#top");
        assertEquals(
                one.articleId(), at("http://news.example/a/b?id=7&fbclid=abc").articleId());
        assertNotEquals(one.articleId(), at("http://news.example/a/c?id=7").articleId());
        assertEquals(one.contentHash(), at("http://news.example/a/c?id=7").contentHash());
    }

    @Test
    void caseSpacesAndPunctuationDoNotTellTextsApart() {
        Article one = cleanPlain("The harbour reopened on Monday, the port authority said - at last.");
        Article two = cleanPlain("The  Harbour reopened on monday; the port authority said: at last.");
        assertTrue(one != null && two != null);
        assertEquals(one.articleId(), two.articleId());
    }

    @Test
    void textWithoutLettersIsRejected() {
        assertEquals(Reason.NO_LETTERS, reason("12345 ... !!! 67 \n\n 8", Markup.PLAIN));
        assertEquals(Reason.NO_LETTERS, reason("404", Markup.PLAIN));
    }

    @Test
    void aPageThatIsOnlyABannerIsAnErrorAnEmptyOneTooShortAndABriefNeither() {
        assertEquals(Reason.ERROR_PAGE, reason("404\nPage not found", Markup.PLAIN));
        assertEquals(Reason.BODY_TOO_SHORT, reason("<html><body><img src=x></body></html>", Markup.HTML));
        assertEquals("Oil fell 2% on Monday.", bodyOf("Oil fell 2% on Monday.").toString());
    }

    @Test
    void hostileTextIsCleanedInLinearTime() {
        String[] hostile = {
            "a".repeat(10_000_000),
            "word ".repeat(1_000_000),
            "by ".repeat(1_000_000),
            "1.1.2024 ".repeat(500_000),
            "20 ".repeat(30) + "\n".repeat(100),
            "a\n".repeat(500_000),
            "By A\n".repeat(200_000),
            "\u0301".repeat(500_000) + "a".repeat(100),
            ("> ".repeat(100) + "\n").repeat(10_000),
            "The same sentence stands here again and again, said the man.\n".repeat(30_000)
        };
        for (String text : hostile) {
            assertTimeoutPreemptively(
                    Duration.ofSeconds(60),
                    () -> new ArticleCleaner().clean(RawArticle.of("hostile", SourceFormat.TEXT, Markup.PLAIN, text)),
                    () -> text.substring(0, 40));
        }
    }

    @Test
    void hostilePagesAreCleanedInLinearTimeAndWithoutOverflow() {
        String[] hostile = {
            "<div>".repeat(100_000) + "The harbour reopened on Monday after the storm, they said.",
            "<a><b><i>".repeat(20_000) + "text",
            "<p>".repeat(200_000),
            "<ul><li>".repeat(50_000) + "deep",
            "<script type=\"application/ld+json\">" + "[".repeat(500_000)
                    + "</script><p>The harbour reopened on Monday.",
            "<div class=\"" + "share-".repeat(100_000) + "\"><p>The harbour reopened on Monday after the storm.",
            "<h1>" + "a ".repeat(500_000) + "</h1><p>The harbour reopened on Monday after the storm.",
            "<title>" + " | - ".repeat(200_000) + "</title><p>The harbour reopened on Monday after the storm."
        };
        for (String page : hostile) {
            assertTimeoutPreemptively(
                    Duration.ofSeconds(60),
                    () -> new ArticleCleaner().clean(RawArticle.of("hostile", SourceFormat.HTML, Markup.HTML, page)),
                    () -> page.substring(0, 40));
        }
    }

    private static String text(List<Integer> picked) {
        return picked.stream().map(LINES::get).collect(Collectors.joining("\n"));
    }

    private static @Nullable Article cleanPlain(String text) {
        if (text.isBlank()) {
            return null;
        }
        return new ArticleCleaner().clean(RawArticle.of("test", SourceFormat.TEXT, Markup.PLAIN, text))
                        instanceof Outcome.Accepted<Article> article
                ? article.value()
                : null;
    }

    private static Object bodyOf(String text) {
        Article article = cleanPlain(text);
        return article == null ? "no article" : article.body();
    }

    private static Article at(String url) {
        return accepted(new ArticleCleaner()
                .clean(new RawArticle(
                        "test",
                        SourceFormat.JSON_LINES,
                        Markup.PLAIN,
                        "The harbour reopened on Monday after the storm, the port authority said.",
                        url,
                        null,
                        null,
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        null)));
    }

    private static Article accepted(Outcome<Article> outcome) {
        assertTrue(outcome instanceof Outcome.Accepted, outcome::toString);
        return ((Outcome.Accepted<Article>) outcome).value();
    }

    private static Reason reason(String content, Markup markup) {
        Outcome<Article> outcome =
                new ArticleCleaner().clean(RawArticle.of("test", SourceFormat.TEXT, markup, content));
        assertTrue(outcome instanceof Outcome.Rejected, outcome::toString);
        return ((Outcome.Rejected<Article>) outcome).rejection().reason();
    }
}
