package org.broadsheet.across;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Finds the figures that may be one claim by their unit and value, without looking at every two: figures are kept by what
 * they count and by the steps of a logarithmic scale that their values reach, and met there.
 */
final class MeetingFigures {
    /** A step of the scale is a tenth: most values lie on one or two, "over 200" on three. */
    private static final double STEP = Math.log(1.1);
    /** What is smaller counts as nought. */
    private static final double LEAST = 1e-6;
    /** {@link ValueInterval#meets} takes values for equal that differ by less. */
    private static final double SLACK = 2e-9;
    /**
     * Of a number that so many others meet ("two", without a unit) only the others are compared that share most words with
     * it; such a number says little by itself.
     */
    private static final int MOST_COMPARED = 150;

    private static final int HASHED = 64;

    private final List<ReportedFigure> figures;
    private final UnitClasses classes = new UnitClasses();
    private final int[] classOf;
    private final long[] words;
    /** Figures by step of the scale and class. */
    private final Map<Integer, Map<Integer, List<Integer>>> places = new HashMap<>();

    /** @param figures ordered by themselves, so that of equally near ones the first are taken whatever brought them */
    MeetingFigures(List<ReportedFigure> figures) {
        this.figures = figures;
        classOf = new int[figures.size()];
        words = new long[figures.size()];
        for (int i = 0; i < figures.size(); i++) {
            ReportedFigure figure = figures.get(i);
            classOf[i] = classes.of(figure.unit());
            for (String stem : figure.near().stems()) {
                words[i] |= 1L << Math.floorMod(stem.hashCode(), HASHED);
            }
            for (int step = firstStep(figure); step <= lastStep(figure); step++) {
                places.computeIfAbsent(step, key -> new TreeMap<>())
                        .computeIfAbsent(classOf[i], key -> new ArrayList<>())
                        .add(i);
            }
        }
    }

    private static int firstStep(ReportedFigure figure) {
        return step(figure.values().low() - slack(figure));
    }

    private static int lastStep(ReportedFigure figure) {
        return step(figure.values().high() + slack(figure));
    }

    private static double slack(ReportedFigure figure) {
        return SLACK * Math.abs(figure.values().told());
    }

    private static int step(double value) {
        double size = Math.abs(value);
        int step = size < LEAST ? 0 : 1 + (int) Math.floor(Math.log(size / LEAST) / STEP);
        return value < 0 ? -step : step;
    }

    /** For each figure those that it is to be compared with, ascending; whom it has has it. */
    int[][] partners() {
        List<List<Integer>> partners = new ArrayList<>();
        for (int i = 0; i < figures.size(); i++) {
            partners.add(new ArrayList<>());
        }
        for (int i = 0; i < figures.size(); i++) {
            for (int other : nearest(i, meeting(i))) {
                partners.get(i).add(other);
                partners.get(other).add(i);
            }
        }
        return partners.stream()
                .map(each -> each.stream()
                        .mapToInt(Integer::intValue)
                        .sorted()
                        .distinct()
                        .toArray())
                .toArray(int[][]::new);
    }

    /** All figures of a unit that may be the same whose values meet this one's, ascending. */
    private int[] meeting(int one) {
        ReportedFigure figure = figures.get(one);
        Stream.Builder<Integer> meeting = Stream.builder();
        for (int step = firstStep(figure); step <= lastStep(figure); step++) {
            for (Map.Entry<Integer, List<Integer>> place :
                    places.getOrDefault(step, Map.of()).entrySet()) {
                if (classes.mayBeOne(classOf[one], place.getKey())) {
                    place.getValue().stream()
                            .filter(other -> other != one
                                    && figure.values().meets(figures.get(other).values()))
                            .forEach(meeting);
                }
            }
        }
        return meeting.build().mapToInt(Integer::intValue).sorted().distinct().toArray();
    }

    private int[] nearest(int one, int[] meeting) {
        if (meeting.length <= MOST_COMPARED) {
            return meeting;
        }
        return Arrays.stream(meeting)
                .boxed()
                .sorted(Comparator.comparingInt(other -> -Long.bitCount(words[one] & words[other])))
                .limit(MOST_COMPARED)
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
