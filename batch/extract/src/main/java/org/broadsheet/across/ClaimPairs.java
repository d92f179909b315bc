package org.broadsheet.across;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How clearly any two figures of a story are one claim, told of those that may be by unit and value. A figure of an article
 * speaks against another of it that is less like a third.
 */
final class ClaimPairs implements AverageLinkage.Pairs {
    /** A figure whose words are this much more like another's of the same article is that one's claim. */
    private static final double RIVAL = .1;

    private static final double RIVALLED = .25;
    /** No other figure of either article can be meant. */
    private static final double ALONE = .15;

    private final List<ReportedFigure> figures;
    private final List<List<String>> articles;
    private final int[][] partners;
    private final float[][] over;
    /** As {@link #over}, with what the articles' other figures say. */
    private final float[][] clear;

    /**
     * Compares them.
     *
     * @param figures in an order of their own
     * @param articles the articles in which each of them stands
     */
    ClaimPairs(List<ReportedFigure> figures, List<List<String>> articles) {
        this.figures = figures;
        this.articles = articles;
        partners = new MeetingFigures(figures).partners();
        over = new float[partners.length][];
        clear = new float[partners.length][];
        for (int i = 0; i < partners.length; i++) {
            over[i] = new float[partners[i].length];
            for (int k = 0; k < partners[i].length; k++) {
                int other = partners[i][k];
                over[i][k] = other < i
                        ? over[other][place(other, i)]
                        : (float) ClaimLikeness.over(figures.get(i), figures.get(other));
            }
        }
        float[][] rivals = new float[partners.length][];
        for (int i = 0; i < partners.length; i++) {
            rivals[i] = rivals(i);
        }
        for (int i = 0; i < partners.length; i++) {
            clear[i] = new float[partners[i].length];
            for (int k = 0; k < partners[i].length; k++) {
                int other = partners[i][k];
                clear[i][k] = (float) clear(over[i][k], Math.max(rivals[i][k], rivals[other][place(other, i)]));
            }
        }
    }

    /** For each figure those that it was compared with, ascending. */
    int[][] partners() {
        return partners;
    }

    @Override
    public double over(int one, int other) {
        int place = place(one, other);
        if (place >= 0) {
            return clear[one][place];
        }
        // Of a crowd not every two were compared: nothing speaks for them nor against.
        return ClaimLikeness.mayBeOne(figures.get(one), figures.get(other)) ? 0 : ClaimLikeness.NEVER;
    }

    private int place(int one, int other) {
        return Arrays.binarySearch(partners[one], other);
    }

    private static double clear(double over, double rival) {
        if (over <= ClaimLikeness.NEVER) {
            return over;
        }
        if (rival <= ClaimLikeness.NEVER) {
            return over + ALONE;
        }
        return rival > over + RIVAL ? over - RIVALLED : over;
    }

    /** The two figures of one article that another is most clearly one with. */
    private record Nearest(int first, float over, float second) {
        static final Nearest NONE = new Nearest(-1, (float) ClaimLikeness.NEVER, (float) ClaimLikeness.NEVER);

        Nearest and(int figure, float figureOver) {
            return figureOver > over
                    ? new Nearest(figure, figureOver, over)
                    : new Nearest(first, over, Math.max(second, figureOver));
        }

        float besides(int figure) {
            return figure == first ? second : over;
        }
    }

    /** How clearly the nearest of the others is one with {@code one} that stand in the same articles as each partner. */
    private float[] rivals(int one) {
        Map<String, Nearest> nearest = new HashMap<>();
        for (int k = 0; k < partners[one].length; k++) {
            int partner = partners[one][k];
            float partnerOver = over[one][k];
            for (String article : articles.get(partner)) {
                nearest.put(article, nearest.getOrDefault(article, Nearest.NONE).and(partner, partnerOver));
            }
        }
        float[] rivals = new float[partners[one].length];
        for (int k = 0; k < rivals.length; k++) {
            rivals[k] = (float) ClaimLikeness.NEVER;
            for (String article : articles.get(partners[one][k])) {
                rivals[k] = Math.max(
                        rivals[k], nearest.getOrDefault(article, Nearest.NONE).besides(partners[one][k]));
            }
        }
        return rivals;
    }
}
