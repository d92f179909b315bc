package org.broadsheet.clean;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.broadsheet.article.Article;
import org.broadsheet.article.Outcome;
import org.broadsheet.article.RawArticle;
import org.broadsheet.article.RawArticle.Markup;
import org.broadsheet.article.SourceFormat;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether 03/04/2024 is in March or in April is told by the site, and left open where nothing tells. */
class DateOrderTest {
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "news.example.com, en-US, MONTH_FIRST",
                "news.example.com, en_GB, DAY_FIRST",
                "news.example.com, en, UNKNOWN",
                "news.example.com, de, DAY_FIRST",
                "news.example.com, pt-BR, DAY_FIRST",
                "news.example.com, es-PR, MONTH_FIRST",
                "news.example.com, en-CA, UNKNOWN",
                "news.example.com, ja, UNKNOWN",
                "news.example.com, not a tag, UNKNOWN",
                "harbour.example.co.uk, en-US, DAY_FIRST",
                "harbour.example.in, -, DAY_FIRST",
                "harbour.example.com.au, en, DAY_FIRST",
                "harbour.example.ph, en, MONTH_FIRST",
                "harbour.example.gov, -, MONTH_FIRST",
                "harbour.example.io, en, UNKNOWN",
                "harbour.example.tv, en-US, MONTH_FIRST",
                "-, en-US, MONTH_FIRST",
                "-, -, UNKNOWN"
            })
    void isToldByCountryAndLanguage(@Nullable String host, @Nullable String tag, DateOrder order) {
        assertEquals(order, DateOrder.of(host, tag == null ? List.of() : List.of(tag)));
    }

    @Test
    void otherDatesOfTheTextShowItUnlessTheyDisagree() {
        assertEquals(DateOrder.DAY_FIRST, DateOrder.shownIn(List.of("Seen", "on 25/03/2024 and 04/04/2024")));
        assertEquals(DateOrder.MONTH_FIRST, DateOrder.shownIn(List.of("3/25/24")));
        assertEquals(DateOrder.UNKNOWN, DateOrder.shownIn(List.of("03/04/2024")));
        assertEquals(DateOrder.UNKNOWN, DateOrder.shownIn(List.of("25/03/2024", "03/25/2024")));
    }

    @Test
    void aMomentMovesWithItsDay() {
        WrittenDate date = WrittenDate.in("03/04/2024 10:22 GMT").get(0);

        assertEquals(
                Optional.of("2024-04-03T10:22:00Z"),
                date.in(DateOrder.DAY_FIRST).map(day -> String.valueOf(day.at())));
        assertEquals(
                Optional.of("2024-03-04T10:22:00Z"),
                date.in(DateOrder.MONTH_FIRST).map(day -> String.valueOf(day.at())));
        assertTrue(date.in(DateOrder.UNKNOWN).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            value = {
                "https://harbour.example.ie/a | - | - | Published 03/04/2024 | 2024-04-03",
                "https://harbour.example.com/a | en-US | - | Published 03/04/2024 | 2024-03-04",
                "https://harbour.example.com/a | - | - | Published 03/04/2024 | -",
                "https://harbour.example.com/a | - | - | Published 3/4/24, updated 25/4/24 | 2024-04-03",
                "https://harbour.example.com/2024/03/04/a | - | - | Published 03/04/2024 | 2024-03-04",
                "https://harbour.example.com/a | - | 2024-03-20 | Published 03/04/2024 | 2024-03-04"
            })
    void aLineWithSuchADateIsNeverTheBody(
            String url, @Nullable String language, @Nullable String crawled, String line, @Nullable String day) {
        String text = String.join(
                "\n",
                "Ferry back at the pier",
                line,
                "The ferry sails again on Monday, the harbour master said to the members of the council.",
                "Two of the four piers are open again, and the others will follow before the summer begins.");
        RawArticle raw = new RawArticle(
                "a.txt",
                SourceFormat.TEXT,
                Markup.PLAIN,
                text,
                url,
                null,
                null,
                List.of(),
                null,
                null,
                crawled,
                language,
                null);
        Article article = ((Outcome.Accepted<Article>) new ArticleCleaner().clean(raw)).value();

        assertEquals(
                Optional.ofNullable(day),
                Optional.ofNullable(article.publication().on()).map(Object::toString));
        assertTrue(Arrays.stream(article.body().toString().split("\n", -1)).noneMatch(line::equals));
    }
}
