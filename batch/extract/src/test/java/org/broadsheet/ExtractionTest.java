package org.broadsheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.StageFault.Stage;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.article.Article;
import org.broadsheet.article.Publication;
import org.broadsheet.article.Span;
import org.junit.jupiter.api.Test;

/** One article's trouble costs no more than its own rows. */
class ExtractionTest {
    private static final Article ARTICLE = Article.ofPlainText(
            "in/a.txt", "The ferry sails again on Monday, the harbour master said.", Publication.UNKNOWN);

    @Test
    void keepsAnArticleWhoseStageThrowsAndTellsStageAndPlace() {
        Extraction extraction = new Extraction(article -> {
            throw new IndexOutOfBoundsException("Index 9\nout of bounds");
        });

        ExtractedArticle extracted = extraction.extract(ARTICLE);

        assertSame(ARTICLE, extracted.article());
        StageFault fault = extracted.faults().get(0);
        assertEquals(Stage.ANNOTATE, fault.stage());
        assertTrue(
                fault.detail()
                        .startsWith("java.lang.IndexOutOfBoundsException: Index 9 out of bounds at org.broadsheet."),
                fault.detail());
        assertTrue(fault.stack().contains("ExtractionTest"), fault.stack());
    }

    @Test
    void keepsWhatTheOtherStagesFoundWhenOneThrows() {
        // The sentence says that it stands in a paragraph that is not there.
        Extraction extraction = new Extraction(article -> {
            List<org.broadsheet.annotate.Token> none = new ArrayList<>();
            return new AnnotatedArticle(article, none, List.of(new org.broadsheet.annotate.Sentence(0, 7, 0, 5)));
        });

        ExtractedArticle extracted = extraction.extract(ARTICLE);

        assertFalse(extracted.faults().isEmpty());
        assertTrue(extracted.faults().stream().noneMatch(fault -> fault.stage() == Stage.ANNOTATE));
        assertEquals(List.of(), extracted.quotes());
    }

    @Test
    void analysesNoArticleOverTheBudgetOfCharacters() {
        Extraction extraction = new Extraction(
                article -> {
                    throw new AssertionError("an article over the budget is not annotated");
                },
                new ExtractionBudget(20, 1000));

        StageFault fault = extraction.extract(ARTICLE).faults().get(0);

        assertEquals("57 characters, over the 20 that are analysed", fault.detail());
        assertNull(fault.cause());
        assertEquals("", fault.stack());
    }

    @Test
    void cutsALongParagraphAtSentencesAndLosesNoCharacter() {
        String sentence = "The ferry sails again on Monday, the harbour master said. ";
        Article article = Article.ofPlainText("in/a.txt", sentence.repeat(1000).strip(), Publication.UNKNOWN);

        Article pieces = AnalysisPieces.of(article);

        assertSame(article.body(), pieces.body());
        StringBuilder joined = new StringBuilder();
        for (Span piece : pieces.paragraphs()) {
            String text = article.body().of(piece);
            assertTrue(text.length() <= AnalysisPieces.MOST_CHARACTERS, () -> text.length() + " characters");
            assertTrue(text.endsWith("said."), text);
            joined.append(joined.isEmpty() ? "" : " ").append(text);
        }
        assertEquals(article.body().toString(), joined.toString());
    }

    @Test
    void cutsWhatHasNoSentenceAtLinesThenWordsThenAnywhere() {
        assertPieces("x".repeat(9) + "\n", "\n");
        assertPieces("words without end ", " ");
        assertPieces("\uD83D\uDCF0", "");
    }

    private static void assertPieces(String unit, String gap) {
        String text = unit.repeat(1 + 3 * AnalysisPieces.MOST_CHARACTERS / unit.length());
        Article one = Article.ofPlainText("in/a.txt", "a", Publication.UNKNOWN);
        org.broadsheet.article.Text body = new org.broadsheet.article.Text(text.strip());
        Article article = new Article(
                one.articleId(),
                one.sourceUri(),
                one.sourceFormat(),
                null,
                null,
                null,
                List.of(),
                null,
                null,
                one.publication(),
                null,
                body,
                List.of(new Span(0, body.codePointCount())),
                1,
                1,
                null,
                one.contentHash(),
                List.of());

        List<Span> pieces = AnalysisPieces.of(article).paragraphs();

        assertTrue(pieces.size() >= 2, () -> pieces.size() + " pieces");
        assertEquals(0, pieces.get(0).start());
        for (int i = 1; i < pieces.size(); i++) {
            int before = pieces.get(i - 1).end();
            assertEquals(gap, body.of(new Span(before, pieces.get(i).start())));
        }
        assertEquals(body.codePointCount(), pieces.get(pieces.size() - 1).end());
    }
}
