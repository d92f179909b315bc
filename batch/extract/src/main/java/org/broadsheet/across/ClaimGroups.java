package org.broadsheet.across;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which figures of one story are one claim. */
public final class ClaimGroups {
    /** A figure whose words are this much more like another's of the same article is that one's claim. */
    private static final double RIVAL = .1;

    private static final double RIVALLED = .25;
    /** No other figure of either article can be meant. */
    private static final double ALONE = .15;

    private final List<List<ReportedFigure>> distinct;
    private final float[][] over;
    private final List<Set<Integer>> neighbours = new ArrayList<>();

    private ClaimGroups(List<List<ReportedFigure>> distinct) {
        this.distinct = distinct;
        over = new float[distinct.size()][];
        Map<String, Set<Integer>> byArticle = new HashMap<>();
        for (int i = 0; i < distinct.size(); i++) {
            over[i] = new float[i];
            for (int j = 0; j < i; j++) {
                over[i][j] = (float) ClaimLikeness.over(
                        distinct.get(i).get(0), distinct.get(j).get(0));
            }
            for (ReportedFigure figure : distinct.get(i)) {
                byArticle
                        .computeIfAbsent(figure.articleId(), key -> new TreeSet<>())
                        .add(i);
            }
        }
        for (int i = 0; i < distinct.size(); i++) {
            Set<Integer> beside = new TreeSet<>();
            distinct.get(i).forEach(figure -> beside.addAll(byArticle.getOrDefault(figure.articleId(), Set.of())));
            beside.remove(i);
            neighbours.add(beside);
        }
    }

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
        ClaimGroups story = new ClaimGroups(new ArrayList<>(same.values()));
        List<List<ReportedFigure>> groups = new ArrayList<>();
        for (List<Integer> group : AverageLinkage.of(story.distinct.size(), story::pair)) {
            List<ReportedFigure> members = new ArrayList<>();
            group.forEach(index -> members.addAll(story.distinct.get(index)));
            List.copyOf(members).forEach(told -> members.addAll(restated.getOrDefault(told.figureId(), List.of())));
            members.sort(Comparator.comparing(ReportedFigure::figureId));
            groups.add(members);
        }
        groups.sort(Comparator.comparing(group -> group.get(0).figureId()));
        return groups;
    }

    private double pair(int one, int other) {
        double pair = over(one, other);
        if (pair <= ClaimLikeness.NEVER) {
            return pair;
        }
        double rival = Math.max(rival(one, other), rival(other, one));
        if (rival <= ClaimLikeness.NEVER) {
            return pair + ALONE;
        }
        return rival > pair + RIVAL ? pair - RIVALLED : pair;
    }

    /** How clearly the nearest of the others is one with {@code one} that stand in the same articles as {@code other}. */
    private double rival(int one, int other) {
        double nearest = ClaimLikeness.NEVER;
        for (int beside : neighbours.get(other)) {
            nearest = beside == one ? nearest : Math.max(nearest, over(one, beside));
        }
        return nearest;
    }

    private double over(int one, int other) {
        return one > other ? over[one][other] : over[other][one];
    }
}
