package org.broadsheet.pipeline.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.Test;

/** Texts are chained by few comparisons, as comparing all of them would. */
class CopyChainsTest {
    private static CopyChains.Offer offer(int number, List<Integer> others) {
        return new CopyChains.Offer(
                number,
                others.stream().map(other -> new CopyChains.Share(other, .5)).toList());
    }

    private static CopyChains chains(Chains chains, BiPredicate<Integer, Integer> isCopy) {
        return new CopyChains(
                chains,
                pairs -> pairs.stream()
                        .map(pair -> isCopy.test(pair.one(), pair.other()))
                        .toList());
    }

    /** Each text with all that have larger numbers. */
    private static List<CopyChains.Offer> allPairs(int count) {
        List<CopyChains.Offer> offers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<Integer> others = new ArrayList<>();
            for (int j = i + 1; j < count; j++) {
                others.add(j);
            }
            offers.add(offer(i, others));
        }
        return offers;
    }

    @Test
    void reprintsCostByTheirNumber() throws Exception {
        Chains all = new Chains(400);
        CopyChains copies = chains(all, (one, other) -> true);
        copies.join(allPairs(400));

        assertTrue(copies.compared() < 2 * 400, copies.compared() + " comparisons, where all pairs are 79,800");
        for (int i = 0; i < 400; i++) {
            assertTrue(all.areOne(0, i), "text " + i);
        }
    }

    @Test
    void textsOfOneFormCostByTheirNumber() throws Exception {
        CopyChains copies = chains(new Chains(400), (one, other) -> false);

        assertEquals(List.of(), copies.join(allPairs(400)));
        assertTrue(copies.compared() <= 400 * CopyChains.MOST_MISSES, copies.compared() + " comparisons");
    }

    @Test
    void theChainsAreThoseOfAllPairs() throws Exception {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            boolean[][] isCopy = new boolean[30][30];
            Chains expected = new Chains(30);
            for (int i = 0; i < 30; i++) {
                for (int j = 0; j < i; j++) {
                    isCopy[j][i] = random.nextInt(25) == 0;
                    if (isCopy[j][i]) {
                        expected.join(i, j);
                    }
                }
            }
            Chains found = new Chains(30);
            chains(found, (one, other) -> isCopy[one][other]).join(allPairs(30));
            for (int i = 0; i < 30; i++) {
                assertEquals(expected.firstOf(i), found.firstOf(i), "text " + i + " of round " + round);
            }
        }
    }
}
