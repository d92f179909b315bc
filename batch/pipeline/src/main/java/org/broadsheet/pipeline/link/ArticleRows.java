package org.broadsheet.pipeline.link;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.broadsheet.article.Span;
import org.broadsheet.pipeline.link.Links.Original;
import org.broadsheet.schema.Article;
import org.broadsheet.schema.Entity;
import org.broadsheet.schema.Figure;
import org.broadsheet.schema.Quote;
import org.jspecify.annotations.Nullable;

/**
 * One article's rows of all tables.
 *
 * @param article its row
 * @param quotes in their order
 * @param figures in their order
 * @param entities in their order
 */
public record ArticleRows(Article article, List<Quote> quotes, List<Figure> figures, List<Entity> entities) {

    /**
     * The rows with what was decided over all articles: the id under which it stands, and the original it copies.
     */
    public ArticleRows linked(Links links) {
        String id = links.ids().getOrDefault(article.getSourceUri(), article.getArticleId());
        ArticleRows placed = id.equals(article.getArticleId()) ? this : withId(id);
        return new ArticleRows(
                pointedTo(placed.article, links.copies().get(id)), placed.quotes, placed.figures, placed.entities);
    }

    /** The rows under another id of the article, from which those of quotes and figures follow. */
    ArticleRows withId(String id) {
        Map<String, String> quoteIds = new LinkedHashMap<>();
        List<Quote> movedQuotes = new ArrayList<>();
        for (Quote quote : quotes) {
            List<Span> spans = quote.getSpans().stream()
                    .map(span -> new Span(span.getStartOffset(), span.getEndOffset()))
                    .toList();
            String quoteId = org.broadsheet.article.Quote.idOf(id, spans, quote.getText());
            quoteIds.put(quote.getQuoteId(), quoteId);
            movedQuotes.add(
                    Quote.newBuilder(quote).setArticleId(id).setQuoteId(quoteId).build());
        }
        List<Figure> movedFigures = new ArrayList<>();
        for (Figure figure : figures) {
            Span span = new Span(figure.getStartOffset(), figure.getEndOffset());
            String quoteId = figure.getQuoteId();
            movedFigures.add(Figure.newBuilder(figure)
                    .setArticleId(id)
                    .setFigureId(org.broadsheet.article.Figure.idOf(id, span, figure.getText()))
                    .setQuoteId(quoteId == null ? null : quoteIds.getOrDefault(quoteId, quoteId))
                    .build());
        }
        return new ArticleRows(
                Article.newBuilder(article).setArticleId(id).build(),
                movedQuotes,
                movedFigures,
                entities.stream()
                        .map(entity ->
                                Entity.newBuilder(entity).setArticleId(id).build())
                        .toList());
    }

    /** An article's row as a copy of another, or as an original for null. */
    public static Article pointedTo(Article article, @Nullable Original original) {
        return Article.newBuilder(article)
                .setDuplicateOf(original == null ? null : original.of())
                .setDuplicateKind(original == null ? null : original.kind())
                .setSimilarity(original == null ? null : (Double) original.similarity())
                .build();
    }
}
