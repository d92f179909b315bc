package org.broadsheet;

import java.util.List;
import org.broadsheet.annotate.Annotator;
import org.broadsheet.annotate.PerceptronAnnotator;
import org.broadsheet.article.Article;
import org.broadsheet.article.Figure;
import org.broadsheet.article.Publication;
import org.broadsheet.article.Quote;
import org.broadsheet.entity.ArticleEntities;
import org.broadsheet.entity.EntityExtractor;
import org.broadsheet.figure.FigureExtractor;
import org.broadsheet.quote.QuoteExtractor;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.time.TimeTagger;

/** The models and the stages, loaded once for all tests of a run; each stage can be asked alone. */
public final class LoadedStages {
    public static final Annotator ANNOTATOR = PerceptronAnnotator.load();
    public static final TimeTagger TIMES = new TimeTagger();
    private static final EntityExtractor ENTITIES = new EntityExtractor();
    private static final QuoteExtractor QUOTES = new QuoteExtractor();
    private static final FigureExtractor FIGURES = new FigureExtractor();

    private LoadedStages() {}

    public static ParsedArticle parsed(Article article) {
        return ParsedArticle.of(ANNOTATOR.annotate(article));
    }

    public static ParsedArticle parsed(String text) {
        return parsed(Article.ofPlainText("test", text, Publication.UNKNOWN));
    }

    public static ArticleEntities entities(ParsedArticle article) {
        return ENTITIES.extract(article);
    }

    public static List<Quote> quotes(ParsedArticle article) {
        return QUOTES.extract(article, entities(article));
    }

    /** The figures of an article that quotes nobody. */
    public static List<Figure> figures(ParsedArticle article) {
        return FIGURES.extract(article, TIMES.tag(article), entities(article), List.of());
    }
}
