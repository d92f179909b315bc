package org.broadsheet.across;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

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

    /** Members whose every pair is compared; a longer chain is divided before where it is weakest. */
    private static final int MOST_AT_ONCE = 800;
    /** What the links of a chain have to be over, one after the other where too many are chained. */
    private static final double[] LEAST = {0, .1, .2, .3, .4};

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
        int[] all = IntStream.range(0, count).toArray();
        int[][] everyOther = new int[count][];
        Arrays.fill(everyOther, all);
        return of(everyOther, pairs);
    }

    /**
     * The groups where only some pairs can be one.
     *
     * @param partners for each member those that it can be one with; whom it has has it
     * @return groups, each ascending, ordered by their first
     */
    static List<List<Integer>> of(int[][] partners, Pairs pairs) {
        List<List<Integer>> groups = new ArrayList<>();
        divide(IntStream.range(0, partners.length).toArray(), partners, pairs, 0, groups);
        groups.sort((one, other) -> Integer.compare(one.get(0), other.get(0)));
        return groups;
    }

    private static void divide(int[] members, int[][] partners, Pairs pairs, int cuts, List<List<Integer>> groups) {
        for (int[] chain : chains(members, partners, pairs, LEAST[cuts])) {
            if (chain.length == 1) {
                groups.add(List.of(chain[0]));
            } else if (chain.length <= MOST_AT_ONCE) {
                groups.addAll(new AverageLinkage(chain, pairs).joined());
            } else if (cuts + 1 < LEAST.length) {
                divide(chain, partners, pairs, cuts + 1, groups);
            } else {
                for (int from = 0; from < chain.length; from += MOST_AT_ONCE) {
                    int[] piece = Arrays.copyOfRange(chain, from, Math.min(chain.length, from + MOST_AT_ONCE));
                    groups.addAll(new AverageLinkage(piece, pairs).joined());
                }
            }
        }
    }

    /** Members, ascending, chained by pairs that are one: no group of the result reaches beyond such a chain. */
    private static List<int[]> chains(int[] members, int[][] partners, Pairs pairs, double least) {
        List<int[]> chains = new ArrayList<>();
        BitSet unseen = new BitSet();
        Arrays.stream(members).forEach(unseen::set);
        for (int start : members) {
            if (!unseen.get(start)) {
                continue;
            }
            unseen.clear(start);
            List<Integer> chain = new ArrayList<>(List.of(start));
            for (int at = 0; at < chain.size(); at++) {
                for (int next : partners[chain.get(at)]) {
                    if (unseen.get(next) && pairs.over(chain.get(at), next) >= least) {
                        unseen.clear(next);
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
