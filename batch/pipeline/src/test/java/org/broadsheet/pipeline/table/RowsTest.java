package org.broadsheet.pipeline.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.broadsheet.ExtractedArticle;
import org.broadsheet.article.Rejection;
import org.broadsheet.pipeline.SampleArticles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RowsTest {
    private final Rows rows = new Rows("run-1", SampleArticles.INGESTED_AT);

    @Test
    void everyEnumerationHasTheSameConstantsInTheLibraryAndInTheTables() {
        assertSameNames(org.broadsheet.article.SourceFormat.values(), org.broadsheet.schema.SourceFormat.values());
        assertSameNames(org.broadsheet.article.PublishedBasis.values(), org.broadsheet.schema.PublishedBasis.values());
        assertSameNames(org.broadsheet.article.Quote.Kind.values(), org.broadsheet.schema.QuoteKind.values());
        assertSameNames(org.broadsheet.article.Figure.Kind.values(), org.broadsheet.schema.FigureKind.values());
        assertSameNames(org.broadsheet.article.Figure.Bound.values(), org.broadsheet.schema.FigureBound.values());
        assertSameNames(org.broadsheet.article.Figure.Trend.values(), org.broadsheet.schema.FigureTrend.values());
        assertSameNames(
                org.broadsheet.article.Figure.FigureTime.Relation.values(),
                org.broadsheet.schema.TimeRelation.values());
        assertSameNames(org.broadsheet.article.EntityType.values(), org.broadsheet.schema.EntityType.values());
        assertSameNames(org.broadsheet.article.Mention.Form.values(), org.broadsheet.schema.MentionForm.values());
        assertSameNames(Rejection.Reason.values(), org.broadsheet.schema.RejectReason.values());
    }

    private static void assertSameNames(Enum<?>[] library, Enum<?>[] table) {
        assertEquals(Arrays.toString(library), Arrays.toString(table));
    }

    @Test
    void aFullArticleFillsEveryColumnButThoseOfCopies() {
        ExtractedArticle sample = SampleArticles.sample(7, LocalDate.of(2026, 1, 8));
        org.broadsheet.schema.Article article = rows.article(sample);
        for (Schema.Field field : article.getSchema().getFields()) {
            boolean ofCopies =
                    List.of("duplicate_of", "duplicate_kind", "similarity").contains(field.name());
            assertEquals(ofCopies, article.get(field.pos()) == null, field.name());
        }
        assertFull(rows.quotes(sample).get(0));
        assertFull(rows.figures(sample).get(0));
        assertFull(rows.entities(sample).get(0));
    }

    private static void assertFull(SpecificRecord row) {
        for (Schema.Field field : row.getSchema().getFields()) {
            assertNotNull(row.get(field.pos()), field.name());
        }
    }

    @Test
    void offsetsCountCodePoints() {
        ExtractedArticle sample = SampleArticles.sample(7, null);
        org.broadsheet.schema.Entity okoro = rows.entities(sample).get(0);
        assertEquals(
                List.of("Ines Okoro", "Okoro"),
                okoro.getMentions().stream()
                        .map(mention -> codePoints(
                                rows.article(sample).getBody(), mention.getStartOffset(), mention.getEndOffset()))
                        .toList());
    }

    private static String codePoints(String text, int start, int end) {
        int[] all = text.codePoints().toArray();
        return new String(all, start, end - start);
    }

    @Test
    void anArticleOfWhichLittleIsKnownHasNullsNotDefaults() {
        ExtractedArticle sample = SampleArticles.sample(7, null);
        org.broadsheet.schema.Article article = rows.article(sample);
        assertNull(article.getUrl());
        assertNull(article.getPublishedOn());
        assertNull(article.getPublishedAt());
        assertNull(article.getCommentCount());
        assertNull(rows.figures(sample).get(0).getTimeFrom());
        assertNull(rows.figures(sample).get(0).getValueLow());
        assertEquals(Instant.parse("2026-03-02T05:00:00.123Z"), article.getIngestedAt());
    }

    static List<Table> tables() {
        return Table.all();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyTableHasItsKeyAmongItsColumns(Table table) {
        for (String column : table.keyColumns()) {
            assertNotNull(table.schema().getField(column), column);
        }
        if (table.partitioned()) {
            assertNotNull(table.schema().getField(table.dayColumn()), table.dayColumn());
        } else {
            assertNull(table.schema().getField("published_on"));
        }
    }

    @Test
    void aPartitionIsNamedByAWholeDate() {
        LocalDate day = LocalDate.of(2024, 10, 17);
        assertEquals(
                "articles/published_month=2024-10-01",
                Table.ARTICLES.partitionFolder(PartitionBy.MONTH, PartitionBy.MONTH.partitionOf(day)));
        assertEquals(
                "quotes/published_day=2024-10-17",
                Table.QUOTES.partitionFolder(PartitionBy.DAY, PartitionBy.DAY.partitionOf(day)));
        assertEquals("quotes/published_day=0001-01-01", Table.QUOTES.partitionFolder(PartitionBy.DAY, null));
        assertEquals("rejects", Table.REJECTS.partitionFolder(PartitionBy.DAY, null));
    }
}
