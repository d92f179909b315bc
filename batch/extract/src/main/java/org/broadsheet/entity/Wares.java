package org.broadsheet.entity;

import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.article.EntityType;
import org.broadsheet.confidence.ConfidenceModel;
import org.broadsheet.confidence.FeatureSet;

/**
 * Tells names of wares and works from those of their makers and of people and places, by a model of its own that was fitted
 * to the same judged names: what the recognizer calls a body is a ware more often where it "has a new version" than where it "hires".
 */
final class Wares {
    /** From here on a name is more likely a ware's than anything else, a cut name or none among it. */
    private static final double LIKELY = 0.5;

    private final ConfidenceModel model;

    private Wares(ConfidenceModel model) {
        this.model = model;
    }

    static Wares load() {
        return new Wares(ConfidenceModel.load("product-confidence")
                .part(EntityFeatures.label(EntityType.PRODUCT), EntityFeatures.prefix(EntityType.PRODUCT)));
    }

    /**
     * Whether a name with these signs is a ware's or a work's: likelier than not, and likelier than it is of the type that it was found as.
     * A firm may well be what it offers.
     *
     * @param told how sure it is of the type that it was found as
     */
    boolean has(FeatureSet signs, double told) {
        double confidence = confidence(signs);
        return confidence >= LIKELY && confidence > told;
    }

    /**
     * Whether one place of a ware's name has no more than a rest of it: "Pro", and what was taken for the surname where the
     * whole was taken for a person's name.
     */
    static boolean isRest(AnnotatedArticle article, Cluster cluster, Name name) {
        String text = article.text(name.first(), name.end());
        return WareSigns.isGrade(text) || cluster.isPerson() && cluster.name.endsWith(" " + text);
    }

    /** The share of names with such signs that are whole names of wares or works. */
    double confidence(FeatureSet signs) {
        return model.valueOf(signs);
    }
}
