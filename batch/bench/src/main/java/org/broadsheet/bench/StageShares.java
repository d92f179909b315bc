package org.broadsheet.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.Annotator;
import org.broadsheet.article.Article;
import org.broadsheet.article.Outcome;
import org.broadsheet.article.Quote;
import org.broadsheet.article.RawArticle;
import org.broadsheet.article.RawArticle.Markup;
import org.broadsheet.article.SourceFormat;
import org.broadsheet.clean.ArticleCleaner;
import org.broadsheet.entity.ArticleEntities;
import org.broadsheet.entity.EntityExtractor;
import org.broadsheet.figure.FigureExtractor;
import org.broadsheet.quote.QuoteExtractor;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.time.TimeReference;
import org.broadsheet.time.TimeTagger;

/**
 * CPU seconds of each stage of the text library over some articles, one thread, after others for warming up: what is
 * remembered of words must not be of the very words that are measured.
 *
 * @param seconds by stage
 * @param articles the articles with their words
 */
record StageShares(Map<String, Double> seconds, List<AnnotatedArticle> articles) {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int WARM_UP_ROUNDS = 2;

    StageShares {
        articles = List.copyOf(articles);
    }

    static StageShares of(List<String> warmUp, List<String> measured, Annotator annotator) {
        for (int round = 0; round < WARM_UP_ROUNDS; round++) {
            run(warmUp, annotator);
        }
        return run(measured, annotator);
    }

    static StageShares run(List<String> texts, Annotator annotator) {
        Map<String, Double> seconds = new LinkedHashMap<>();
        List<Article> articles = timed(seconds, "clean", () -> clean(texts));
        List<AnnotatedArticle> annotated = timed(
                seconds,
                "annotate",
                () -> articles.stream().map(annotator::annotate).toList());
        List<ParsedArticle> parsed = timed(
                seconds,
                "parse",
                () -> annotated.stream().map(ParsedArticle::of).toList());
        TimeTagger tagger = new TimeTagger();
        List<List<TimeReference>> times =
                timed(seconds, "time", () -> parsed.stream().map(tagger::tag).toList());
        EntityExtractor entityExtractor = new EntityExtractor();
        List<ArticleEntities> entities = timed(
                seconds,
                "entity",
                () -> parsed.stream().map(entityExtractor::extract).toList());
        QuoteExtractor quoteExtractor = new QuoteExtractor();
        List<List<Quote>> quotes = timed(seconds, "quote", () -> {
            List<List<Quote>> all = new ArrayList<>();
            for (int i = 0; i < annotated.size(); i++) {
                all.add(quoteExtractor.extract(parsed.get(i), entities.get(i)));
            }
            return all;
        });
        FigureExtractor figureExtractor = new FigureExtractor();
        timed(seconds, "figure", () -> {
            int figures = 0;
            for (int i = 0; i < annotated.size(); i++) {
                figures += figureExtractor
                        .extract(parsed.get(i), times.get(i), entities.get(i), quotes.get(i))
                        .size();
            }
            return figures;
        });
        return new StageShares(seconds, annotated);
    }

    private static List<Article> clean(List<String> texts) {
        ArticleCleaner cleaner = new ArticleCleaner();
        List<Article> articles = new ArrayList<>();
        for (String text : texts) {
            if (cleaner.clean(RawArticle.of("bench", SourceFormat.TEXT, Markup.PLAIN, text))
                    instanceof Outcome.Accepted<Article> accepted) {
                articles.add(accepted.value());
            }
        }
        return articles;
    }

    static <T> T timed(Map<String, Double> seconds, String stage, Supplier<T> work) {
        long start = THREADS.getCurrentThreadCpuTime();
        T result = work.get();
        seconds.put(stage, (THREADS.getCurrentThreadCpuTime() - start) / 1e9);
        return result;
    }

    void print() {
        long tokens =
                articles.stream().mapToLong(article -> article.tokens().size()).sum();
        double all = seconds.values().stream().mapToDouble(Double::doubleValue).sum();
        System.out.printf("%-9s %8s %7s %16s%n", "stage", "CPU s", "share", "tokens/CPU s");
        seconds.forEach((stage, took) ->
                System.out.printf("%-9s %8.2f %6.1f%% %,16.0f%n", stage, took, 100 * took / all, tokens / took));
        System.out.printf("%-9s %8.2f %6.1f%% %,16.0f%n", "all", all, 100.0, tokens / all);
    }
}
