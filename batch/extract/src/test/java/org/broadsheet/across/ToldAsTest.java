package org.broadsheet.across;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.broadsheet.article.Figure.Kind;
import org.broadsheet.article.Figure.Trend;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToldAsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Profit was ~.| MONEY | NONE | LEVEL",
                "Profit rose to ~.| MONEY | NONE | LEVEL",
                "Profit rose by ~.| MONEY | UP | RISE",
                "Profit was cut by ~.| MONEY | DOWN | FALL",
                "It took in 9, ~ short of the target.| MONEY | NONE | BELOW",
                "It took in 9, ~ ahead of forecasts.| MONEY | NONE | ABOVE",
                "It took in 9, ~ more than last year.| MONEY | UP | RISE",
                "It took in 9, ~ less than in 2029.| MONEY | DOWN | FALL",
                "It took in 9, ~ less than in the north.| MONEY | DOWN | BELOW",
                "Police counted ~, fewer than in May.| COUNT | NONE | LEVEL",
                "The yard lost as many as ~ in May.| COUNT | DOWN | OPEN",
                "The yard cut staff by ~ in May.| COUNT | DOWN | FALL",
                "The growth was ~.| PERCENT | NONE | OPEN",
                "The growth of the town fell to ~.| PERCENT | NONE | LEVEL",
                "The union asks for ~.| PERCENT | NONE | OPEN",
                "The share was ~.| PERCENT | NONE | LEVEL",
                "In May ~ of them went.| PERCENT | NONE | LEVEL",
                "It has ~ the size.| MULTIPLE | UP | OPEN"
            })
    void tellsLevelsFromChangesAndDifferences(String sentence, Kind kind, Trend trend, ToldAs expected) {
        String[] sides = sentence.split("~", -1);
        FigurePlace place = FigurePlace.between(sides[0], "3 jobs", sides[1]);
        assertEquals(expected, ToldAs.of(kind, ClaimUnit.of("job", Kind.COUNT), trend, null, place));
    }

    @Test
    void bothEndsOfAChangeAreLevels() {
        FigurePlace place = FigurePlace.between("The crew grew ", "from 5 to 12 people", " in May.");
        assertEquals(ToldAs.OPEN, ToldAs.of(Kind.COUNT, ClaimUnit.of("people", Kind.COUNT), Trend.UP, null, place));
    }

    @Test
    void whatMayBeEitherMayBeAny() {
        assertTrue(ToldAs.OPEN.mayBe(ToldAs.RISE));
        assertTrue(ToldAs.LEVEL.mayBe(ToldAs.OPEN));
        assertFalse(ToldAs.LEVEL.mayBe(ToldAs.RISE));
        assertFalse(ToldAs.RISE.mayBe(ToldAs.ABOVE));
        assertNull(ToldAs.OPEN.change());
        assertEquals(ToldAs.BELOW, ToldAs.BELOW.change());
    }
}
