package org.broadsheet.figure;

import java.util.List;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.article.Figure;
import org.broadsheet.article.Quote;
import org.broadsheet.entity.ArticleEntities;

/** Finds the numbers an article gives, normalized to value, unit, bound, trend and time. */
public final class FigureExtractor {

    /** The figures in the order of their first character. */
    public List<Figure> extract(AnnotatedArticle article, ArticleEntities entities, List<Quote> quotes) {
        return List.of();
    }
}
