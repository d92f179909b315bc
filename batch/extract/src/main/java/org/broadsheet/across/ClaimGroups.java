package org.broadsheet.across;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which figures of one story are one claim. */
public final class ClaimGroups {
    private ClaimGroups() {}

    /**
     * The claims of a story: its figures, each in one group, whose values all meet. Figures of one number in one sentence
     * are taken as one before they are compared, so that a text in many reprints costs and counts as much as one; a figure
     * that is given again in another unit goes with the one that it restates, which must be among {@code figures}.
     *
     * @return groups in the order of their smallest figure id, members by id; the same whatever the order of
     *     {@code figures}
     */
    public static List<List<ReportedFigure>> of(List<ReportedFigure> figures) {
        Map<String, List<ReportedFigure>> same = new TreeMap<>();
        Map<String, List<ReportedFigure>> restated = new HashMap<>();
        for (ReportedFigure figure : figures) {
            if (figure.restates() == null) {
                same.computeIfAbsent(figure.told(), key -> new ArrayList<>()).add(figure);
            } else {
                restated.computeIfAbsent(figure.restates(), key -> new ArrayList<>())
                        .add(figure);
            }
        }
        same.values().forEach(alike -> alike.sort(Comparator.comparing(ReportedFigure::figureId)));
        List<List<ReportedFigure>> distinct = List.copyOf(same.values());
        ClaimPairs pairs = new ClaimPairs(
                distinct.stream().map(alike -> alike.get(0)).toList(),
                distinct.stream()
                        .map(alike -> alike.stream()
                                .map(ReportedFigure::articleId)
                                .distinct()
                                .toList())
                        .toList());
        List<List<ReportedFigure>> groups = new ArrayList<>();
        for (List<Integer> group : AverageLinkage.of(pairs.partners(), pairs)) {
            List<ReportedFigure> members = new ArrayList<>();
            group.forEach(index -> members.addAll(distinct.get(index)));
            List.copyOf(members).forEach(told -> members.addAll(restated.getOrDefault(told.figureId(), List.of())));
            members.sort(Comparator.comparing(ReportedFigure::figureId));
            groups.add(members);
        }
        groups.sort(Comparator.comparing(group -> group.get(0).figureId()));
        return groups;
    }
}
