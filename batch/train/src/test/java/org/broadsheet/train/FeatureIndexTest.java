package org.broadsheet.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Rows that are used twice are numbered, the most frequent first. */
class FeatureIndexTest {
    @Test
    void rowsUsedTwiceHaveNumbersByFrequency() {
        FeatureIndex index = new FeatureIndex(4);
        index.count(new int[] {3, 7, 9});
        index.count(new int[] {7, 9});
        index.count(new int[] {9, 12});
        index.number();

        assertEquals(2, index.size());
        assertEquals(0, index.number(9));
        assertEquals(1, index.number(7));
        assertEquals(-1, index.number(3), "used once");
        assertEquals(-1, index.number(0), "never used");
        assertArrayEquals(new int[] {1, 0}, index.numbers(new int[] {3, 7, 12, 9}));
    }
}
