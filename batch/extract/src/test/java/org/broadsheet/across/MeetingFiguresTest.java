package org.broadsheet.across;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.broadsheet.article.Figure.Bound;
import org.broadsheet.article.Figure.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MeetingFiguresTest {
    private static final @Nullable String[] UNITS = {null, "people", "victim", "bridge", "km", "mi", "EUR"};

    private static List<ReportedFigure> figures(int count, double largest, Random random) {
        List<ReportedFigure> figures = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String unit = UNITS[random.nextInt(UNITS.length)];
            Kind kind = unit == null || unit.length() > 3 ? Kind.COUNT : Kind.QUANTITY;
            double value = Math.rint(Math.exp(random.nextDouble() * Math.log(largest)));
            Bound bound = Bound.values()[random.nextInt(Bound.VAGUE.ordinal())];
            ClaimUnit counted = ClaimUnit.of(unit, kind);
            figures.add(ReportedFigures.of(
                    "%05d".formatted(i),
                    "a" + i % 7,
                    kind,
                    random.nextInt(9) == 0
                            ? ValueInterval.of(null, value - 5, value * 4, Bound.VAGUE, counted)
                            : ValueInterval.of(random.nextInt(20) == 0 ? -value : value, null, null, bound, counted),
                    counted,
                    FigurePlace.between("The flood took ", "it", " in the valley " + random.nextInt(3) + "."),
                    null));
        }
        return figures;
    }

    @Test
    void findsAllThatMeetInUnitAndValue() {
        List<ReportedFigure> figures = figures(150, 100_000, new Random(4));
        int[][] partners = new MeetingFigures(figures).partners();

        for (int i = 0; i < figures.size(); i++) {
            List<Integer> expected = new ArrayList<>();
            for (int j = 0; j < figures.size(); j++) {
                if (i != j
                        && figures.get(i).values().meets(figures.get(j).values())
                        && figures.get(i).unit().to(figures.get(j).unit()) != ClaimUnit.Relation.DIFFERENT) {
                    expected.add(j);
                }
            }
            assertEquals(expected, Arrays.stream(partners[i]).boxed().toList(), "of figure " + i);
        }
    }

    @Test
    void comparesANumberOfACrowdWithItsNearestAlone() {
        List<ReportedFigure> figures = figures(3000, 5, new Random(4));
        int[][] partners = new MeetingFigures(figures).partners();

        long pairs = Arrays.stream(partners).mapToLong(each -> each.length).sum() / 2;
        assertTrue(pairs <= 3000L * 150, pairs + " pairs");
        for (int i = 0; i < partners.length; i++) {
            for (int other : partners[i]) {
                assertTrue(Arrays.binarySearch(partners[other], i) >= 0, i + " and " + other);
            }
        }
    }
}
