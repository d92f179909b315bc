package org.broadsheet.across;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A claim as it is put against others.
 *
 * @param id the smallest of its figures' ids
 * @param values what all its figures allow, those aside that restate another in another unit
 * @param distinct one of those figures that stand in reprints of one sentence, without those that restate another; of very
 *     many the first by their sentence
 * @param comparable those of them that may be put against another number
 * @param articles where its figures stand
 */
record ClaimValues(
        String id,
        ValueInterval values,
        List<ReportedFigure> distinct,
        List<ReportedFigure> comparable,
        Set<String> articles) {
    /** Sentences that a claim is told in say the same; no more than these are put against those of another. */
    private static final int MOST_DISTINCT = 24;

    /** The claim that some figures make, ordered by id. */
    static ClaimValues of(List<ReportedFigure> claim) {
        Map<String, ReportedFigure> distinct = new TreeMap<>();
        for (ReportedFigure figure : claim) {
            if (figure.restates() == null) {
                distinct.putIfAbsent(figure.told(), figure);
            }
        }
        List<ReportedFigure> put =
                distinct.values().stream().limit(MOST_DISTINCT).toList();
        return new ClaimValues(
                claim.get(0).figureId(),
                valuesOf(claim),
                put,
                put.stream()
                        .filter(figure -> !ClaimConflict.isExcluded(figure)
                                && !figure.scope().part())
                        .toList(),
                claim.stream().map(ReportedFigure::articleId).collect(Collectors.toSet()));
    }

    /** The values that all figures of a claim allow, those aside that restate another in another unit. */
    static ValueInterval valuesOf(List<ReportedFigure> claim) {
        @Nullable ValueInterval values = null;
        for (ReportedFigure figure : claim) {
            if (figure.restates() == null) {
                values = values == null ? figure.values() : values.and(figure.values());
            }
        }
        if (values == null) {
            throw new IllegalArgumentException(
                    "a claim without the figure that " + claim.get(0).figureId() + " restates");
        }
        return values;
    }
}
