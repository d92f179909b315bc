package org.broadsheet.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.broadsheet.article.Article;
import org.broadsheet.article.Entity;
import org.broadsheet.article.EntityType;
import org.broadsheet.article.Mention;
import org.broadsheet.article.Publication;
import org.broadsheet.article.Span;
import org.junit.jupiter.api.Test;

class RowSampleTest {
    private static final Article ARTICLE =
            Article.ofPlainText("made", "Nine ferries ran on time.", Publication.UNKNOWN);

    private static ReadRow row(int start, String value) {
        return new ReadRow(
                RowTable.FIGURES, "made", ARTICLE, List.of(new Span(start, start + 1)), Map.of("value", value), true);
    }

    private static List<ReadRow> rows(int count) {
        return IntStream.range(0, count).mapToObj(i -> row(i, "1")).toList();
    }

    private static List<Integer> starts(List<ReadRow> rows) {
        return rows.stream().map(row -> row.spans().get(0).start()).sorted().toList();
    }

    @Test
    void aRowKeepsItsPlaceWhenWhatItSaysChanges() {
        RowSample sample = new RowSample(5, "a");
        List<ReadRow> changed =
                IntStream.range(0, 40).mapToObj(i -> row(i, "2")).toList();

        assertEquals(starts(sample.draw(RowTable.FIGURES, rows(40))), starts(sample.draw(RowTable.FIGURES, changed)));
        assertNotEquals(rows(1).get(0).digest(), changed.get(0).digest());
    }

    @Test
    void moreRowsPushOutNoMoreThanTheyBring() {
        RowSample sample = new RowSample(10, "a");
        List<Integer> before = starts(sample.draw(RowTable.FIGURES, rows(40)));
        List<Integer> after = new ArrayList<>(starts(sample.draw(RowTable.FIGURES, rows(44))));
        long brought = after.stream().filter(start -> start >= 40).count();

        after.retainAll(before);

        assertEquals(10 - brought, after.size());
    }

    @Test
    void whatIsDrawnTwiceIsReadOnce() {
        List<ReadRow> rows = rows(4);

        assertEquals(rows, new RowSample.Drawn(rows, rows.subList(1, 3)).all());
    }

    @Test
    void anotherSeedDrawsOtherRows() {
        assertNotEquals(
                starts(new RowSample(10, "a").draw(RowTable.FIGURES, rows(100))),
                starts(new RowSample(10, "b").draw(RowTable.FIGURES, rows(100))));
    }

    @Test
    void aRowIsTrustedFromTheConfidenceOfItsTable() {
        for (double confidence : List.of(RowTable.ENTITIES.trusted(), RowTable.ENTITIES.trusted() - .01)) {
            Mention mention = new Mention("Nine", new Span(0, 4), Mention.Form.NAME);
            Entity nine = Entity.of("Nine", EntityType.ORGANIZATION, List.of(mention), List.of(), confidence);

            assertEquals(
                    confidence >= RowTable.ENTITIES.trusted(),
                    ReadRow.of("made", ARTICLE, nine).trusted());
        }
    }

    @Test
    void rowsOfOtherTablesAreNotDrawn() {
        assertTrue(new RowSample(10, "a").draw(RowTable.QUOTES, rows(20)).isEmpty());
    }
}
