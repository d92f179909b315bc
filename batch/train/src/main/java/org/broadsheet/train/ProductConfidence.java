package org.broadsheet.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.broadsheet.annotate.Annotator;
import org.broadsheet.article.EntityType;
import org.broadsheet.confidence.ConfidenceModel;
import org.broadsheet.confidence.FeatureSet;
import org.broadsheet.measure.JudgedNames;
import org.broadsheet.measure.JudgedNames.JudgedName;
import org.broadsheet.measure.Reliability;

/**
 * Which names are those of wares and works: fitted to the names that {@link EntityConfidence} is fitted to. Right is the whole name of a
 * product; what is as well a firm as what it offers teaches nothing.
 */
record ProductConfidence(ConfidenceModel model, ConfidenceCard card) {
    private static final double RIDGE = 5;
    private static final int LEAST = 8;
    private static final double POOL = 100;

    static ProductConfidence fit(Path corpus, Annotator annotator) throws IOException {
        List<ConfidenceFit.Row> rows = new ArrayList<>();
        List<JudgedName> judged = new ArrayList<>();
        for (JudgedName name : JudgedNames.of(corpus, EntityConfidence.labels(), annotator)) {
            FeatureSet features = name.features().get(EntityType.PRODUCT);
            if (features != null && !name.service()) {
                String source = name.news() ? EntityConfidence.NEWS : EntityConfidence.PAGES;
                boolean right = name.right() == EntityType.PRODUCT;
                rows.add(new ConfidenceFit.Row(source, name.document(), features, right, 1));
                judged.add(name);
            }
        }
        ConfidenceFit.Fitted fitted = new ConfidenceFit(RIDGE, LEAST, POOL, Map.of()).fit("product-confidence", rows);
        Map<String, Reliability> tables = new LinkedHashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            String found = "found as " + judged.get(i).type().name().toLowerCase(Locale.ROOT);
            for (String set : List.of(rows.get(i).source(), found)) {
                tables.computeIfAbsent(set, key -> new Reliability())
                        .add(fitted.heldOut().get(i), rows.get(i).right());
            }
        }
        long right = rows.stream().filter(ConfidenceFit.Row::right).count();
        List<String> facts = List.of(
                rows.size()
                        + " of the names that entities are fitted to, those that no list, office or saying settles, "
                        + right + " of them whole names of products; firms that are what they offer are left out",
                "from 0.5 on a name is a product, whatever it was found as, unless it is as sure to be that; the columns tell how often 0.5 and more is right,"
                        + " cut names and none among the wrong ones",
                fitted.model().weights().size() + " features; ridge " + RIDGE + "; a feature holds of " + LEAST
                        + " rows at least, a share is counted from " + (int) POOL);
        return new ProductConfidence(fitted.model(), new ConfidenceCard("products", facts, tables));
    }
}
