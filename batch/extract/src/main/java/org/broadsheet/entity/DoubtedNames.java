package org.broadsheet.entity;

import java.util.List;
import org.broadsheet.confidence.FeatureSet;

/**
 * Names of which the text tells something that speaks for them, an office or a place on a list of wares, and that the evidence
 * doubts all the same.
 */
final class DoubtedNames {
    /** Below, a name of what is made is no maker's. */
    private static final double LEAST_MADE = 0.45;

    /** Below, an office alone makes no person. */
    private static final double LEAST_IN_OFFICE = 0.15;

    /** Names on the lists of languages, libraries and tools, and of brands. */
    private static final List<String> MADE = List.of("software", "brand");

    private DoubtedNames() {}

    /** Whether a name is one, by its signs and how sure the model is of it as what it was found as. */
    static boolean has(Cluster cluster, FeatureSet signs, double told) {
        if (!cluster.roles.isEmpty()) {
            return told < LEAST_IN_OFFICE;
        }
        return told < LEAST_MADE && MADE.stream().anyMatch(signs.names()::contains);
    }
}
