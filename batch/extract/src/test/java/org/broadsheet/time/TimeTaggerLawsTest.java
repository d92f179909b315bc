package org.broadsheet.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.broadsheet.annotate.HandTagging;
import org.broadsheet.article.Article;
import org.broadsheet.article.Publication;
import org.broadsheet.article.PublishedBasis;
import org.broadsheet.article.Span;
import org.broadsheet.syntax.ParsedArticle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every text, sense or none. */
class TimeTaggerLawsTest {
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    private static final Publication UNDATED = new Publication(null, null, PublishedBasis.NONE);
    private static final int DAYS = 73_000;
    private static final int HOSTILE_CHARS = 200_000;

    private final TimeTagger tagger = new TimeTagger();
    private final List<String> vocabulary = vocabulary();

    private static List<String> vocabulary() {
        List<String> words = new ArrayList<>(TimeWords.all());
        words.addAll(TimeWords.context("opener"));
        for (String name : List.of("before-month", "length-filler", "before-rate", "after-rate", "planning-verb")) {
            words.addAll(TimeWords.context(name));
        }
        words.addAll(List.of(
                "0",
                "1",
                "7",
                "29",
                "30",
                "31",
                "99",
                "1000",
                "1999",
                "2024",
                "2100",
                "9999",
                "500,000",
                "999999",
                "12:30",
                "2024-02-29",
                "29.02.2023",
                "24/12/99",
                "'90s",
                "1900s",
                "Q3",
                "4H",
                "FY25",
                "May",
                "March",
                "Friday",
                "Feb.",
                "of",
                "'s",
                ",",
                ".",
                "-",
                "/",
                "\ud83d\ude00",
                "said",
                "will",
                "ago",
                "later",
                "hence",
                "from",
                "now",
                "ended",
                "thousand",
                "million",
                "century",
                "\u00bd"));
        return words;
    }

    private ParsedArticle article(String text, Publication publication) {
        return ParsedArticle.of(new HandTagging().annotate(Article.ofPlainText("law", text, publication)));
    }

    @Test
    void aQuarterOfAYearThatWasToldNeedsNoDayOfPublication() {
        String text = "In 2018 she joined the mill. That year's third quarter ended Sept. 30, 2018, was calm.";
        List<String> values = tagger.tag(article(text, UNDATED)).stream()
                .map(TimeReference::value)
                .toList();
        assertTrue(values.contains("2018") && values.contains("2018-Q3"), values.toString());
    }

    @Test
    void aDayThatATextNamesIsItsOwnOnlyWhereItOpensTheText() {
        assertEquals(
                LocalDate.of(2016, 8, 1), lastMonth("On Sept. 22, 2016, the mill opened. It paid more last month."));
        assertEquals(
                LocalDate.of(2016, 8, 1),
                lastMonth("The mill, open since Jan. 1, 1950, closed on Sept. 22, 2016. It paid more last month."));
        assertEquals(
                LocalDate.of(2016, 8, 1),
                lastMonth("As of Sept. 22, 2016, the mill is open. It paid more last month."));
        assertNull(lastMonth("It has paid well since Jan. 1, 2015. It paid more last month."));
        assertNull(lastMonth(
                "The mill is open.\n\nIt pays well.\n\nIt opened on Sept. 22, 2016. It paid more last month."));
    }

    private @Nullable LocalDate lastMonth(String text) {
        return tagger.tag(article(text, UNDATED)).stream()
                .filter(time -> time.text().equals("last month"))
                .findFirst()
                .orElseThrow()
                .from();
    }

    private static Publication on(LocalDate day) {
        return new Publication(null, day, PublishedBasis.METADATA);
    }

    @Test
    void timesStandInOrderWithTheTextAtTheirSpans() {
        qt().withExamples(5_000)
                .forAll(
                        lists().of(integers().between(0, vocabulary.size() - 1)).ofSizeBetween(1, 14),
                        integers().between(0, DAYS))
                .checkAssert((picks, day) -> {
                    StringBuilder text = new StringBuilder("x");
                    picks.forEach(pick -> text.append(pick % 7 == 0 ? "" : " ").append(vocabulary.get(pick)));
                    ParsedArticle article =
                            article(text.toString(), day % 5 == 0 ? UNDATED : on(FIRST_DAY.plusDays(day)));
                    Span before = new Span(0, 0);
                    for (TimeReference time : tagger.tag(article)) {
                        assertEquals(time.text(), article.article().body().of(time.span()));
                        assertTrue(
                                time.span().length() > 0
                                        && before.end() <= time.span().start(),
                                text::toString);
                        before = time.span();
                    }
                });
    }

    @Test
    void taggingTwiceGivesTheSame() {
        qt().withExamples(500)
                .forAll(lists().of(integers().between(0, vocabulary.size() - 1)).ofSizeBetween(1, 40))
                .checkAssert(picks -> {
                    StringBuilder text = new StringBuilder("x");
                    picks.forEach(pick -> text.append(' ').append(vocabulary.get(pick)));
                    ParsedArticle article = article(text.toString(), Publication.UNKNOWN);
                    assertEquals(tagger.tag(article), tagger.tag(article), text::toString);
                });
    }

    @Test
    void aDayWrittenInEveryWayIsTheSameDay() {
        String[] months = {
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December"
        };
        qt().forAll(integers().between(0, DAYS)).checkAssert(days -> {
            LocalDate day = FIRST_DAY.plusDays(days);
            String month = months[day.getMonthValue() - 1];
            int number = day.getDayOfMonth();
            int year = day.getYear();
            for (String written : List.of(
                    day.toString(),
                    month + " " + number + ", " + year,
                    number + " " + month + " " + year,
                    "the " + number + "th of " + month + " " + year,
                    number + "." + day.getMonthValue() + "." + year,
                    day.getMonthValue() + "/" + number + "/" + year)) {
                List<TimeReference> times = tagger.tag(article("It was on " + written + " here", on(FIRST_DAY)));
                assertEquals(1, times.size(), written);
                assertEquals(written, times.get(0).text());
                assertEquals(day, times.get(0).from(), written);
                assertEquals(day, times.get(0).to(), written);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "1,000",
                "0,000,",
                "9.",
                "1-",
                "1/2/",
                "2024-",
                "the ",
                "early ",
                "the early ",
                "a ",
                "two hundred and ",
                "last ",
                "of ",
                "'",
                "12:",
                "May ",
                "Monday, ",
                "the year ",
                "years or ",
                "\u00bd",
                "a",
                "\ud83d\ude00",
                "year-",
                "first half of the ",
                "in the past "
            })
    void hostileTextTakesLinearTime(String piece) {
        // The letters at both ends keep the whole text one paragraph.
        String text = "x" + piece.repeat(HOSTILE_CHARS / piece.length()) + " x";
        ParsedArticle article = article(text, on(FIRST_DAY));
        assertTimeoutPreemptively(
                Duration.ofSeconds(30), () -> assertTrue(tagger.tag(article).size() < HOSTILE_CHARS));
    }

    @Test
    void aTextWithoutAPublicationDaySpeaksOnTheFirstFullDateItNames() {
        ParsedArticle article = article("On Friday it was 4 June 2019 and yesterday it was not", Publication.UNKNOWN);
        List<LocalDate> days =
                tagger.tag(article).stream().map(TimeReference::from).toList();
        assertEquals(List.of(LocalDate.of(2019, 5, 31), LocalDate.of(2019, 6, 4), LocalDate.of(2019, 6, 3)), days);
    }
}
