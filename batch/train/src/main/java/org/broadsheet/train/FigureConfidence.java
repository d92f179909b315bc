package org.broadsheet.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
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
     * How many rows a row counts for that stands in a document that rules may have been written after a look at: such rows are
     * cleaner than those of other texts are, so no share is counted from them.
     */
    private static final double SEEN = 0.3;

    /** From where on README tells analysts to read figures that were read twice. */
    private static final double TRUSTED_READ_TWICE = 0.65;

    private static final double RIDGE = 30;
    private static final int LEAST = 8;
    private static final double POOL = 120;

    /**
     * Figures with their truth.
     *
     * @param seen in documents that rules may have been written after a look at
     * @param unseen in others, read more strictly
     */
    private record Judged(List<JudgedFigure> seen, List<JudgedFigure> unseen) {
        static Judged of(Path corpus, Annotator annotator, FigureExtractor extractor) throws IOException {
            return new Judged(
                    FigureTruthScore.judged(corpus, seenTruths(), annotator, extractor),
                    FigureTruthScore.judged(corpus, unseenTruths(), annotator, extractor));
        }

        Judged where(Predicate<JudgedFigure> kept) {
            return new Judged(
                    seen.stream().filter(kept).toList(),
                    unseen.stream().filter(kept).toList());
        }

        /** Of the unseen each kind of text counts alike, however many rows it has. */
        List<ConfidenceFit.Row> rows() {
            Map<FigureTextKind, Long> counts =
                    unseen.stream().collect(Collectors.groupingBy(JudgedFigure::kind, Collectors.counting()));
            List<ConfidenceFit.Row> rows = new ArrayList<>();
            for (JudgedFigure row : unseen) {
                double weight = (double) unseen.size() / counts.size() / counts.getOrDefault(row.kind(), 1L);
                rows.add(row(row, weight, weight));
            }
            seen.forEach(row -> rows.add(row(row, SEEN, 0)));
            return rows;
        }

        private static ConfidenceFit.Row row(JudgedFigure row, double weight, double share) {
            return new ConfidenceFit.Row(
                    row.kind().label(), row.document(), row.features(), row.isClean(), weight, share);
        }
    }

    /** That of figures by the rules. */
    static FigureConfidence fit(Path corpus, Annotator annotator) throws IOException {
        return fit("figures", "figure-confidence", Judged.of(corpus, annotator, new FigureExtractor()), "");
    }

    /** That of figures read twice, fitted to documents that the second reader did not learn from: of others it is surer. */
    static FigureConfidence fitReadTwice(Path corpus, Annotator annotator) throws IOException {
        Judged judged = Judged.of(corpus, annotator, FigureExtractor.withSecondReader())
                .where(row -> !ReadingExamples.isLearnedFrom(row.document()));
        return fit(
                "figures read twice",
                "figure-confidence-read-twice",
                judged,
                " and the second reader did not learn from them");
    }

    private static FigureConfidence fit(String rowsOf, String list, Judged judged, String without) {
        ConfidenceFit.Fitted fitted = new ConfidenceFit(RIDGE, LEAST, POOL, LIMITS).fit(list, judged.rows());
        Map<String, Reliability> tables = new LinkedHashMap<>();
        for (FigureTextKind kind : FigureTextKind.values()) {
            tables.put(kind.label() + ", held out", reliability(judged.unseen(), fitted.heldOut(), kind));
        }
        List<String> facts = List.of(
                counts(judged.unseen())
                        + ", in documents that no rule was written after a look at, judged strictly by one"
                        + " reader field by field, as far as they are still found" + without
                        + ". Right are rows without a fault: a number that one could want,"
                        + " with its value, unit, bound, trend, subject, holder and time; the three kinds count alike",
                counts(judged.seen())
                        + ", in documents that rules may have been written after a look at, some others among them, judged less strictly, each counted "
                        + SEEN + " times for the weights and not at all for the shares",
                fitted.model().weights().size() + " features; ridge " + RIDGE + "; a feature holds of " + LEAST
                        + " rows at least, a share is counted from " + (int) POOL,
                "ranks, ages and durations have " + WELCOME + " at most, someone or something singled out " + SINGLED
                        + ", a currency that could be another " + OPEN,
                "at " + FigureTruthScore.TRUSTED + " and above, from where on README tells analysts to read: "
                        + told(tables, FigureTruthScore.TRUSTED),
                "at " + TRUSTED_READ_TWICE + " and above, from where on it tells them to with the second reader: "
                        + told(tables, TRUSTED_READ_TWICE));
        return new FigureConfidence(fitted.model(), new ConfidenceCard(rowsOf, facts, tables));
    }

    private static String told(Map<String, Reliability> tables, double least) {
        return tables.entrySet().stream()
                .map(table -> table.getKey() + ", " + table.getValue().told(least))
                .collect(Collectors.joining("; "));
    }

    /** How the confidences of the rows of a kind are kept; the first of the confidences are those of the rows. */
    private static Reliability reliability(List<JudgedFigure> rows, List<Double> confidences, FigureTextKind kind) {
        Reliability reliability = new Reliability();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).kind() == kind) {
                reliability.add(confidences.get(i), rows.get(i).isClean());
            }
        }
        return reliability;
    }

    private static String counts(List<JudgedFigure> judged) {
        return count(judged, FigureTextKind.NEWS) + " figures of news, " + count(judged, FigureTextKind.PAGE)
                + " of web pages and " + count(judged, FigureTextKind.ARTICLE) + " of articles of `attributions/train`";
    }

    private static long count(List<JudgedFigure> judged, FigureTextKind kind) {
        return judged.stream().filter(row -> row.kind() == kind).count();
    }

    /** What a reader found of figures, as far as models that find their fields may learn from it. */
    static List<FigureTruth> truths() throws IOException {
        return seenTruths().stream()
                .filter(truth -> truth.kind().isLearnedFrom())
                .toList();
    }

    /** What was found in documents that rules may have been written after a look at, and in some others. */
    static List<FigureTruth> seenTruths() throws IOException {
        return truthsOf("figure-truth.tsv");
    }

    /** What was found, strictly, in documents that no rule is written after a look at. */
    static List<FigureTruth> unseenTruths() throws IOException {
        return truthsOf("figure-truth-unseen.tsv");
    }

    private static List<FigureTruth> truthsOf(String file) throws IOException {
        return Resources.lines(file).stream()
                .filter(line -> !line.startsWith("#"))
                .map(FigureTruth::parse)
                .toList();
    }
}
