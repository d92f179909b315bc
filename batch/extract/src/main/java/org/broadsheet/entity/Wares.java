package org.broadsheet.entity;

import java.util.Map;
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
    static final double LIKELY = 0.5;

    /**
     * How much likelier a name is a ware's where the text says so, as odds, and how much less likely where it says that it is
     * something else: too few say so to be fitted.
     */
    private static final double SAID = 8;

    /** The same where it is said of half of a name's places; a second place that says so is evidence of its own. */
    private static final double SAID_MOSTLY = 24;

    private final ConfidenceModel model;

    private Wares(ConfidenceModel model) {
        this.model = model;
    }

    static Wares load() {
        return new Wares(ConfidenceModel.load("product-confidence")
                .part(EntityFeatures.label(EntityType.PRODUCT), EntityFeatures.prefix(EntityType.PRODUCT)));
    }

    /**
     * Whether a name is a ware's or a work's: likelier than not, and likelier than it is of the type that it was found as.
     * A firm may well be what it offers.
     *
     * @param made how sure it is that it is a ware's
     * @param told how sure it is of the type that it was found as
     */
    boolean has(double made, double told) {
        return made >= LIKELY && made > told;
    }

    /**
     * Whether one place of a ware's name has no more than a rest of it: "Pro", and what was taken for the surname where the
     * whole was taken for a person's name.
     */
    static boolean isRest(AnnotatedArticle article, Cluster cluster, Name name) {
        String text = article.text(name.first(), name.end());
        return WareSigns.isGrade(text) || cluster.isPerson() && cluster.name.endsWith(" " + text);
    }

    /**
     * The share of names with such signs that are whole names of wares or works.
     *
     * @param kinds what the text says that it is, see {@link NameKinds#of}
     * @param places how often it is named
     */
    double confidence(FeatureSet signs, Map<EntityType, Integer> kinds, int places) {
        double share = model.valueOf(signs);
        int told = kinds.size() == 1 ? kinds.values().iterator().next() : 0;
        double mostly = told > 1 ? SAID * SAID_MOSTLY : SAID_MOSTLY;
        double said = told == 0 ? 1 : 2 * told >= places ? mostly : SAID;
        double odds = kinds.containsKey(EntityType.PRODUCT) ? said : 1 / said;
        return share * odds / (share * odds + 1 - share);
    }
}
