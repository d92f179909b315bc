package org.broadsheet.measure;

import java.util.List;
import org.broadsheet.confidence.FeatureSet;
import org.jspecify.annotations.Nullable;

/**
 * What a part of a figure was chosen among in a text whose truth is known.
 *
 * @param place of the figure, as in its truth
 * @param told what the row tells, or null
 * @param rowRight whether that is right
 * @param names of the candidates, the last null for none of them
 * @param candidates what holds of each
 * @param right of each whether it is right
 */
public record JudgedChoice(
        String document,
        String place,
        @Nullable String told,
        boolean rowRight,
        List<@Nullable String> names,
        List<FeatureSet> candidates,
        List<Boolean> right) {

    /** Whether one of the candidates is right. */
    public boolean isOpen() {
        return right.contains(true);
    }

    /** Whether it is of the documents that rankers are fitted to, and not of the quarter kept out. */
    public boolean isTuned() {
        return !CorpusPart.isHeldOut(document);
    }
}
