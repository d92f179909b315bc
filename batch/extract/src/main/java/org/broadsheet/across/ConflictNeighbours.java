package org.broadsheet.across;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;

/**
 * Finds the claims of one story that may exclude each other, without looking at every two: of figures told of the same years,
 * in units that may be the same, those are met that lie next to each other by value.
 */
final class ConflictNeighbours {
    /** Of numbers that lie so close the nearest below and above are looked at; they are a row, each of another thing. */
    private static final int MOST_EACH_WAY = 30;

    private final List<ClaimValues> claims;
    private final UnitClasses classes = new UnitClasses();
    /** Claims by the years and unit class of one of their figures, ascending by value. */
    private final Map<Set<Integer>, Map<Integer, List<Integer>>> rows = new HashMap<>();

    /** @param claims in any order */
    ConflictNeighbours(List<ClaimValues> claims) {
        this.claims = claims;
        List<Integer> byValue = new ArrayList<>();
        for (int i = 0; i < claims.size(); i++) {
            byValue.add(i);
        }
        byValue.sort(Comparator.<Integer>comparingDouble(
                        claim -> claims.get(claim).values().told())
                .thenComparing(claim -> claims.get(claim).id()));
        for (int claim : byValue) {
            for (ReportedFigure figure : claims.get(claim).comparable()) {
                List<Integer> row = rows.computeIfAbsent(figure.scope().years(), key -> new TreeMap<>())
                        .computeIfAbsent(classes.of(figure.unit()), key -> new ArrayList<>());
                if (row.isEmpty() || row.get(row.size() - 1) != claim) {
                    row.add(claim);
                }
            }
        }
    }

    /** Pairs of claims whose values do not meet, the smaller index first, in order. */
    List<ClaimConflict> pairs() {
        LongStream.Builder pairs = LongStream.builder();
        for (Map<Integer, List<Integer>> ofYears : rows.values()) {
            for (Map.Entry<Integer, List<Integer>> row : ofYears.entrySet()) {
                for (Map.Entry<Integer, List<Integer>> other : ofYears.entrySet()) {
                    if (classes.mayBeOne(row.getKey(), other.getKey())) {
                        double ratio = ClaimConflict.largestRatio(
                                classes.hasUnit(row.getKey()), classes.hasUnit(other.getKey()));
                        row.getValue().forEach(claim -> addAround(claim, other.getValue(), ratio, pairs));
                    }
                }
            }
        }
        return pairs.build()
                .sorted()
                .distinct()
                .mapToObj(pair -> new ClaimConflict((int) pair, (int) (pair >>> Integer.SIZE)))
                .toList();
    }

    private void addAround(int claim, List<Integer> row, double ratio, LongStream.Builder pairs) {
        int middle = firstNotBelow(row, claims.get(claim).values().told());
        add(claim, row, middle, 1, ratio, pairs);
        add(claim, row, middle - 1, -1, ratio, pairs);
    }

    private void add(int claim, List<Integer> row, int from, int step, double ratio, LongStream.Builder pairs) {
        ValueInterval values = claims.get(claim).values();
        int found = 0;
        for (int at = from; at >= 0 && at < row.size() && found < MOST_EACH_WAY; at += step) {
            int other = row.get(at);
            ValueInterval others = claims.get(other).values();
            if (values.ratio(others) > ratio) {
                break;
            }
            if (!values.meets(others)) {
                pairs.add((long) Math.max(claim, other) << Integer.SIZE | Math.min(claim, other));
                found++;
            }
        }
    }

    private int firstNotBelow(List<Integer> row, double told) {
        int low = 0;
        int high = row.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (claims.get(row.get(middle)).values().told() < told) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
