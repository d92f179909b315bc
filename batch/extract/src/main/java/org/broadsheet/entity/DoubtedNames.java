package org.broadsheet.entity;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.broadsheet.article.EntityType;
import org.broadsheet.confidence.FeatureSet;

/**
 * Names that the evidence doubts and of which nothing else speaks: of judged names of pages that are weighed so, few are right,
 * and of those that the text comes back to or tells of, more than half.
 */
final class DoubtedNames {
    /** Below, a name has no row unless something speaks for it that the model makes too little of. */
    private static final double LEAST_UNSHOWN = 0.3;

    /** Below, a name of what is made is no maker's. */
    private static final double LEAST_MADE = 0.45;

    /** Below, an office alone makes no person. */
    private static final double LEAST_IN_OFFICE = 0.15;

    /** What speaks for a name beside the model: the text tells what it is, or comes back to it, but not as to a ware. */
    private static final Set<String> SHOWN = Set.of(
            "places=2",
            "places=3",
            "first place",
            "among body",
            "described as body",
            "before=title",
            "rule=speaking-body");

    /** What speaks for a name as one of a type. */
    private static final Map<EntityType, List<String>> SHOWN_AS =
            Map.of(EntityType.PERSON, List.of("listed"), EntityType.PLACE, List.of("listed"));

    /** Names on the lists of languages, libraries and tools, and of brands. */
    private static final List<String> MADE = List.of("software", "brand");

    private DoubtedNames() {}

    /** Whether a name is one, by its signs and how sure the model is of it as what it was found as. */
    static boolean has(Cluster cluster, FeatureSet signs, double told) {
        if (!cluster.roles.isEmpty()) {
            return told < LEAST_IN_OFFICE;
        }
        if (MADE.stream().anyMatch(signs.names()::contains)) {
            return told < LEAST_MADE;
        }
        return told < LEAST_UNSHOWN
                && signs.names().stream().noneMatch(SHOWN::contains)
                && SHOWN_AS.getOrDefault(cluster.type, List.of()).stream().noneMatch(signs.names()::contains);
    }
}
