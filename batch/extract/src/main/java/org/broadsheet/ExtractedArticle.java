package org.broadsheet;

import java.util.List;
import org.broadsheet.article.Article;
import org.broadsheet.article.Entity;
import org.broadsheet.article.Figure;
import org.broadsheet.article.Quote;
import org.jspecify.annotations.Nullable;

/**
 * All that is read from one article.
 *
 * @param article the article
 * @param entities in the order of their first mention
 * @param quotes in the order of their first character
 * @param figures in the order of their first character
 * @param faults the stages that gave nothing, empty where all is well
 * @param rulesLanguage ISO 639-1 code of the language by whose rules it was read, English where the article's is not
 *     told; null where there are no rules for its language, so that it has no entities, quotes and figures
 */
public record ExtractedArticle(
        Article article,
        List<Entity> entities,
        List<Quote> quotes,
        List<Figure> figures,
        List<StageFault> faults,
        @Nullable String rulesLanguage) {
    public ExtractedArticle {
        entities = List.copyOf(entities);
        quotes = List.copyOf(quotes);
        figures = List.copyOf(figures);
        faults = List.copyOf(faults);
    }

    /** An article that every stage has read by the rules of English. */
    public ExtractedArticle(Article article, List<Entity> entities, List<Quote> quotes, List<Figure> figures) {
        this(article, entities, quotes, figures, List.of(), Extraction.ENGLISH);
    }
}
