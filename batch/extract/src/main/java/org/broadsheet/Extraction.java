package org.broadsheet;

import java.util.List;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.Annotator;
import org.broadsheet.annotate.CoreNlpAnnotator;
import org.broadsheet.article.Article;
import org.broadsheet.article.Figure;
import org.broadsheet.article.Outcome;
import org.broadsheet.article.Quote;
import org.broadsheet.article.RawArticle;
import org.broadsheet.clean.ArticleCleaner;
import org.broadsheet.entity.ArticleEntities;
import org.broadsheet.entity.EntityExtractor;
import org.broadsheet.figure.FigureExtractor;
import org.broadsheet.quote.QuoteExtractor;

/** Takes an article through every stage. Safe for use by many threads at once; make one and share it. */
public final class Extraction {
    private final ArticleCleaner cleaner = new ArticleCleaner();
    private final EntityExtractor entityExtractor = new EntityExtractor();
    private final QuoteExtractor quoteExtractor = new QuoteExtractor();
    private final FigureExtractor figureExtractor = new FigureExtractor();
    private final Annotator annotator;

    public Extraction(Annotator annotator) {
        this.annotator = annotator;
    }

    /** An extraction with its models loaded, which takes seconds and about 250 MB. */
    public static Extraction load() {
        return new Extraction(CoreNlpAnnotator.load());
    }

    /** Everything that is read from a raw article, or why there is nothing. */
    public Outcome<ExtractedArticle> extract(RawArticle raw) {
        return cleaner.clean(raw).map(this::extract);
    }

    /** Everything that is read from an article that is clean already. */
    public ExtractedArticle extract(Article article) {
        AnnotatedArticle annotated = annotator.annotate(article);
        ArticleEntities entities = entityExtractor.extract(annotated);
        List<Quote> quotes = quoteExtractor.extract(annotated, entities);
        List<Figure> figures = figureExtractor.extract(annotated, entities, quotes);
        return new ExtractedArticle(article, entities.entities(), quotes, figures);
    }
}
