package org.broadsheet.measure;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.broadsheet.annotate.Annotator;
import org.broadsheet.article.Article;
import org.broadsheet.article.Quote;
import org.broadsheet.article.Span;
import org.broadsheet.entity.ArticleEntities;
import org.broadsheet.entity.EntityExtractor;
import org.broadsheet.measure.AttributedDocument.Marked;
import org.broadsheet.measure.AttributedDocument.Stretch;
import org.broadsheet.measure.AttributionScore.Verdict;
import org.broadsheet.quote.QuoteExtractor;
import org.broadsheet.syntax.ParsedArticle;

/** Quotes and their speakers against annotated attributions, and how far their confidence is kept. */
final class MeasureQuotes {
    private static final int SPEED_ROUNDS = 5;
    private static final double[] TRUSTED = {.9, .8, .7};
    private static final double[] CONFIDENCE_STEPS = {.9, .8, .7, .6, .5, .4, .3, 0};

    private MeasureQuotes() {}

    /**
     * Prints the scores on the attributions of {@code folder}. {@code more} may hold {@code --predictions FILE}, where the
     * found quotes are written in the form that the corpus's own scorer reads, and {@code --speed}.
     * A part of the documents ({@code --part}, see {@link CorpusPart}) is held against no floor.
     */
    static Scores run(Path folder, Annotator annotator, List<String> more, PrintStream out) throws IOException {
        EntityExtractor entityExtractor = new EntityExtractor();
        QuoteExtractor quoteExtractor = new QuoteExtractor();
        CorpusPart part = CorpusPart.of(more);
        AttributionScore score = new AttributionScore();
        Calibration calibration = new Calibration();
        List<ParsedArticle> articles = new ArrayList<>();
        List<ArticleEntities> entities = new ArrayList<>();
        StringBuilder predictions = new StringBuilder();
        List<AttributedDocument> documents = AttributedDocument.in(folder).stream()
                .filter(document -> part.holds(document.name()))
                .toList();
        for (AttributedDocument document : documents) {
            ParsedArticle article = ParsedArticle.of(annotator.annotate(document.article()));
            articles.add(article);
            entities.add(entityExtractor.extract(article));
            List<Quote> quotes = quoteExtractor.extract(article, entities.get(entities.size() - 1));
            List<Verdict> verdicts = score.add(
                    document,
                    quotes.stream()
                            .map(quote -> marked(quote, article.article().article()))
                            .toList());
            calibration.add(quotes, verdicts);
            predictions.append(line(document.name(), quotes));
        }
        out.print(score.table(documents.size()));
        out.print(calibration.table());
        if (more.contains("--speed")) {
            speed(quoteExtractor, articles, entities, out);
        }
        int file = more.indexOf("--predictions");
        if (file >= 0) {
            Files.writeString(Path.of(more.get(file + 1)), predictions);
        }
        return part == CorpusPart.ALL ? scores(score, calibration) : new Scores();
    }

    private static Scores scores(AttributionScore score, Calibration calibration) {
        Scores scores = new Scores();
        scores.put("m1 joint f1", score.m1());
        for (String share : List.of(".5", ".8", "1")) {
            scores.put("m1 content " + share + " f1", score.contentF1(share));
        }
        scores.put("m2 joint f1", score.m2());
        scores.put("speech joint recall", score.speechRecall());
        Reliability reliability = calibration.reliability();
        for (double least : TRUSTED) {
            scores.put("joint right at or above " + least, reliability.percent(least));
            scores.put(
                    "marked and right at or above " + least,
                    AttributionScore.percent(reliability.right(least), score.count("marked")));
        }
        return scores;
    }

    static Marked marked(Quote quote, Article article) {
        List<Stretch> content =
                quote.spans().stream().map(span -> stretch(span, article)).toList();
        List<Stretch> source = quote.speaker() == null
                ? List.of()
                : List.of(stretch(quote.speaker().span(), article));
        List<Stretch> cue =
                quote.cue() == null ? List.of() : List.of(stretch(quote.cue().span(), article));
        return new Marked(content, source, cue);
    }

