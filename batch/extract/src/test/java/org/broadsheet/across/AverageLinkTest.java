package org.broadsheet.across;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AverageLinkTest {
    private static final AverageLink LINK = new AverageLink(0.5);

    /** Points on a line: alike as they are near. */
    private static double near(Double one, Double other) {
        return Math.max(0, 1 - Math.abs(one - other));
    }

    @Test
    void joinsWhatIsAlikeOnAverage() {
        assertEquals(
                List.of(List.of("a", "b"), List.of("c", "d")),
                LINK.groups(Map.of("a", 0.0, "b", 0.2, "c", 0.9, "d", 1.0), AverageLinkTest::near));
    }

    @Test
    void aChainMakesNoGroup() {
        Map<String, Double> chain = new LinkedHashMap<>();
        for (int i = 0; i < 9; i++) {
            chain.put("m" + i, i * 0.4);
        }

        // Neighbours are alike by 0.6; three in a row by (0.6 + 0.6 + 0.2) / 3, which is too little.
        List<List<String>> groups = LINK.groups(chain, AverageLinkTest::near);
        assertTrue(groups.size() > 1 && groups.stream().allMatch(group -> group.size() <= 2), groups.toString());
    }

    @Test
    void theOrderOfMembersChangesNothing() {
        Random random = new Random(5);
        for (int round = 0; round < 50; round++) {
            List<Map.Entry<String, Double>> members = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                // Few places, so that many pairs are equally alike.
                members.add(Map.entry("m" + i, random.nextInt(12) * 0.25));
            }
            List<List<String>> expected = null;
            for (int order = 0; order < 4; order++) {
                Collections.shuffle(members, random);
                Map<String, Double> shuffled = new LinkedHashMap<>();
                members.forEach(member -> shuffled.put(member.getKey(), member.getValue()));
                List<List<String>> groups = LINK.groups(shuffled, AverageLinkTest::near);
                expected = expected == null ? groups : expected;
                assertEquals(expected, groups);
            }
        }
    }

    @Test
    void noMembersHaveNoGroups() {
        assertEquals(List.of(), LINK.groups(Map.of(), AverageLinkTest::near));
    }
}
