package org.broadsheet.entity;

import java.util.List;
import java.util.Map;
import org.broadsheet.article.EntityType;

/**
 * What was decided of an article's names.
 *
 * @param meant those that someone may be taken to mean, with the types that they have
 * @param doubtful what else has a row
 * @param confidences how sure every name is, by its place
 */
record DecidedNames(List<Name> meant, List<Cluster> doubtful, Map<Name, Double> confidences) {
    private static final double HUNDREDTHS = 100;

    /** How sure names are on an average. */
    double confidence(List<Name> names) {
        double sum = 0;
        for (Name name : names) {
            sum += confidences.getOrDefault(place(name), 0.0);
        }
        return Math.rint(HUNDREDTHS * sum / names.size()) / HUNDREDTHS;
    }

    /** A name by its place alone: joining changes what else is told of it. */
    static Name place(Name name) {
        return new Name(name.first(), name.end(), EntityType.PERSON, null, EntityRule.RECOGNIZED_RUN);
    }
}
