package org.broadsheet.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.broadsheet.annotate.Annotator;
import org.broadsheet.confidence.ConfidenceModel;
import org.broadsheet.confidence.FeatureSet;
import org.broadsheet.measure.JudgedFigures;
import org.broadsheet.measure.JudgedRow;
import org.broadsheet.measure.Reliability;

/**
 * The confidence of figures: fitted to articles of all kinds, whose readers said which figures somebody wants, and to
 * sentences with their quantities. Both are small: few features, and a heavy ridge.
 */
record FigureConfidence(ConfidenceModel model, ConfidenceCard card) {
    static final String GENRES = "articles of all kinds, held out";
    static final String SENTENCES = "sentences, held out";

    /** Never holds of a row that is not judged. */
    private static final String SET = "(sentences)";

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

    private static final double RIDGE = 3;
    private static final int LEAST = 5;
    private static final double POOL = 80;
    /** An article's rows tell what is wanted, which the sentences' do not. */
    private static final double GENRE_WEIGHT = 4;

    static FigureConfidence fit(Path corpus, Annotator annotator) throws IOException {
        JudgedFigures judged = new JudgedFigures(annotator);
        List<ConfidenceFit.Row> rows = new ArrayList<>();
        add(rows, GENRES, GENRE_WEIGHT, judged.genres(corpus.resolve("genres/truth.jsonl")));
        int genres = rows.size();
        add(rows, SENTENCES, 1, wanted(judged.sentences(corpus.resolve("figures/newsquant-dev.json"))));
        ConfidenceFit.Fitted fitted = new ConfidenceFit(RIDGE, LEAST, POOL, LIMITS).fit("figure-confidence", rows);
        Map<String, Reliability> tables = new LinkedHashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            tables.computeIfAbsent(rows.get(i).source(), key -> new Reliability())
                    .add(fitted.heldOut().get(i), rows.get(i).right());
        }
        List<String> facts = List.of(
                genres + " figures of the articles of `genres` that are not held out, each counted "
                        + (int) GENRE_WEIGHT
                        + " times: right are those that are owed there (money, shares, counts that matter, quantities, rates,"
                        + " multiples; no ranks, ages, durations and small counts by the way), with value, unit and bound",
                (rows.size() - genres)
                        + " figures of the sentences of `figures/newsquant-dev` that are not held out: right are"
                        + " those whose value and unit stand there",
                fitted.model().weights().size() + " features; ridge " + RIDGE + "; a feature holds of " + LEAST
                        + " rows at least, a share is counted from " + (int) POOL);
        return new FigureConfidence(fitted.model(), new ConfidenceCard("figures", facts, tables));
    }

    /** The sentences' rows of kinds that are wanted wherever they are right; of the others they say nothing. */
    private static List<JudgedRow> wanted(List<JudgedRow> rows) {
        return rows.stream()
                .filter(row -> row.features().names().stream().noneMatch(FigureConfidence::isByTheWay))
                .toList();
    }

    private static boolean isByTheWay(String feature) {
        boolean count = feature.startsWith("sort=count/") && feature.endsWith("in words");
        return count || LIMITS.containsKey(feature);
    }

    /** With the set that a row of sentences is from: its rows are right more often, which is no matter of their evidence. */
    private static FeatureSet told(String source, JudgedRow row) {
        List<String> names = new ArrayList<>(row.features().names());
        if (source.equals(SENTENCES)) {
            names.add(SET);
        }
        return new FeatureSet(names);
    }

    private static void add(List<ConfidenceFit.Row> rows, String source, double weight, List<JudgedRow> judged) {
        for (JudgedRow row : judged) {
            rows.add(new ConfidenceFit.Row(source, row.document(), told(source, row), row.right(), weight));
        }
    }
}
