package org.broadsheet.across;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class AverageLinkageTest {
    /** Looks at every two groups before each join. */
    private static List<List<Integer>> naive(float[][] over) {
        List<List<Integer>> groups = new ArrayList<>();
        for (int i = 0; i < over.length; i++) {
            groups.add(new ArrayList<>(List.of(i)));
        }
        while (true) {
            int first = -1;
            int second = -1;
            double best = 0;
            for (int i = 0; i < groups.size(); i++) {
                for (int j = 0; j < i; j++) {
                    double average = average(over, groups.get(i), groups.get(j));
                    if (average > best || average == best && first < 0) {
                        best = average;
                        first = j;
                        second = i;
                    }
                }
            }
            if (first < 0) {
                groups.forEach(group -> group.sort(Comparator.naturalOrder()));
                groups.sort(Comparator.comparing(group -> group.get(0)));
                return groups;
            }
            groups.get(first).addAll(groups.remove(second));
        }
    }

    private static double average(float[][] over, List<Integer> one, List<Integer> other) {
        double sum = 0;
        for (int a : one) {
            for (int b : other) {
                sum += over[a][b];
            }
        }
        return sum / (one.size() * other.size());
    }

    /** Likenesses that a float holds exactly, so that sums in any order are equal; hardly two averages are. */
    private static float[][] random(Random random, int count) {
        float[][] over = new float[count][count];
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < i; j++) {
                over[i][j] = (random.nextInt(1 << 16) - (1 << 15)) / 65536f;
                over[j][i] = over[i][j];
            }
        }
        return over;
    }

    @Test
    void joinsWhatIsNearestOnAverageFirst() {
        Random random = new Random(7);
        int joined = 0;
        for (int round = 0; round < 200; round++) {
            float[][] over = random(random, 2 + random.nextInt(30));
            List<List<Integer>> groups = AverageLinkage.of(over.length, (i, j) -> over[i][j]);
            assertEquals(naive(over), groups);
            joined += over.length - groups.size();
        }
        assertTrue(joined > 1000, joined + " joins");
    }

    @Test
    void ofEquallyNearGroupsTheFirstAreJoined() {
        float[][] over = {{0, -1, 1}, {-1, 0, 1}, {1, 1, 0}};
        assertEquals(List.of(List.of(0, 2), List.of(1)), groups(over, -1.5f));
        assertEquals(List.of(List.of(0, 1, 2)), groups(over, -1));
    }

    private static List<List<Integer>> groups(float[][] over, float apart) {
        return AverageLinkage.of(over.length, (i, j) -> over[i][j] < 0 ? apart : over[i][j]);
    }

    @Test
    void aChainMakesNoGroup() {
        // Points on a line: neighbours are alike by 0.6; three in a row by (0.6 + 0.6 + 0.2) / 3, which is too little.
        List<List<Integer>> groups = AverageLinkage.of(9, (one, other) -> .5 - .4 * Math.abs(one - other));

        assertTrue(groups.size() > 1 && groups.stream().allMatch(group -> group.size() <= 2), groups.toString());
    }

    @Test
    void noMembersHaveNoGroups() {
        assertEquals(List.of(), AverageLinkage.of(0, (one, other) -> 1));
    }

    @Test
    void looksOnlyAtPairsThatCanBeOneAndAtChains() {
        float[][] over = random(new Random(3), 40);
        int[][] partners = new int[40][];
        for (int i = 0; i < 40; i++) {
            int mine = i;
            partners[i] = IntStream.range(0, 40)
                    .filter(other -> other != mine && over[mine][other] >= 0)
                    .toArray();
        }
        assertEquals(AverageLinkage.of(40, (i, j) -> over[i][j]), AverageLinkage.of(partners, (i, j) -> over[i][j]));
    }

    @Test
    void dividesAChainTooLongToCompareWhereItIsWeakest() {
        // Two towns, each of 700 that are one, and weakly chained to the other.
        List<List<Integer>> groups = AverageLinkage.of(1400, (one, other) -> one / 700 == other / 700 ? .5 : .05);

        assertEquals(
                List.of(
                        IntStream.range(0, 700).boxed().toList(),
                        IntStream.range(700, 1400).boxed().toList()),
                groups);
    }
}
