package org.broadsheet.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.PlainAnnotator;
import org.broadsheet.article.Article;
import org.broadsheet.article.Figure.FigureTime.Relation;
import org.broadsheet.article.Publication;
import org.broadsheet.article.PublishedBasis;
import org.broadsheet.time.RowTimes.TimeRow;
import org.broadsheet.words.LanguageFolders;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class RowTimesTest {
    private static final LocalDate FRIDAY = LocalDate.of(2024, 10, 18);

    private static List<TimeReference> found(String language, String text) {
        Article article = Article.ofPlainText("times", text, new Publication(null, FRIDAY, PublishedBasis.METADATA));
        AnnotatedArticle annotated = new PlainAnnotator(language).annotate(article);
        return new RowTimes(language).tag(annotated);
    }

    @TestFactory
    Stream<DynamicTest> everyRowFindsItsExample() {
        return LanguageFolders.names().stream().flatMap(language -> {
            List<TimeRow> rows = new RowTimes(language).rows();
            assertFalse(rows.isEmpty(), language);
            return rows.stream()
                    .map(row -> DynamicTest.dynamicTest(language + ": " + row.name(), () -> {
                        List<TimeReference> times = found(language, row.example());
                        assertTrue(
                                times.stream()
                                        .anyMatch(time -> time.rule().equals(row.name())
                                                && time.text().equals(row.found())
                                                && time.value().equals(row.value())),
                                row.example() + " gives " + times);
                    }));
        });
    }

    @Test
    void aDayThatIsInNoCalendarIsNoTime() {
        assertEquals(List.of(), found("de", "Am 31. Februar und am 45. Mai kam niemand."));
    }

    @Test
    void theWordsBeforeATimeTellItsRelation() {
        List<TimeReference> times =
                found("de", "Seit dem 5. März 2024 wird gebaut, bis Ende 2026 soll alles fertig sein.");

        assertEquals(Relation.SINCE, times.get(0).relation());
        assertEquals(LocalDate.of(2024, 3, 5), times.get(0).from());
        assertEquals(Relation.BY, times.get(1).relation());
        assertEquals(LocalDate.of(2026, 12, 31), times.get(1).to());
    }

    @Test
    void withoutADayOfPublicationNothingIsGuessed() {
        Article article = Article.ofPlainText("times", "Am 3. Oktober und gestern war Markt.", Publication.UNKNOWN);

        List<TimeReference> times = new RowTimes("de").tag(new PlainAnnotator("de").annotate(article));

        assertEquals(2, times.size());
        assertTrue(times.stream().allMatch(time -> time.from() == null), times.toString());
        assertEquals("XXXX-10-03", times.get(0).value());
    }
}
