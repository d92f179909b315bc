package org.broadsheet.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.broadsheet.annotate.Annotator;
import org.broadsheet.confidence.ConfidenceModel;
import org.broadsheet.measure.FigureTruth;
import org.broadsheet.measure.FigureTruthScore;
import org.broadsheet.measure.JudgedFigure;
import org.broadsheet.measure.Reliability;

/**
 * The confidence of figures: how likely a row is without a fault. Fitted to figures of news and web pages of which a reader
 * told what is right field by field, so that the rows are judged anew whenever they change.
 */
record FigureConfidence(ConfidenceModel model, ConfidenceCard card) {
    static final String NEWS = "news, held out";
    static final String PAGES = "pages, held out";

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

    private static final double RIDGE = 10;
    private static final int LEAST = 8;
    private static final double POOL = 120;

    static FigureConfidence fit(Path corpus, Annotator annotator) throws IOException {
        List<FigureTruth> truths = truths();
        List<JudgedFigure> judged = FigureTruthScore.judged(corpus, truths, annotator);
        List<ConfidenceFit.Row> rows = judged.stream()
                .map(row -> new ConfidenceFit.Row(
                        row.isOfPage() ? PAGES : NEWS, row.document(), row.features(), row.isClean(), 1))
                .toList();
        ConfidenceFit.Fitted fitted = new ConfidenceFit(RIDGE, LEAST, POOL, LIMITS).fit("figure-confidence", rows);
        Map<String, Reliability> tables = new LinkedHashMap<>();
        tables.put(NEWS, new Reliability());
        tables.put(PAGES, new Reliability());
        for (int i = 0; i < rows.size(); i++) {
            Objects.requireNonNull(tables.get(rows.get(i).source()))
                    .add(fitted.heldOut().get(i), rows.get(i).right());
        }
        long pages = judged.stream().filter(JudgedFigure::isOfPage).count();
        List<String> facts = List.of(
                (judged.size() - pages) + " figures of news and " + pages
                        + " of web pages, judged by one reader field by field; of " + truths.size()
                        + " judged ones, as far as they are still found. Right are rows without a fault: a number that one could want,"
                        + " with its value, unit, bound, trend, subject, holder and time",
                fitted.model().weights().size() + " features; ridge " + RIDGE + "; a feature holds of " + LEAST
                        + " rows at least, a share is counted from " + (int) POOL,
                "ranks, ages and durations have " + WELCOME + " at most, someone or something singled out " + SINGLED
                        + ", a currency that could be another " + OPEN,
                "at " + FigureTruthScore.TRUSTED + " and above, from where on README tells analysts to read: of news "
                        + told(tables, NEWS) + ", of pages " + told(tables, PAGES) + ", held out");
        return new FigureConfidence(fitted.model(), new ConfidenceCard("figures", facts, tables));
    }

    private static String told(Map<String, Reliability> tables, String source) {
        return Objects.requireNonNull(tables.get(source)).told(FigureTruthScore.TRUSTED);
    }

    /** What a reader found of figures, that comes with the trainer. */
    static List<FigureTruth> truths() throws IOException {
        return Resources.lines("figure-truth.tsv").stream()
                .filter(line -> !line.startsWith("#"))
                .map(FigureTruth::parse)
                .toList();
    }
}
