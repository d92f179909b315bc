package org.broadsheet.across;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class StoryLikenessTest {
    @Test
    void reportsOfOneEventInOtherWordsAreAlike() {
        double likeness = Reports.likeness(Reports.FERRY, Reports.FERRY_IN_OTHER_WORDS);

        assertTrue(likeness > StoryLikeness.CHAINED, "likeness " + likeness);
    }

    @Test
    void anotherEventOfTheDayThatNamesThisOneIsAnotherStory() {
        double likeness = Reports.likeness(Reports.FERRY, Reports.TANKER);

        assertTrue(likeness < StoryLikeness.ONE_STORY, "likeness " + likeness);
    }

    @Test
    void anotherActOfTheSameCompanyIsAnotherStory() {
        double likeness = Reports.likeness(Reports.FERRY, Reports.ELECTRIC_SHIPS);

        assertTrue(likeness < StoryLikeness.ONE_STORY, "likeness " + likeness);
    }

    @Test
    void isTheSameBothWays() {
        for (String one : Reports.all()) {
            for (String other : Reports.all()) {
                assertEquals(Reports.likeness(one, other), Reports.likeness(other, one), 1e-12);
            }
        }
    }

    @Test
    void reportsOutsideTheWindowAreNotAlike() {
        LocalDate day = LocalDate.of(2027, 5, 4);
        StoryProfile one = new StoryProfile(Reports.signature(Reports.FERRY, day));
        StoryProfile later =
                new StoryProfile(Reports.signature(Reports.FERRY, day.plusDays(StoryLikeness.WINDOW_DAYS + 1)));

        assertEquals(0, StoryLikeness.of(one, later));
    }

    @Test
    void reportsOfOneEventShareTheKeysByWhichTheyAreFound() {
        LocalDate day = LocalDate.of(2027, 5, 4);

        assertTrue(StoryLikeness.isCandidate(
                Reports.signature(Reports.FERRY, day), Reports.signature(Reports.FERRY_IN_OTHER_WORDS, day)));
    }
}
