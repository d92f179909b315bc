package org.broadsheet.measure;

import java.util.List;
import org.broadsheet.annotate.Annotator;
import org.broadsheet.article.Article;
import org.broadsheet.article.Explained;
import org.broadsheet.article.Figure;
import org.broadsheet.article.Quote;
import org.broadsheet.confidence.Considered;
import org.broadsheet.confidence.Weighed;
import org.broadsheet.entity.ArticleEntities;
import org.broadsheet.entity.EntityExtractor;
import org.broadsheet.figure.FigureExtractor;
import org.broadsheet.quote.QuoteExtractor;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.time.TimeReference;
import org.broadsheet.time.TimeTagger;

/** The stages up to figures, each with what the measures ask of it. */
final class FigureAnalysis {
    private final Annotator annotator;
    private final EntityExtractor entities = new EntityExtractor();
    private final QuoteExtractor quotes = new QuoteExtractor();
    private final FigureExtractor figures;
    private final TimeTagger times = new TimeTagger();

    FigureAnalysis(Annotator annotator) {
        this(annotator, new FigureExtractor());
    }

    FigureAnalysis(Annotator annotator, FigureExtractor figures) {
        this.annotator = annotator;
        this.figures = figures;
    }

    /** An article with what figures are read from. */
    record Stages(ParsedArticle parsed, List<TimeReference> times, ArticleEntities entities, List<Quote> quotes) {}

    Stages stages(Article article) {
        ParsedArticle parsed = ParsedArticle.of(annotator.annotate(article));
        ArticleEntities named = entities.extract(parsed);
        return new Stages(parsed, times.tag(parsed), named, quotes.extract(parsed, named));
    }

    List<Weighed<Figure>> weigh(Stages stages) {
        return figures.weigh(stages.parsed(), stages.times(), stages.entities(), stages.quotes());
    }

    List<Considered<Figure>> consider(Stages stages) {
        return figures.consider(stages.parsed(), stages.times(), stages.entities(), stages.quotes());
    }

    List<Explained<Figure>> explain(Stages stages) {
        return figures.explain(stages.parsed(), stages.times(), stages.entities(), stages.quotes());
    }
}
