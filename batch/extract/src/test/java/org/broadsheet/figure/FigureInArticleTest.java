package org.broadsheet.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.annotate.HandTagging;
import org.broadsheet.article.Article;
import org.broadsheet.article.Entity;
import org.broadsheet.article.EntityType;
import org.broadsheet.article.Figure;
import org.broadsheet.article.Mention;
import org.broadsheet.article.Quote;
import org.broadsheet.article.Span;
import org.broadsheet.entity.ArticleEntities;
import org.broadsheet.syntax.ParsedArticle;
import org.junit.jupiter.api.Test;

/** What a figure takes from the article around its sentence. */
class FigureInArticleTest {
    private final FigureExtractor extractor = new FigureExtractor();

    @Test
    void aFigureSaidInAQuoteCarriesTheInnermostQuote() {
        ParsedArticle article = parsed("boats 40 km , then 50 km and 60 km");
        Quote outer = quote(article, new Span(0, 27));
        Quote inner = quote(article, new Span(13, 24));
        List<Figure> figures =
                extractor.extract(article, List.of(), ArticleEntities.of(List.of()), List.of(outer, inner));
        assertEquals(3, figures.size());
        assertEquals(outer.quoteId(), figures.get(0).quoteId());
        assertEquals(inner.quoteId(), figures.get(1).quoteId());
        assertNull(figures.get(2).quoteId());
    }

    @Test
    void aSentencePrintedTwiceCountsOnce() {
        String sentence = "word ".repeat(398) + "40 km ";
        ParsedArticle article = parsed(sentence + sentence);
        assertEquals(2, article.article().sentences().size());
        assertEquals(
                1,
                extractor
                        .extract(article, List.of(), ArticleEntities.of(List.of()), List.of())
                        .size());
    }

    @Test
    void anEntityNamedInTheWholeHoldsTheShare() {
        ParsedArticle article = parsed("spent 5 % of Norland revenue on roads");
        Mention mention = new Mention("Norland", new Span(13, 20), Mention.Form.NAME);
        Entity norland = Entity.of("Norland", EntityType.PLACE, List.of(mention), List.of(), 1);
        List<Figure> figures = extractor.extract(article, List.of(), ArticleEntities.of(List.of(norland)), List.of());
        assertEquals("Norland", figures.get(0).holderName());
        assertEquals(norland.entityId(), figures.get(0).holderEntityId());
    }

    @Test
    void everyFigureIsTheTextAtItsPlaceBeyondTheBasicPlane() {
        ParsedArticle article = parsed("\uD83D\uDE00 over 40 km and \uD83D\uDE00 5 % of boats");
        List<String> texts = new ArrayList<>();
        for (Figure figure : extractor.extract(article, List.of(), ArticleEntities.of(List.of()), List.of())) {
            assertEquals(figure.text(), article.article().body().of(figure.span()));
            texts.add(figure.text());
        }
        assertEquals(List.of("over 40 km", "5 % of boats"), texts);
    }

    private static ParsedArticle parsed(String text) {
        return ParsedArticle.of(HandTagging.plain(text));
    }

    private static Quote quote(ParsedArticle article, Span span) {
        Article source = article.article().article();
        return Quote.of(source, Quote.Kind.DIRECT, List.of(span), null, null, 0.9);
    }
}
