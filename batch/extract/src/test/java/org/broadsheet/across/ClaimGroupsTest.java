package org.broadsheet.across;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.broadsheet.article.Figure.Bound;
import org.broadsheet.article.Figure.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ClaimGroupsTest {
    private final List<ReportedFigure> figures = new ArrayList<>();

    @Test
    void takesAValueInTwoUnitsForOneClaim() {
        figure("a", "1", Kind.QUANTITY, 25, Bound.EXACT, "mi", "The fire began [] from the coast.");
        figure(
                "b",
                "2",
                Kind.QUANTITY,
                40,
                Bound.EXACT,
                "km",
                "The blaze started [] from the coast, the brigade said.");

        assertEquals("[1 2]", groups());
    }

    @Test
    void takesNounsThatCountTheSameForOneUnit() {
        figure("a", "1", Kind.COUNT, 14, Bound.EXACT, "person", "The flood killed [] in the valley.");
        figure("b", "2", Kind.COUNT, 14, Bound.EXACT, "victim", "So far [] were found in the valley.");
        figure("c", "3", Kind.COUNT, 14, Bound.EXACT, "bridge", "The flood took [] in the valley.");

        assertEquals("[1 2][3]", groups());
    }

    @Test
    void takesANumberWithinABoundForTheClaim() {
        figure("a", "1", Kind.COUNT, 200, Bound.MORE_THAN, "person", "The flood left [] injured in the valley.");
        figure(
                "b",
                "2",
                Kind.COUNT,
                238,
                Bound.EXACT,
                "people",
                "The flood left [] injured in the valley, doctors say.");

        assertEquals("[1 2]", groups());
    }

    @Test
    void tellsThatTwoCountsOfOneQuantityExcludeEachOther() {
        figure("a", "1", Kind.COUNT, 14, Bound.AT_LEAST, "people", "The flood killed [] in the valley.");
        figure("b", "2", Kind.COUNT, 31, Bound.EXACT, "people", "The flood in the valley killed [], the mayor says.");
        figure("b", "3", Kind.COUNT, 120, Bound.EXACT, "people", "Another [] were injured in the valley.");
        List<List<ReportedFigure>> claims = ClaimGroups.of(figures);

        assertEquals(3, claims.size());
        assertEquals(List.of(new ClaimConflict(0, 1)), ClaimConflict.among(claims));
    }

    @Test
    void putsNoNumberAgainstALargerLimitNorAgainstAnOrderOfMagnitude() {
        figure("a", "1", Kind.QUANTITY, 25, Bound.LESS_THAN, "km", "The camp lies [] from the border.");
        figure("b", "2", Kind.QUANTITY, 10, Bound.EXACT, "km", "The camp lies [] from the border.");
        figure("a", "3", Kind.QUANTITY, 3, Bound.EXACT, "year", "The club had asked him for [].");
        figure("b", "4", Kind.QUANTITY, 2, Bound.EXACT, "year", "The club had [] left with him.");

        assertEquals(List.of(), ClaimConflict.among(ClaimGroups.of(figures)));
        assertTrue(new ValueInterval(550, 100, 999, 1).isVague());
        assertFalse(ValueInterval.of(200.0, null, null, Bound.MORE_THAN, ClaimUnit.of("person", Kind.COUNT))
                .isVague());
    }

    @Test
    void seesNoConflictInARowOfNumbersEachOfAnotherPlace() {
        for (int i = 0; i < 40; i++) {
            figure(
                    "a" + i,
                    "" + i,
                    Kind.COUNT,
                    100 + 7 * i,
                    Bound.EXACT,
                    "pier",
                    "The board will build [] before winter.");
        }

        assertEquals(40, ClaimGroups.of(figures).size());
        assertEquals(List.of(), ClaimConflict.among(ClaimGroups.of(figures)));
        assertEquals(
                10, ClaimConflict.among(ClaimGroups.of(figures.subList(0, 5))).size(), "of few all are told");
    }

    @Test
    void seesNoConflictWhereOneArticleGivesBothNumbers() {
        figure("a", "1", Kind.COUNT, 14, Bound.EXACT, "people", "The flood killed [] in the valley.");
        figure("a", "2", Kind.COUNT, 31, Bound.EXACT, "people", "The flood killed [] on the coast.");
        figure("b", "3", Kind.COUNT, 31, Bound.EXACT, "people", "The flood killed [] on the coast.");

        assertEquals(List.of(), ClaimConflict.among(ClaimGroups.of(figures)));
    }

    @Test
    void putsNoScoresPartsOrBareNumbersAgainstEachOther() {
        figure("a", "1", Kind.COUNT, 21, Bound.EXACT, "point", "Marden scored [] in the second half of the final.");
        figure("b", "2", Kind.COUNT, 30, Bound.EXACT, "point", "Marden scored [] in the first half of the final.");
        figure("a", "3", Kind.COUNT, 14, Bound.EXACT, "people", "The flood killed [] in the valley.");
        figure("b", "4", Kind.COUNT, 20, Bound.EXACT, "child", "The flood killed [] in the valley.");
        figure("c", "5", Kind.COUNT, 9, Bound.EXACT, "people", "The flood killed another [] in the valley.");
        figure("a", "6", Kind.COUNT, 44, Bound.EXACT, null, "The shock was given as [] by the service.");
        figure("b", "7", Kind.COUNT, 46, Bound.EXACT, null, "The shock was given as [] by the service.");

        assertEquals(List.of(), ClaimConflict.among(ClaimGroups.of(figures)));
    }

    @Test
    void putsReadingsOfOneInstrumentAgainstEachOther() {
        figure("a", "1", Kind.COUNT, 6.3, Bound.EXACT, null, "The shock was given as [] by the service.");
        figure("b", "2", Kind.COUNT, 6.5, Bound.EXACT, null, "The shock was given as [] by the service.");

        assertEquals(List.of(new ClaimConflict(0, 1)), ClaimConflict.among(ClaimGroups.of(figures)));
    }

    @Test
    void keepsANumberGivenAgainInAnotherCurrencyWithTheOneItRestates() {
        figure("a", "1", Kind.MONEY, 1_000_000, Bound.EXACT, "USD", "Damage to the mill was put at [].");
        figures.add(restating("b", "3", 1_520_000, "2", "Damage to the mill was put at $1m ([])."));
        figure("b", "2", Kind.MONEY, 1_000_000, Bound.EXACT, "USD", "Damage to the mill was put at [] ($1.52m).");

        assertEquals("[1 2 3]", groups());
        assertEquals(
                1_000_000, ClaimConflict.values(ClaimGroups.of(figures).get(0)).told());
    }

    @Test
    void groupsTheSameWhateverTheOrderAndOnlyValuesThatMeet() {
        Random random = new Random(3);
        for (int i = 0; i < 60; i++) {
            figure(
                    "a" + i % 9,
                    String.format("%02d", i),
                    Kind.COUNT,
                    5 + random.nextInt(30),
                    Bound.values()[random.nextInt(Bound.VAGUE.ordinal())],
                    random.nextBoolean() ? "people" : "worker",
                    "The flood " + (random.nextBoolean() ? "killed" : "moved") + " [] in the valley "
                            + random.nextInt(5) + ".");
        }
        String groups = groups();
        for (List<ReportedFigure> claim : ClaimGroups.of(figures)) {
            ValueInterval values = ClaimConflict.values(claim);
            assertTrue(claim.stream().allMatch(figure -> figure.values().meets(values)));
        }
        for (int i = 0; i < 5; i++) {
            Collections.shuffle(figures, random);
            assertEquals(groups, groups());
        }
    }

    @Test
    void readsRoundingFromTheNumber() {
        ClaimUnit people = ClaimUnit.of("person", Kind.COUNT);

        assertTrue(ValueInterval.of(3000d, null, null, Bound.APPROXIMATE, people)
                .meets(ValueInterval.of(2870d, null, null, Bound.EXACT, people)));
        assertFalse(ValueInterval.of(3000d, null, null, Bound.EXACT, people)
                .meets(ValueInterval.of(2870d, null, null, Bound.EXACT, people)));
        assertFalse(ValueInterval.of(200d, null, null, Bound.MORE_THAN, people)
                .meets(ValueInterval.of(900d, null, null, Bound.EXACT, people)));
    }

    private void figure(
            String article, String id, Kind kind, double value, Bound bound, @Nullable String unit, String sentence) {
        figures.add(figure(article, id, kind, value, bound, unit, sentence, null));
    }

    private static ReportedFigure restating(String article, String id, double value, String restated, String sentence) {
        return figure(article, id, Kind.MONEY, value, Bound.EXACT, "USD", sentence, restated);
    }

    private static ReportedFigure figure(
            String article,
            String id,
            Kind kind,
            double value,
            Bound bound,
            @Nullable String unit,
            String sentence,
            @Nullable String restates) {
        ClaimUnit counted = ClaimUnit.of(unit, kind);
        int start = sentence.indexOf('[');
        return ReportedFigures.of(
                id,
                article,
                kind,
                ValueInterval.of(value, null, null, bound, counted),
                counted,
                FigurePlace.of(sentence, start, start + 2),
                restates);
    }

    private String groups() {
        return ClaimGroups.of(figures).stream()
                .map(group -> group.stream().map(ReportedFigure::figureId).collect(Collectors.joining(" ", "[", "]")))
                .collect(Collectors.joining());
    }
}
