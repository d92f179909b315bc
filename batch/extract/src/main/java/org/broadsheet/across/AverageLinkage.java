package org.broadsheet.across;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Groups by average linkage: the two groups whose members are on average most clearly one are joined first, as long as they
 * are one on average. The members come in an order of their own (by id), so that the groups are the same whatever order
 * they arrived in.
 */
final class AverageLinkage {
    /** How clearly two members are one: not negative where they are. */
    @FunctionalInterface
    interface Pairs {
        double over(int one, int other);
    }

    private final int[] members;
    private final float[][] sums;
    private final List<List<Integer>> groups = new ArrayList<>();

    private AverageLinkage(int[] members, Pairs pairs) {
        this.members = members;
        sums = new float[members.length][];
        for (int i = 0; i < members.length; i++) {
            groups.add(new ArrayList<>(List.of(members[i])));
            sums[i] = new float[i];
            for (int j = 0; j < i; j++) {
                sums[i][j] = (float) pairs.over(members[i], members[j]);
            }
        }
    }

    /** The groups of members 0 to {@code count - 1}, each ascending, ordered by their first. */
    static List<List<Integer>> of(int count, Pairs pairs) {
        List<List<Integer>> groups = new ArrayList<>();
        for (int[] linked : linked(count, pairs)) {
            groups.addAll(
                    linked.length == 1 ? List.of(List.of(linked[0])) : new AverageLinkage(linked, pairs).joined());
        }
        groups.sort((one, other) -> Integer.compare(one.get(0), other.get(0)));
        return groups;
    }

    /** Members chained by pairs that are one: no group of the result reaches beyond such a chain. */
    private static List<int[]> linked(int count, Pairs pairs) {
        List<int[]> chains = new ArrayList<>();
        boolean[] seen = new boolean[count];
        for (int start = 0; start < count; start++) {
            if (seen[start]) {
                continue;
            }
            seen[start] = true;
            List<Integer> chain = new ArrayList<>(List.of(start));
            for (int at = 0; at < chain.size(); at++) {
                for (int next = start + 1; next < count; next++) {
                    if (!seen[next] && pairs.over(chain.get(at), next) >= 0) {
                        seen[next] = true;
                        chain.add(next);
                    }
                }
            }
            chains.add(chain.stream().mapToInt(Integer::intValue).sorted().toArray());
        }
        return chains;
    }

    private List<List<Integer>> joined() {
        int[] best = new int[members.length];
        for (int i = 0; i < best.length; i++) {
            best[i] = nearestBelow(i);
        }
        while (true) {
            int second = -1;
            for (int i = 0; i < best.length; i++) {
                if (best[i] >= 0 && (second < 0 || average(i, best[i]) > average(second, best[second]))) {
                    second = i;
                }
            }
            if (second < 0 || average(second, best[second]) < 0) {
                break;
            }
            join(best[second], second, best);
        }
        groups.removeIf(List::isEmpty);
        groups.forEach(Collections::sort);
        return groups;
    }

    private void join(int first, int second, int[] best) {
        for (int other = 0; other < members.length; other++) {
            if (other != first && other != second && !groups.get(other).isEmpty()) {
                add(first, other, sum(second, other));
            }
        }
        groups.get(first).addAll(groups.get(second));
        groups.get(second).clear();
        best[second] = -1;
        best[first] = nearestBelow(first);
        for (int i = first + 1; i < best.length; i++) {
            if (!groups.get(i).isEmpty()) {
                best[i] = best[i] == first || best[i] == second ? nearestBelow(i) : nearer(i, best[i], first);
            }
        }
    }

    /** Which of two groups before {@code i} it is more clearly one with; the first of both where they are as clear. */
    private int nearer(int i, int one, int other) {
        double ones = average(i, one);
        double others = average(i, other);
        return others > ones || others == ones && other < one ? other : one;
    }

    /** The group before {@code i} that it is most clearly one with, the first of several; -1 where there is none. */
    private int nearestBelow(int i) {
        int nearest = -1;
        for (int j = 0; j < i; j++) {
            if (!groups.get(j).isEmpty() && (nearest < 0 || average(i, j) > average(i, nearest))) {
                nearest = j;
            }
        }
        return nearest;
    }

    private double average(int i, int j) {
        return sum(i, j) / ((double) groups.get(i).size() * groups.get(j).size());
    }

    private float sum(int i, int j) {
        return i > j ? sums[i][j] : sums[j][i];
    }

    private void add(int i, int j, float more) {
        sums[Math.max(i, j)][Math.min(i, j)] += more;
    }
}
