package org.broadsheet.measure;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.broadsheet.annotate.Annotator;
import org.broadsheet.article.Article;
import org.broadsheet.article.Figure;
import org.broadsheet.confidence.Weighed;
import org.broadsheet.figure.FigureExtractor;
import org.broadsheet.measure.FigureFaults.Field;

/** What share of the figures with a truth is right, field by field, at and above a confidence. */
public final class FigureTruthScore {
    /** From where on README tells analysts to read figures. */
    public static final double TRUSTED = RowTable.FIGURES.trusted();

    private static final List<Double> STEPS = List.of(0.0, .3, TRUSTED, .6, .65, .7);

    private FigureTruthScore() {}

    /** The figures that truths tell of, as far as they are still found. */
    public static List<JudgedFigure> judged(Path corpus, List<FigureTruth> truths, Annotator annotator)
            throws IOException {
        return judged(corpus, truths, annotator, MeasuredFigures.extractor());
    }

    /** The same, found by that extractor. */
    public static List<JudgedFigure> judged(
            Path corpus, List<FigureTruth> truths, Annotator annotator, FigureExtractor extractor) throws IOException {
        Map<String, List<FigureTruth>> byDocument = truths.stream()
                .collect(Collectors.groupingBy(FigureTruth::document, LinkedHashMap::new, Collectors.toList()));
        FigureTexts texts = new FigureTexts(corpus);
        FigureAnalysis analysis = new FigureAnalysis(annotator, extractor);
        List<JudgedFigure> judged = new ArrayList<>();
        for (Map.Entry<String, List<FigureTruth>> document : byDocument.entrySet()) {
            Article article = texts.of(document.getKey());
            if (article != null) {
                add(document.getValue(), article, analysis.weigh(analysis.stages(article)), judged);
            }
        }
        return judged;
    }

    private static void add(
            List<FigureTruth> truths, Article article, List<Weighed<Figure>> found, List<JudgedFigure> judged) {
        Set<FigureTruth> used = new HashSet<>();
        for (Weighed<Figure> one : found) {
            Figure figure = one.row();
            for (FigureTruth truth : truths) {
                if (figure.span().overlaps(truth.number()) && used.add(truth)) {
                    judged.add(new JudgedFigure(
                            truth.document(),
                            one.features(),
                            figure.confidence(),
                            truth.wanted(),
                            FigureFaults.of(figure, truth, article)));
                    break;
                }
            }
        }
    }

    /** The shares as lines: a table of what models may learn from, then one of each kind of texts. */
    public static List<String> tables(List<JudgedFigure> judged, String part) {
        List<String> lines = new ArrayList<>(List.of("news and pages, what models learn from"));
        lines.addAll(
                table(judged.stream().filter(row -> row.kind().isLearnedFrom()).toList(), part));
        for (FigureTextKind kind : FigureTextKind.values()) {
            lines.add("");
            lines.add(kind.label());
            lines.addAll(table(judged.stream().filter(row -> row.kind() == kind).toList(), part));
        }
        return lines;
    }

    /**
     * The shares as lines of a table.
     *
     * @param part {@code tuned} or {@code held-out}, a quarter of the documents by a hash of their names; all else
     */
    static List<String> table(List<JudgedFigure> judged, String part) {
        CorpusPart documents = CorpusPart.of(List.of("--part", part));
        List<String> lines = new ArrayList<>();
        StringBuilder head = new StringBuilder("at or above   rows  clean  owed and clean");
        for (Field field : Field.values()) {
            head.append(String.format(Locale.ROOT, "  %7s", field.label()));
        }
        lines.add(head.toString());
        for (double step : STEPS) {
            List<JudgedFigure> rows = judged.stream()
                    .filter(row -> documents.holds(row.document()) && row.confidence() >= step)
                    .toList();
            StringBuilder line = new StringBuilder(String.format(
                    Locale.ROOT,
                    "%-11.2f  %5d  %5.1f  %14.1f",
                    step,
                    rows.size(),
                    percent(rows.stream().filter(JudgedFigure::isClean).count(), rows.size()),
                    percent(rows.stream().filter(JudgedFigure::isOwedAndClean).count(), rows.size())));
            for (Field field : Field.values()) {
                // Of a number that nobody wants, no other field is asked.
                List<JudgedFigure> asked = rows.stream()
                        .filter(row -> field == Field.WANTED || !row.wrong().contains(Field.WANTED))
                        .toList();
                long right = asked.stream()
                        .filter(row -> !row.wrong().contains(field))
                        .count();
                line.append(String.format(Locale.ROOT, "  %7.1f", percent(right, asked.size())));
            }
            lines.add(line.toString());
        }
        return lines;
    }

    /** Whether a truth is of a page that is only measured. */
    public static boolean isOfPageHeldOut(FigureTruth truth) {
        FigureTextKind kind = truth.kind();
        return kind == FigureTextKind.PAGE && CorpusPart.isHeldOut(kind.within(truth.document()));
    }

    private static double percent(long right, int all) {
        return AttributionScore.percent((int) right, all);
    }
}
