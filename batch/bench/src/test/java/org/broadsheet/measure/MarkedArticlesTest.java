package org.broadsheet.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.broadsheet.article.Span;
import org.broadsheet.measure.FigureTruth.Wanted;
import org.broadsheet.measure.MarkedArticle.Mark;
import org.junit.jupiter.api.Test;

class MarkedArticlesTest {
    @Test
    void readsTheMarksOfAnArticle() {
        List<MarkedArticle> articles = MarkedArticles.parse("# a comment\n#DOC news/001\n\uD83D\uDE80 Orla Yard lost"
                + " {{$5m || owed || lost || Orla Yard ~ - || -}} in May.\nIt has {{12 || welcome || ships || Orla Yard || -}}"
                + " ships.\n#DOC pages/002\nRoom {{4 || no || - || - || -}}\n");

        assertEquals(
                List.of("news", "pages"),
                articles.stream().map(MarkedArticle::kind).toList());
        MarkedArticle first = articles.get(0);
        assertEquals(
                "\uD83D\uDE80 Orla Yard lost $5m in May.\nIt has 12 ships.",
                first.text().toString());
        Mark loss = first.marks().get(0);
        assertEquals("$5m", first.text().of(loss.number()));
        assertEquals(Wanted.OWED, loss.wanted());
        assertEquals(List.of(new Span(2, 11)), loss.holders().all());
        assertTrue(loss.holders().open());
        assertFalse(loss.subjects().open());
        assertEquals(
                List.of("ships"),
                first.marks().get(1).subjects().all().stream()
                        .map(first.text()::of)
                        .toList());
    }

    @Test
    void takesTheNearestOfSeveralPlacesAndRatherOneBefore() {
        MarkedArticle article = MarkedArticles.parse(
                        "#DOC news/001\nOrla sold ships. Orla has {{9 || owed || ships || Orla || -}}" + " ships.\n")
                .get(0);

        Mark mark = article.marks().get(0);
        assertEquals(List.of(new Span(17, 21)), mark.holders().all());
        assertEquals(List.of(new Span(10, 15)), mark.subjects().all());
    }

    @Test
    void namesArticleAndMarkThatCannotBeRead() {
        IllegalArgumentException cells = assertThrows(
                IllegalArgumentException.class, () -> MarkedArticles.parse("#DOC news/007\n{{5 || owed || ships}}\n"));
        IllegalArgumentException words = assertThrows(
                IllegalArgumentException.class,
                () -> MarkedArticles.parse("#DOC news/008\n{{5 || owed || boats || - || -}} ships\n"));
        IllegalArgumentException empty =
                assertThrows(IllegalArgumentException.class, () -> MarkedArticles.parse("#DOC news/009"));

        assertTrue(cells.getMessage().contains("news/007: not the 5 cells"), cells.getMessage());
        assertTrue(
                words.getMessage().contains("news/008") && words.getMessage().contains("not in the text: boats"),
                words.getMessage());
        assertTrue(empty.getMessage().contains("news/009"), empty.getMessage());
    }

    @Test
    void everyArticleOfTheFileIsReadUnderANameOfItsOwn() throws IOException {
        Set<String> names = new HashSet<>();
        for (MarkedArticle article : MarkedArticles.all()) {
            assertTrue(names.add(article.name()), article.name());
            assertFalse(article.marks().isEmpty(), article.name());
            assertFalse(article.text().toString().contains("{{"), article.name());
        }
        assertEquals(1455, names.size());
    }
}
