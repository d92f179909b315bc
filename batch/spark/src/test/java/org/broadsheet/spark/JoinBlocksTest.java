package org.broadsheet.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.broadsheet.pipeline.link.CopyRule;
import org.broadsheet.pipeline.link.CopyTexts;
import org.junit.jupiter.api.Test;

class JoinBlocksTest {
    private static final int FRESH = 120;
    private static final int ALL = 200;

    /** Days as the driver gives them: none first, then ascending; fresh texts before published ones. */
    private static CopyTexts texts(Random random) {
        int[] days = new int[ALL];
        int undated = random.nextInt(20);
        fill(days, 0, undated, FRESH, random);
        fill(days, FRESH, FRESH + random.nextInt(10), ALL, random);
        return new CopyTexts(days, FRESH, undated, List.of(), List.of());
    }

    private static void fill(int[] days, int from, int dated, int to, Random random) {
        Arrays.fill(days, from, dated, CopyRule.NO_DAY);
        for (int i = dated; i < to; i++) {
            days[i] = 1_000 + random.nextInt(60);
        }
        Arrays.sort(days, dated, to);
    }

    @Test
    void everyPairOfTextsThatMayBeCopiesFallsIntoOnePairOfBlocks() {
        Random random = new Random(23);
        for (int times = 0; times < 20; times++) {
            CopyTexts texts = texts(random);
            JoinBlocks blocks = new JoinBlocks(texts, 1 + random.nextInt(40));
            for (int one = 0; one < FRESH; one++) {
                for (int other = 0; other < ALL; other++) {
                    boolean isAsked = other >= FRESH || other < one;
                    if (isAsked && CopyRule.areNear(texts.days()[one], texts.days()[other])) {
                        assertEquals(1, shared(blocks, one, other), one + " and " + other);
                    }
                }
            }
        }
    }

    @Test
    void textsOfOtherTimesDoNotMeet() {
        int[] days = new int[1_000];
        Arrays.setAll(days, i -> i);
        JoinBlocks blocks = new JoinBlocks(new CopyTexts(days, days.length, 0, List.of(), List.of()), 50);

        // Each of the twenty blocks with itself and with the one before it.
        assertEquals(39, blocks.pairs());
        assertTrue(Arrays.stream(blocks.asMember(999)).allMatch(pair -> blocks.firstMember(pair) == 950));
        assertEquals(1_000, blocks.endOfMembers(blocks.asMember(999)[0]));
    }

    private static long shared(JoinBlocks blocks, int member, int other) {
        return Arrays.stream(blocks.asMember(member))
                .filter(pair -> Arrays.stream(blocks.asOther(other)).anyMatch(mine -> mine == pair))
                .count();
    }
}
