package org.broadsheet.measure;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
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
import org.broadsheet.annotate.CoreNlpAnnotator;
import org.broadsheet.article.Article;
import org.broadsheet.article.Figure;
import org.broadsheet.article.Publication;
import org.broadsheet.entity.ArticleEntities;
import org.broadsheet.entity.EntityExtractor;
import org.broadsheet.figure.FigureExtractor;
import org.broadsheet.measure.FigureScore.Measure;
import org.broadsheet.measure.FigureScore.Tag;
import tools.jackson.databind.json.JsonMapper;

/**
 * Scores the figure stage on the published sets: {@code MeasureFigures [CORPUS] [--speed | --predictions FOLDER]}. CORPUS
 * is the folder that holds {@code figures/}; with FOLDER, what was found is written there in the form that
 * {@code tools/score_figures.py} reads. With {@code --speed} the stage alone, its time tagger included, is timed on the
 * annotated articles of {@code attributions/train}.
 */
public final class MeasureFigures {
    private static final List<String> SETS =
            List.of("newsquant-dev", "currency-model", "dimension-model", "age-model", "temperature-model");

    /** The first rounds run while the code is still being compiled. */
    private static final int SPEED_ROUNDS = 8;

    private final FigureExtractor extractor = new FigureExtractor();
    private final DatasetUnits units = new DatasetUnits();
    private final Function<String, AnnotatedArticle> annotate;

    MeasureFigures(Function<String, AnnotatedArticle> annotate) {
        this.annotate = annotate;
    }

    public static void main(String[] args) throws IOException {
        Path corpus = Path.of(args.length > 0 && !args[0].startsWith("--") ? args[0] : "../shared/corpus");
        Annotator annotator = CoreNlpAnnotator.load();
        MeasureFigures measure = new MeasureFigures(
                text -> annotator.annotate(Article.ofPlainText("measure", text, Publication.UNKNOWN)));
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (args.length > 0 && args[args.length - 1].equals("--speed")) {
            measure.speed(corpus.resolve("attributions/train/text"), out);
            return;
        }
        for (String name : SETS) {
            FigureSet set = FigureSet.read(corpus.resolve("figures/" + name + ".json"));
            out.println(measure.report(set));
            if (name.startsWith("newsquant")) {
                out.println(measure.report(set.half(false)));
                out.println(measure.report(set.half(true)));
            }
            if (args.length > 1 && args[args.length - 2].equals("--predictions")) {
                Files.writeString(Path.of(args[args.length - 1], name + ".json"), measure.predictions(set));
            }
        }
    }

    private void speed(Path folder, PrintStream out) throws IOException {
        List<AnnotatedArticle> articles = new ArrayList<>();
        List<ArticleEntities> named = new ArrayList<>();
        EntityExtractor entities = new EntityExtractor();
        long tokens = 0;
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                AnnotatedArticle article = annotate.apply(Files.readString(file));
                articles.add(article);
                named.add(entities.extract(article));
                tokens += article.tokens().size();
            }
        }
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        for (int round = 1; round <= SPEED_ROUNDS; round++) {
            long before = threads.getCurrentThreadCpuTime();
            int figures = 0;
            for (int i = 0; i < articles.size(); i++) {
                figures += extractor
                        .extract(articles.get(i), named.get(i), List.of())
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

    String report(FigureSet set) {
        FigureScore score = score(set);
        StringBuilder report = new StringBuilder(set.name() + ": owed " + score.owed() + ", found " + score.found());
        for (Measure measure : Measure.values()) {
            report.append(String.format(
                    Locale.ROOT,
                    "%n  %-16s P %.1f R %.1f F1 %.1f",
                    measure.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                    score.precision(measure),
                    score.recall(measure),
                    score.f1(measure)));
        }
        return report.toString();
    }

    FigureScore score(FigureSet set) {
        FigureScore score = new FigureScore();
        for (FigureSet.Example example : set.examples()) {
            score.add(example.owed(), tags(example.text()));
        }
        return score;
    }

    List<Tag> tags(String text) {
        return figures(text).stream().map(units::tag).toList();
    }

    List<Figure> figures(String text) {
        // The data sets count and measure; a place in an order is none of their quantities.
        return extractor.extract(annotate.apply(text), ArticleEntities.of(List.of()), List.of()).stream()
                .filter(figure -> figure.kind() != Figure.Kind.RANK)
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
