package org.broadsheet.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.broadsheet.annotate.Annotator;
import org.broadsheet.article.EntityType;
import org.broadsheet.confidence.ConfidenceModel;
import org.broadsheet.confidence.FeatureSet;
import org.broadsheet.measure.JudgedNames;
import org.broadsheet.measure.JudgedNames.JudgedName;
import org.broadsheet.measure.NameLabel;
import org.broadsheet.measure.Reliability;

/**
 * What a name is taken for: fitted to names of web pages and news that a reader judged. Each counts once for every type that
 * it may be taken for; right is the one that it is. Products have a model of their own, {@link ProductConfidence}.
 */
record EntityConfidence(ConfidenceModel model, ConfidenceCard card) {
    static final String NEWS = "news, held out";
    static final String PAGES = "pages, held out";

    private static final String FULL_NAMES = "given name and surname of lists";
    private static final String LISTED_PLACES = "places of lists";
    private static final String LISTED_BODIES = "bodies of lists";
    private static final String OTHERS = "all others";

    private static final double RIDGE = 5;
    private static final int LEAST = 8;
    private static final double POOL = 100;

    static EntityConfidence fit(Path corpus, Annotator annotator) throws IOException {
        List<NameLabel> labels = labels();
        List<JudgedName> judged = JudgedNames.of(corpus, labels, annotator);
        List<ConfidenceFit.Row> rows = new ArrayList<>();
        List<Boolean> told = new ArrayList<>();
        for (JudgedName name : judged) {
            name.features().entrySet().stream()
                    .filter(entry -> entry.getKey() != EntityType.PRODUCT)
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(entry -> {
                        EntityType type = entry.getKey();
                        String source = name.news() ? NEWS : PAGES;
                        rows.add(new ConfidenceFit.Row(
                                source, name.document(), entry.getValue(), type == name.right(), 1));
                        told.add(type == name.type());
                    });
        }
        ConfidenceFit.Fitted fitted = new ConfidenceFit(RIDGE, LEAST, POOL, Map.of()).fit("entity-confidence", rows);
        Map<String, Reliability> tables = new LinkedHashMap<>();
        for (String set : List.of(NEWS, PAGES, LISTED_PLACES, LISTED_BODIES, FULL_NAMES, OTHERS)) {
            tables.put(set, new Reliability());
        }
        for (int i = 0; i < rows.size(); i++) {
            if (told.get(i)) {
                ConfidenceFit.Row row = rows.get(i);
                for (String set : List.of(row.source(), evidence(row.features()))) {
                    tables.computeIfAbsent(set, unlisted -> new Reliability())
                            .add(fitted.heldOut().get(i), row.right());
                }
            }
        }
        long news = judged.stream().filter(JudgedName::news).count();
        List<String> facts = List.of(
                (judged.size() - news) + " names of web pages and " + news
                        + " of `attributions/train`, "
                        + judged.stream().filter(JudgedName::known).count()
                        + " of them known from lists, judged by one reader; of " + labels.size()
                        + " judged ones, as far as they are still found",
                "right are names of a person, a body, a place or an event, whole and of the type found; shares are of names as they are found, those that have no row (below 0.3, in reports below 0.2, where nothing else speaks for it) among them; what has a row in reports that speak to no reader has 0.5 at least, whatever is said here; names that are taken for products in the end are counted as what they were found as",
                fitted.model().weights().size() + " features; ridge " + RIDGE + "; a feature holds of " + LEAST
                        + " rows at least, a share is counted from " + (int) POOL);
        return new EntityConfidence(fitted.model(), new ConfidenceCard("entities", facts, tables));
    }

    /** What a name goes by, as far as lists tell. */
    private static String evidence(FeatureSet features) {
        List<String> names = features.names();
        if (names.contains("place: known everywhere")) {
            return LISTED_PLACES;
        }
        if (names.contains("organization: known everywhere")) {
            return LISTED_BODIES;
        }
        return names.contains("person: made of given and surname") ? FULL_NAMES : OTHERS;
    }

    /** The labels that come with the trainer. */
    static List<NameLabel> labels() throws IOException {
        return Resources.lines("page-entities.tsv").stream()
                .filter(line -> !line.startsWith("#"))
                .map(NameLabel::parse)
                .toList();
    }
}
