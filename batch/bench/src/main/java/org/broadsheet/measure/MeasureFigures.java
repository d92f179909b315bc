package org.broadsheet.measure;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.Annotator;
import org.broadsheet.article.Article;
import org.broadsheet.article.Explained;
import org.broadsheet.article.Figure;
import org.broadsheet.article.Publication;
import org.broadsheet.entity.ArticleEntities;
import org.broadsheet.entity.EntityExtractor;
import org.broadsheet.figure.FigureExtractor;
import org.broadsheet.measure.FigureScore.Measure;
import org.broadsheet.measure.FigureScore.Tag;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.time.TimeTagger;
import tools.jackson.databind.json.JsonMapper;

/** Scores the figure stage on the published sets. */
final class MeasureFigures {
    private static final List<String> SETS =
            List.of("newsquant-dev", "currency-model", "dimension-model", "age-model", "temperature-model");

    /** The small sets are written for values and units; their other fields follow no rule. */
    private static final Measure[] VALUE_AND_UNIT = {Measure.VALUE, Measure.UNIT};

    /** The first rounds run while the code is still being compiled. */
    private static final int SPEED_ROUNDS = 8;

    private final FigureExtractor extractor = new FigureExtractor();
    private final DatasetUnits units = new DatasetUnits();
    private final PartsOfMeasure parts = new PartsOfMeasure(units);
    private final TimeTagger tagger = new TimeTagger();
    private final Function<String, AnnotatedArticle> annotate;

    MeasureFigures(Function<String, AnnotatedArticle> annotate) {
        this.annotate = annotate;
    }

    /**
     * Prints what is found. {@code more} may hold {@code --predictions FOLDER}, where what was found is written in the form
     * that the corpus's {@code tools/score_figures.py} reads, and {@code --speed}, which times the stage alone, its time
     * tagger included, on the annotated articles of {@code attributions/train}. A part of the sentences ({@code --part}, see
     * {@link CorpusPart}) is held against no floor.
     */
    static Scores run(Path corpus, Annotator annotator, List<String> more, PrintStream out) throws IOException {
        MeasureFigures measure = new MeasureFigures(
                text -> annotator.annotate(Article.ofPlainText("measure", text, Publication.UNKNOWN)));
        CorpusPart part = CorpusPart.of(more);
        Scores scores = new Scores();
        int predictions = more.indexOf("--predictions");
        for (String name : SETS) {
            FigureSet set =
                    FigureSet.read(corpus.resolve("figures/" + name + ".json")).part(part);
            FigureScore score = measure.score(set);
            out.println(report(set, score));
            for (Measure one : name.startsWith("newsquant") ? Measure.values() : VALUE_AND_UNIT) {
                scores.put(name + " " + nameOf(one) + " f1", score.f1(one));
            }
            if (predictions >= 0) {
                Files.writeString(Path.of(more.get(predictions + 1), name + ".json"), measure.predictions(set));
            }
        }
        if (more.contains("--speed")) {
            measure.speed(corpus.resolve("attributions/train/text"), out);
        }
        return part == CorpusPart.ALL ? scores : new Scores();
    }

    private void speed(Path folder, PrintStream out) throws IOException {
        List<ParsedArticle> articles = new ArrayList<>();
        List<ArticleEntities> named = new ArrayList<>();
        EntityExtractor entities = new EntityExtractor();
        long tokens = 0;
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                ParsedArticle article = ParsedArticle.of(annotate.apply(Files.readString(file)));
                articles.add(article);
                named.add(entities.extract(article));
                tokens += article.size();
            }
        }
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        for (int round = 1; round <= SPEED_ROUNDS; round++) {
            long before = threads.getCurrentThreadCpuTime();
            int figures = 0;
            for (int i = 0; i < articles.size(); i++) {
                figures += extractor
                        .extract(articles.get(i), tagger.tag(articles.get(i)), named.get(i), List.of())
                        .size();
            }
            double seconds = (threads.getCurrentThreadCpuTime() - before) / 1e9;
            out.printf(
                    Locale.ROOT,
                    "round %d: %d tokens, %d figures, %.0f tokens per CPU second%n",
                    round,
                    tokens,
                    figures,
                    tokens / seconds);
        }
    }

    private static String report(FigureSet set, FigureScore score) {
        StringBuilder report = new StringBuilder(set.name() + ": owed " + score.owed() + ", found " + score.found());
        for (Measure measure : Measure.values()) {
            report.append(String.format(
                    Locale.ROOT,
                    "%n  %-16s P %.1f R %.1f F1 %.1f",
                    nameOf(measure),
                    score.precision(measure),
                    score.recall(measure),
                    score.f1(measure)));
        }
        return report.toString();
    }

    private static String nameOf(Measure measure) {
        return measure.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    FigureScore score(FigureSet set) {
        FigureScore score = new FigureScore();
        for (FigureSet.Example example : set.examples()) {
            List<Tag> found = tags(example.text());
            List<Tag> owed = parts.joined(example.owed(), found);
            score.add(asked(owed, example.text()), asked(found, example.text()));
        }
        return score;
    }

    /** Those that tables have rows of: the sets count also whom "one" singles out. */
    private List<Tag> asked(List<Tag> tags, String text) {
        return tags.stream().filter(tag -> !units.isSingledOut(tag, text)).toList();
    }

    List<Tag> tags(String text) {
        List<Explained<Figure>> all = figures(text);
        return all.stream()
                .map(one -> units.tag(one.row(), FigureConcepts.of(one, all, text), isToldApart(one)))
                .toList();
    }

    /** "a rise of 5%", "pulled it 3% lower": whether a noun, or a word behind a figure, tells its change. */
    private static boolean isToldApart(Explained<Figure> one) {
        return one.uses().stream()
                .anyMatch(use -> use.part().equals("trend")
                        && (use.rule().startsWith("trend-noun") || use.rule().equals("trend-adverb-after")));
    }

    List<Explained<Figure>> figures(String text) {
        // The data sets count and measure; a place in an order is none of their quantities.
        ParsedArticle article = ParsedArticle.of(annotate.apply(text));
        return extractor.explain(article, tagger.tag(article), ArticleEntities.of(List.of()), List.of()).stream()
                .filter(one -> one.row().kind() != Figure.Kind.RANK)
                .toList();
    }

    private String predictions(FigureSet set) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (FigureSet.Example example : set.examples()) {
            List<Map<String, Object>> tags = new ArrayList<>();
            for (Tag tag : tags(example.text())) {
                Map<String, Object> fields = new LinkedHashMap<>();
                Double high = tag.high();
                fields.put("value", high == null ? tag.low() : List.of(tag.low(), high));
                fields.put("normalized_unit", tag.unit());
                fields.put("change", tag.change());
                fields.put("referred_concepts", tag.concepts());
                tags.add(fields);
            }
            all.add(Map.of("text", example.text(), "tags", tags));
        }
        return JsonMapper.shared().writeValueAsString(all);
    }
}
