package org.broadsheet.figure;

import java.util.List;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.article.Quote;
import org.broadsheet.article.Span;
import org.broadsheet.entity.ArticleEntities;
import org.jspecify.annotations.Nullable;

/** What an article knows beyond the sentence of a figure. */
record Surroundings(AnnotatedArticle article, ArticleEntities entities, List<Quote> quotes) {

    static Surroundings of(AnnotatedArticle article, ArticleEntities entities, List<Quote> quotes) {
        return new Surroundings(article, entities, quotes);
    }

    /** The quote a place is said in: the shortest that holds it, or null. */
    @Nullable String quoteAt(Span place) {
        Quote best = null;
        for (Quote quote : quotes) {
            boolean holds = quote.spans().stream().anyMatch(span -> span.contains(place));
            if (holds && (best == null || quote.extent().length() < best.extent().length())) {
                best = quote;
            }
        }
        return best == null ? null : best.quoteId();
    }
}
