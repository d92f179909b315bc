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
import org.broadsheet.measure.JudgedNames;
import org.broadsheet.measure.JudgedNames.JudgedName;
import org.broadsheet.measure.NameLabel;
import org.broadsheet.measure.Reliability;

/**
 * What a name is taken for: fitted to names of web pages and news that a reader judged. Each counts once for every type that
 * it may be taken for; right is the one that it is.
 */
record EntityConfidence(ConfidenceModel model, ConfidenceCard card) {
    static final String NEWS = "news, held out";
    static final String PAGES = "pages, held out";

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
        for (int i = 0; i < rows.size(); i++) {
            if (told.get(i)) {
                tables.computeIfAbsent(rows.get(i).source(), key -> new Reliability())
                        .add(fitted.heldOut().get(i), rows.get(i).right());
            }
        }
        long news = judged.stream().filter(JudgedName::news).count();
        List<String> facts = List.of(
                (judged.size() - news) + " names of web pages and " + news
                        + " of `attributions/train`, none of them known from the lists, judged by one reader; of "
                        + labels.size() + " judged ones, as far as they are still found",
                "no number of it is published: a name below 0.42 (where the reader is not spoken to: 0.3) as what it was found as, and below 0.42 as anything else, has no row; reports keep theirs",
                fitted.model().weights().size() + " features; ridge " + RIDGE + "; a feature holds of " + LEAST
                        + " rows at least, a share is counted from " + (int) POOL);
        return new EntityConfidence(fitted.model(), new ConfidenceCard("entities", facts, tables));
    }

    /** The labels that come with the trainer. */
    static List<NameLabel> labels() throws IOException {
        return Resources.lines("page-entities.tsv").stream()
                .filter(line -> !line.startsWith("#"))
                .map(NameLabel::parse)
                .toList();
    }
}
