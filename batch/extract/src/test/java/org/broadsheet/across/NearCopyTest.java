package org.broadsheet.across;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NearCopyTest {
    @Test
    void aCutAndReorderedReprintIsACopy() {
        assertTrue(NearCopy.isCopy(NearCopy.similarity(Reports.FERRY, Reports.FERRY_REPRINT)));
    }

    @Test
    void anotherReportOfTheEventIsNoCopy() {
        assertFalse(NearCopy.isCopy(NearCopy.similarity(Reports.FERRY, Reports.FERRY_IN_OTHER_WORDS)));
    }

    @Test
    void theSameBackgroundBelowTwoReportsMakesNoCopy() {
        assertEquals(0, NearCopy.similarity(Reports.FERRY, Reports.FERRY_BACKGROUND_ONLY));
    }

    @Test
    void oneFormFilledInTwiceIsNoCopy() {
        String form =
                "The level of the Ella at Skerry stood at %s centimetres on Tuesday morning, the river board said."
                        + " In the harbour of Port Ella %s millimetres of rain fell during the night. Ships of more than %s"
                        + " tonnes have to wait for the evening tide, and the lock at Morran stays closed to boats.";

        assertEquals(
                0,
                NearCopy.similarity(
                        String.format(Locale.ROOT, form, 412, 17, 900),
                        String.format(Locale.ROOT, form, 388, 4, 1100)));
        assertTrue(NearCopy.isCopy(NearCopy.similarity(
                String.format(Locale.ROOT, form, 412, 17, 900), String.format(Locale.ROOT, form, 415, 17, 900))));
    }

    @Test
    void isTheSameBothWays() {
        for (String one : Reports.all()) {
            for (String other : Reports.all()) {
                assertEquals(NearCopy.similarity(one, other), NearCopy.similarity(other, one));
            }
        }
    }

    @Test
    void aTextIsTakenOverNearlyWholeByItself() {
        assertTrue(NearCopy.similarity(Reports.FERRY, Reports.FERRY) > 0.9);
    }

    @Test
    void textsWithoutWordsAreNoCopies() {
        assertEquals(0, NearCopy.similarity("", ""));
        assertEquals(0, NearCopy.similarity("...", Reports.FERRY));
    }

    @Test
    void copiesShareTheHashesByWhichTheyAreFound() {
        LocalDate day = LocalDate.of(2027, 5, 4);
        Set<Long> shared = new HashSet<>(Reports.signature(Reports.FERRY, day).shingles());
        shared.retainAll(Reports.signature(Reports.FERRY_REPRINT, day).shingles());

        assertTrue(shared.size() >= NearCopy.LEAST_SHARED_SHINGLES, shared.toString());
    }
}
