package org.broadsheet.clean;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.junit.jupiter.api.Test;

class GroupWeightsTest {
    private static final int GROUPS = 40;
    private static final int LANGUAGES = 31;

    @Test
    void sumsOfManyGroupsAreThoseAddedOneByOne() {
        Random random = new Random(7);
        GroupWeights weights = new GroupWeights(GROUPS, LANGUAGES);
        byte[][] told = new byte[GROUPS][LANGUAGES];
        for (int group = 0; group < GROUPS; group++) {
            for (int language = 0; language < LANGUAGES; language++) {
                told[group][language] = (byte) -random.nextInt(129);
                weights.set(group, language, (byte) -1);
                weights.set(group, language, told[group][language]);
                assertEquals(told[group][language], weights.get(group, language));
            }
        }
        int[] groups = random.ints(3000, 0, GROUPS).toArray();
        int count = groups.length - 1;
        int[] sums = new int[LANGUAGES];
        for (int i = 0; i < count; i++) {
            for (int language = 0; language < LANGUAGES; language++) {
                sums[language] += told[groups[i]][language];
            }
        }

        assertArrayEquals(sums, weights.sums(groups, count));
        assertArrayEquals(new int[LANGUAGES], weights.sums(groups, 0));
    }

    @Test
    void sumsOfTheLowestWeightsDoNotRunOver() {
        GroupWeights weights = new GroupWeights(1, 5);
        for (int language = 0; language < 5; language++) {
            weights.set(0, language, Byte.MIN_VALUE);
        }

        assertEquals(Byte.MIN_VALUE * 1000, weights.sums(new int[1000], 1000)[4]);
    }

    @Test
    void aWeightAboveNoneIsNoLogarithmOfAProbability() {
        assertThrows(IllegalArgumentException.class, () -> new GroupWeights(1, 1).set(0, 0, (byte) 1));
    }
}
