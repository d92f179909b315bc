package org.broadsheet.clean;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.broadsheet.article.Article;
import org.broadsheet.article.Outcome;
import org.broadsheet.article.Publication;
import org.broadsheet.article.PublishedBasis;
import org.broadsheet.article.RawArticle;
import org.broadsheet.article.RawArticle.Markup;
import org.broadsheet.article.SourceFormat;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RelativeTimeTest {
    private static final String FETCHED = "2024-03-05T02:30:00Z";
    private static final String STORY =
            "<p>The harbour of Eastport reopened on Monday after a storm had closed it for three days, officials said.</p>"
                    + "<p>The northern quay stays closed until the cranes are repaired, the harbour master told reporters.</p>"
                    + "<p>The mayor asked the government for help in a letter that was read out in the council.</p>";

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "3 hours ago; 2024-03-04",
                "2 hours ago; 2024-03-05",
                "By Ana Ruiz | 45 mins ago; 2024-03-05",
                "By Ana Ruiz, 3 hours ago; 2024-03-04",
                "Published an hour ago; 2024-03-05",
                "Posted 2 days ago; 2024-03-03",
                "Yesterday at 10:14; 2024-03-04",
                "5 min read · 4 hours ago; 2024-03-04",
                "vor 2 Stunden; 2024-03-05",
                "Von Ana Ruiz, vor 3 Tagen; 2024-03-02",
                "Il y a 3 heures; 2024-03-04",
                "hace 20 minutos; 2024-03-05",
                "Há 4 horas; 2024-03-04",
                "5 часов назад; 2024-03-04",
                "3 godziny temu; 2024-03-04",
                "3小时前; 2024-03-04",
                "2일 전; 2024-03-03",
                "منذ ٣ ساعات; 2024-03-04",
                "לפני שעתיים; 2024-03-05"
            })
    void isCountedBackFromTheFetching(String line, LocalDate day) {
        Publication told = published(line, FETCHED);
        assertEquals(day, told.on(), line);
        assertEquals(PublishedBasis.HEADER, told.basis(), line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Today",
                "1 day, 3 hours ago",
                "2 weeks ago",
                "Yesterday in the harbour",
                "What 40 years and 3 hours ago meant to the fishermen of the old town"
            })
    void tellsNothing(String line) {
        assertEquals(Publication.UNKNOWN, published(line, FETCHED), line);
    }

    @Test
    void countsNothingBackFromAnUnknownTime() {
        assertEquals(Publication.UNKNOWN, published("3 hours ago", null));
        assertEquals(Publication.UNKNOWN, published("3 hours ago", "2024-03-05"));
        assertEquals(
                LocalDate.of(2024, 3, 4), published("yesterday", "2024-03-05").on());
        assertEquals(
                LocalDate.of(2024, 3, 4),
                published("3 hours ago", "2024-03-05 02:30:00").on());
    }

    @Test
    void givesWayToADateThatIsWritten() {
        assertEquals(
                LocalDate.of(2024, 3, 1),
                published("March 1, 2024 | 3 hours ago", FETCHED).on());
        assertEquals(
                LocalDate.of(2024, 3, 4),
                published("Updated 3 hours ago", FETCHED).on());
    }

    /** A teaser behind the story and a comment tell how old they are, not how old the story is. */
    @Test
    void isLookedForBesideTheHeadlineOnly() {
        String page = "<html><body><h1>Harbour reopens</h1>" + STORY
                + "<h2>More news</h2><div>Ferry late again</div><div>3 hours ago</div></body></html>";
        assertEquals(Publication.UNKNOWN, clean(page, Markup.HTML, FETCHED).publication());
    }

    @Test
    void isFoundInPlainText() {
        String text = "Coast Daily\nNews\nHarbour reopens after the storm\nBy Ana Ruiz\n3 hours ago\n"
                + STORY.replaceAll("<p>", "").replaceAll("</p>", "\n");
        Article article = clean(text, Markup.PLAIN, FETCHED);
        assertEquals(LocalDate.of(2024, 3, 4), article.publication().on());
        assertEquals(Publication.UNKNOWN, clean(text, Markup.PLAIN, null).publication());
    }

    private static Publication published(String line, @Nullable String fetched) {
        String page =
                "<html><body><main><h1>Harbour reopens</h1><div>" + line + "</div>" + STORY + "</main></body></html>";
        return clean(page, Markup.HTML, fetched).publication();
    }

    private static Article clean(String content, Markup markup, @Nullable String fetched) {
        Outcome<Article> outcome = new ArticleCleaner()
                .clean(new RawArticle(
                        "test",
                        SourceFormat.WARC,
                        markup,
                        content,
                        null,
                        null,
                        null,
                        List.of(),
                        null,
                        null,
                        fetched,
                        null,
                        null));
        assertTrue(outcome instanceof Outcome.Accepted, outcome::toString);
        return ((Outcome.Accepted<Article>) outcome).value();
    }
}