    private static Stretch stretch(Span span, Article article) {
        return new Stretch(article.body().from(span), article.body().to(span));
    }

    private static String line(String name, List<Quote> quotes) {
        List<String> all = new ArrayList<>();
        for (Quote quote : quotes) {
            List<String> content =
                    quote.spans().stream().map(MeasureQuotes::pair).toList();
            all.add("{\"content\":[" + String.join(",", content) + "],\"source\":"
                    + (quote.speaker() == null ? "null" : pair(quote.speaker().span())) + ",\"cue\":"
                    + (quote.cue() == null ? "null" : pair(quote.cue().span())) + "}");
        }
        return "{\"doc\":\"" + name + "\",\"quotes\":[" + String.join(",", all) + "]}\n";
    }

    private static String pair(Span span) {
        return "[" + span.start() + "," + span.end() + "]";
    }

    /** How many quotes are right by confidence. */
    private static final class Calibration {
        private final int[] all = new int[CONFIDENCE_STEPS.length];
        private final int[] content = new int[CONFIDENCE_STEPS.length];
        private final int[] joint = new int[CONFIDENCE_STEPS.length];
        private final Reliability reliability = new Reliability();

        void add(List<Quote> quotes, List<Verdict> verdicts) {
            Set<Integer> right = new HashSet<>();
            for (Verdict verdict : verdicts) {
                if (verdict.joint()) {
                    right.add(verdict.found());
                }
            }
            for (int i = 0; i < quotes.size(); i++) {
                all[step(quotes.get(i))]++;
                reliability.add(quotes.get(i).confidence(), right.contains(i));
            }
            for (Verdict verdict : verdicts) {
                int step = step(quotes.get(verdict.found()));
                content[step] += verdict.content() ? 1 : 0;
                joint[step] += verdict.joint() ? 1 : 0;
            }
        }

        private static int step(Quote quote) {
            int step = 0;
            while (quote.confidence() < CONFIDENCE_STEPS[step]) {
                step++;
            }
            return step;
        }

        Reliability reliability() {
            return reliability;
        }

        String table() {
            StringBuilder table = new StringBuilder("confidence  quotes  content right  joint right\n");
            for (int i = 0; i < all.length; i++) {
                table.append(String.format(
                        Locale.ROOT,
                        "   >= %.1f   %5d          %5.1f        %5.1f%n",
                        CONFIDENCE_STEPS[i],
                        all[i],
                        AttributionScore.percent(content[i], all[i]),
                        AttributionScore.percent(joint[i], all[i])));
            }
            for (double least : TRUSTED) {
                table.append("at or above ")
                        .append(least)
                        .append(": joint right ")
                        .append(reliability.told(least))
                        .append('\n');
            }
            return table.toString();
        }
    }

    private static void speed(
            QuoteExtractor extractor, List<ParsedArticle> articles, List<ArticleEntities> entities, PrintStream out) {
        long tokens = 0;
        for (ParsedArticle article : articles) {
            tokens += article.size();
        }
        var threads = ManagementFactory.getThreadMXBean();
        long best = Long.MAX_VALUE;
        int quotes = 0;
        for (int round = 0; round < SPEED_ROUNDS; round++) {
            long before = threads.getCurrentThreadCpuTime();
            for (int i = 0; i < articles.size(); i++) {
                quotes += extractor.extract(articles.get(i), entities.get(i)).size();
            }
            best = Math.min(best, threads.getCurrentThreadCpuTime() - before);
        }
        out.printf(
                Locale.ROOT,
                "quote stage alone: %,d tokens per CPU second (%d tokens, %d quotes, best of %d rounds)%n",
                tokens * 1_000_000_000L / best,
                tokens,
                quotes / SPEED_ROUNDS,
                SPEED_ROUNDS);
    }
}
