package org.broadsheet.across;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashSet;
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
