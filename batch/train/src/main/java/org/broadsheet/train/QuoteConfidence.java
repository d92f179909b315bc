package org.broadsheet.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.broadsheet.annotate.Annotator;
import org.broadsheet.confidence.ConfidenceModel;
import org.broadsheet.measure.JudgedPages;
import org.broadsheet.measure.JudgedQuotes;
import org.broadsheet.measure.JudgedRow;
import org.broadsheet.measure.Reliability;
import org.broadsheet.measure.RowLabel;

/**
 * The confidence of quotes: fitted to the attributions of news and to quotes of web pages that a reader judged, since news
 * alone has few of the words that are nobody's.
 */
record QuoteConfidence(ConfidenceModel model, ConfidenceCard card) {
    static final String NEWS = "news, held out";
    static final String PAGES = "pages, held out";
    static final String DEV = "attributions/dev";

    private static final double RIDGE = 10;
    private static final int LEAST = 8;
    /** A share of so many rows has a standard error of two points and a half at most; with fewer, shares would be told far too low. */
    private static final double POOL = 400;

    /** Judged rows of pages are a tenth of those of news; they count for so many each. */
    private static final double PAGE_WEIGHT = 1.5;

    /** What nobody is told to have said: what is denied, asked for or only might be, and what writer and reader think. */
    private static final double NOBODY = 0.3;

    private static final Map<String, Double> LIMITS = Map.of(
            "doubt", NOBODY,
            "heading", NOBODY,
            "speaker=i", NOBODY,
            "speaker=me", NOBODY,
            "speaker=we", NOBODY,
            "speaker=us", NOBODY,
            "speaker=you", NOBODY);

    static QuoteConfidence fit(Path corpus, Annotator annotator) throws IOException {
        List<RowLabel> labels = labels();
        List<ConfidenceFit.Row> rows = new ArrayList<>();
        add(rows, NEWS, 1, JudgedQuotes.of(corpus.resolve("attributions/train"), annotator));
        int news = rows.size();
        add(rows, PAGES, PAGE_WEIGHT, JudgedPages.of(corpus.resolve("pages"), labels, annotator));
        ConfidenceFit.Fitted fitted = new ConfidenceFit(RIDGE, LEAST, POOL, LIMITS).fit("quote-confidence", rows);
        Map<String, Reliability> tables = new LinkedHashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            tables.computeIfAbsent(rows.get(i).source(), key -> new Reliability())
                    .add(fitted.heldOut().get(i), rows.get(i).right());
        }
        tables.put(DEV, of(fitted.model(), corpus, annotator));
        List<String> facts = List.of(
                news + " quotes of " + documents(rows, NEWS)
                        + " documents of `attributions/train`, US political news: right are those"
                        + " whose words share half of all with an annotated content and whose speaker is the annotated one",
                (rows.size() - news) + " quotes of " + documents(rows, PAGES)
                        + " web pages (shops, guides, blogs, documentation, news),"
                        + " judged by one reader each, each counted " + PAGE_WEIGHT + " times; of " + labels.size()
                        + " judged ones, as far as they are still found",
                fitted.model().weights().size() + " features; ridge " + RIDGE + "; a feature holds of " + LEAST
                        + " rows at least, a share is counted from " + (int) POOL);
        return new QuoteConfidence(fitted.model(), new ConfidenceCard("quotes", facts, tables));
    }

    /** How far a model is kept on the documents that nothing is fitted to. */
    static Reliability of(ConfidenceModel model, Path corpus, Annotator annotator) throws IOException {
        Reliability reliability = new Reliability();
        for (JudgedRow row : JudgedQuotes.of(corpus.resolve("attributions/dev"), annotator)) {
            reliability.add(model.valueOf(row.features()), row.right());
        }
        return reliability;
    }

    /** The labels that come with the trainer. */
    static List<RowLabel> labels() throws IOException {
        return Resources.lines("page-quotes.tsv").stream()
                .filter(line -> !line.startsWith("#"))
                .map(RowLabel::parse)
                .toList();
    }

    private static void add(List<ConfidenceFit.Row> rows, String source, double weight, List<JudgedRow> judged) {
        for (JudgedRow row : judged) {
            rows.add(new ConfidenceFit.Row(source, row.document(), row.features(), row.right(), weight));
        }
    }

    private static long documents(List<ConfidenceFit.Row> rows, String source) {
        return rows.stream()
                .filter(row -> row.source().equals(source))
                .map(ConfidenceFit.Row::document)
                .distinct()
                .count();
    }
}
