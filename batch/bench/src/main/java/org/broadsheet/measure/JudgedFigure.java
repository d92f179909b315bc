package org.broadsheet.measure;

import java.util.Set;
import org.broadsheet.confidence.FeatureSet;
import org.broadsheet.measure.FigureTruth.Wanted;

/**
 * A figure of a text whose truth is known.
 *
 * @param wrong its fields that are not as the truth has them
 */
public record JudgedFigure(
        String document, FeatureSet features, double confidence, Wanted wanted, Set<FigureFaults.Field> wrong) {
    public JudgedFigure {
        wrong = Set.copyOf(wrong);
    }

    /** Whether an analyst can use the row unread. */
    public boolean isClean() {
        return wrong.isEmpty();
    }

    /** Whether it is a row that somebody would miss, without a fault. */
    public boolean isOwedAndClean() {
        return wanted == Wanted.OWED && isClean();
    }

    /** What kind of text it stands in. */
    public FigureTextKind kind() {
        return FigureTextKind.of(document);
    }
}
