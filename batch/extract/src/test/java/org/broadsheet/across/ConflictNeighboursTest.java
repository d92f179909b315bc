package org.broadsheet.across;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.article.Figure.Bound;
import org.broadsheet.article.Figure.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConflictNeighboursTest {
    private final List<ClaimValues> claims = new ArrayList<>();

    private void claim(double value, @Nullable String unit, String sentence) {
        ClaimUnit counted = ClaimUnit.of(unit, Kind.COUNT);
        int place = sentence.indexOf('[');
        String id = "%05d".formatted(claims.size());
        claims.add(ClaimValues.of(List.of(ReportedFigures.of(
                id,
                "a" + id,
                Kind.COUNT,
                ValueInterval.of(value, null, null, Bound.EXACT, counted),
                counted,
                FigurePlace.of(sentence, place, place + 2),
                null))));
    }

    private List<ClaimConflict> pairs() {
        return new ConflictNeighbours(claims).pairs();
    }

    @Test
    void meetsThoseOfUnitsThatMayBeTheSameAndOfOneYear() {
        claim(14, "people", "The flood killed [] in the valley.");
        claim(31, "victim", "The flood killed [] in the valley.");
        claim(31, "bridge", "The flood took [] in the valley.");
        claim(40, "people", "In 2004 a flood killed [] in the valley.");
        claim(44, "people", "Another [] were killed.");
        claim(4000, "people", "The flood killed [] in the valley.");

        assertEquals(List.of(new ClaimConflict(0, 1)), pairs());
    }

    @Test
    void ofARowOfNumbersOnlyNeighboursAreMet() {
        for (int i = 0; i < 2000; i++) {
            claim(1000 + i, "pier", "The board will build [] before winter.");
        }
        List<ClaimConflict> pairs = pairs();

        assertTrue(pairs.size() <= 2000 * 60 && pairs.size() >= 2000 * 30, pairs.size() + " pairs");
        assertTrue(pairs.stream().allMatch(pair -> pair.one() < pair.other()));
    }
}
