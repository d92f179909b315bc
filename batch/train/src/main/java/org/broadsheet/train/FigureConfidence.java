package org.broadsheet.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.broadsheet.annotate.Annotator;
import org.broadsheet.confidence.ConfidenceModel;
import org.broadsheet.figure.FigureExtractor;
import org.broadsheet.measure.FigureTextKind;
import org.broadsheet.measure.FigureTruth;
import org.broadsheet.measure.FigureTruthScore;
import org.broadsheet.measure.JudgedFigure;
import org.broadsheet.measure.ReadingExamples;
import org.broadsheet.measure.Reliability;

/**
 * The confidence of figures: how likely a row is without a fault. Fitted to figures of news and web pages of which a reader
 * told what is right field by field, so that the rows are judged anew whenever they change.
 */
record FigureConfidence(ConfidenceModel model, ConfidenceCard card) {
    /** What readers welcome and do not miss. */
    private static final double WELCOME = 0.5;

    /** Someone or something singled out, which is no number that one could want. */
    private static final double SINGLED = 0.3;

    /** Where two currencies are written so and nearly as much speaks for either. */
    private static final double OPEN = 0.6;

    private static final Map<String, Double> LIMITS = Map.of(
            "sort=rank/none",
            WELCOME,
            "sort=age",
            WELCOME,
            "sort=duration",
            WELCOME,
            "sort=one",
            SINGLED,
            "trust of the amount=5",
            OPEN);

    /**
     * How many rows a row counts for where shares are counted: of documents that no rule was written after a look at, and of all
     * others, whose rows are cleaner than those of other texts are. So the quarter has half of the weight.
     */
    private static final double UNSEEN = 2;

    private static final double SEEN = 2.0 / 3;

    private static final double RIDGE = 30;
    private static final int LEAST = 8;
    private static final double POOL = 120;

    /** That of figures by the rules. */
    static FigureConfidence fit(Path corpus, Annotator annotator) throws IOException {
        List<FigureTruth> truths = allTruths();
        return fit(
                "figures",
                "figure-confidence",
                truths,
                FigureTruthScore.judged(corpus, truths, annotator, new FigureExtractor()),
                "");
    }

    /** That of figures read twice, fitted to documents that the second reader did not learn from: of others it is surer. */
    static FigureConfidence fitReadTwice(Path corpus, Annotator annotator) throws IOException {
        List<FigureTruth> truths = allTruths();
        List<JudgedFigure> judged =
                FigureTruthScore.judged(corpus, truths, annotator, FigureExtractor.withSecondReader()).stream()
                        .filter(row -> !ReadingExamples.isLearnedFrom(row.document()))
                        .toList();
        return fit(
                "figures read twice",
                "figure-confidence-read-twice",
                truths,
                judged,
                " and the second reader did not learn from them");
    }

    private static FigureConfidence fit(
            String rowsOf, String list, List<FigureTruth> truths, List<JudgedFigure> judged, String without) {
        List<ConfidenceFit.Row> rows = judged.stream()
                .map(row -> new ConfidenceFit.Row(
                        row.kind().label(), row.document(), row.features(), row.isClean(), 1, share(row)))
                .toList();
        ConfidenceFit.Fitted fitted = new ConfidenceFit(RIDGE, LEAST, POOL, LIMITS).fit(list, rows);
        Map<String, Reliability> tables = new LinkedHashMap<>();
        for (FigureTextKind kind : FigureTextKind.values()) {
            tables.put(kind.label() + ", held out", reliability(judged, fitted.heldOut(), row -> row.kind() == kind));
        }
        List<String> facts = List.of(
                count(judged, FigureTextKind.NEWS) + " figures of news, " + count(judged, FigureTextKind.PAGE)
                        + " of web pages and "
                        + count(judged, FigureTextKind.ARTICLE)
                        + " of articles of `attributions/train`, judged by one reader field by field; of "
                        + truths.size()
                        + " judged ones, as far as they are still found" + without
                        + ". Right are rows without a fault: a number that one could want,"
                        + " with its value, unit, bound, trend, subject, holder and time",
                fitted.model().weights().size() + " features; ridge " + RIDGE + "; a feature holds of " + LEAST
                        + " rows at least, a share is counted from " + (int) POOL
                        + ", where a row of a document that no rule was written after a look at counts for "
                        + UNSEEN
                        + " and another for "
                        + Math.round(SEEN * 100) / 100.0,
                "ranks, ages and durations have " + WELCOME + " at most, someone or something singled out " + SINGLED
                        + ", a currency that could be another " + OPEN,
                "at " + FigureTruthScore.TRUSTED + " and above, from where on README tells analysts to read: "
                        + tables.entrySet().stream()
                                .map(table ->
                                        table.getKey() + ", " + table.getValue().told(FigureTruthScore.TRUSTED))
                                .collect(Collectors.joining("; ")),
                "of these, in documents that no rule was written after a look at: "
                        + Arrays.stream(FigureTextKind.values())
                                .map(kind -> kind.label() + ", "
                                        + reliability(
                                                        judged,
                                                        fitted.heldOut(),
                                                        row -> row.kind() == kind && row.isHeldOut())
                                                .told(FigureTruthScore.TRUSTED))
                                .collect(Collectors.joining("; ")));
        return new FigureConfidence(fitted.model(), new ConfidenceCard(rowsOf, facts, tables));
    }

    private static double share(JudgedFigure row) {
        return row.isHeldOut() ? UNSEEN : SEEN;
    }

    /** How the confidences of those rows are kept that are asked for. */
    private static Reliability reliability(
            List<JudgedFigure> rows, List<Double> confidences, Predicate<JudgedFigure> asked) {
        Reliability reliability = new Reliability();
        for (int i = 0; i < rows.size(); i++) {
            if (asked.test(rows.get(i))) {
                reliability.add(confidences.get(i), rows.get(i).isClean());
            }
        }
        return reliability;
    }

    private static long count(List<JudgedFigure> judged, FigureTextKind kind) {
        return judged.stream().filter(row -> row.kind() == kind).count();
    }

    /** What a reader found of figures, as far as models that find their fields may learn from it. */
    static List<FigureTruth> truths() throws IOException {
        return allTruths().stream()
                .filter(truth -> truth.kind().isLearnedFrom())
                .toList();
    }

    /** What a reader found of figures, that comes with the trainer: what confidence is fitted to. */
    static List<FigureTruth> allTruths() throws IOException {
        return Resources.lines("figure-truth.tsv").stream()
                .filter(line -> !line.startsWith("#"))
                .map(FigureTruth::parse)
                .toList();
    }
}
