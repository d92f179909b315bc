package org.broadsheet.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class WordOverlapTest {
    @Test
    void wordsCountAsOftenAsTheyStand() {
        WordOverlap overlap = WordOverlap.of("The tram, the tram", "the tram is late");

        assertEquals(0.5, overlap.precision());
        assertEquals(0.5, overlap.recall());
        assertEquals(0.5, overlap.f1());
    }

    @Test
    void nothingFoundIsRightWhereThereIsNothingAlone() {
        assertEquals(1, WordOverlap.of(" – ", "").f1());
        assertEquals(0, WordOverlap.of("", "late trams").f1());
        assertEquals(0, WordOverlap.of("late trams", "").f1());
    }
}
