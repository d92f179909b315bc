package org.broadsheet.across;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FigureScopeTest {
    @Test
    void readsTheOutcomeOfTheOwnClause() {
        FigureScope killed =
                scope("In the valley ", "24 people", " were killed, another 140 hurt, and the old bridge fell.");
        FigureScope injured = scope("The storm killed 24 people and ", "140", " were injured.");

        assertEquals(Outcomes.of("killed", false), killed.outcomes());
        assertEquals(Outcomes.of("injured", false), injured.outcomes());
        assertEquals(
                Set.of(),
                scope("Killed were the pilot and, later, ", "three", ", he said.")
                        .outcomes());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Another |four people| died in hospital.",
                "The slide killed one man and left |two others| missing.",
                "|Three| of the miners were saved.",
                "It has |one of its engines| in repair.",
                "The clinic took in |30 people| seriously injured.",
                "They had the ball with |29 seconds| remaining.",
                "Nine men, including |three guards|, were held."
            })
    void seesThatANumberIsOfAPart(String sentence) {
        String[] parts = sentence.split("\\|", -1);

        assertTrue(scope(parts[0], parts[1], parts[2]).part());
    }

    @Test
    void tellsNumbersOfTwoYearsApart() {
        FigureScope now = scope("The wave killed ", "40 people", " on the coast.");
        FigureScope then = scope("In 2004 a wave killed ", "90 people", " on the coast.");
        FigureScope lastYear = scope("A wave last year killed ", "90 people", " on the coast.");
        FigureScope dated = scope("March 3, 2004 A wave killed ", "90 people", " on the coast.");

        assertFalse(now.meets(then));
        assertFalse(now.meets(lastYear));
        assertTrue(then.meets(then));
        assertTrue(now.meets(dated));
    }

    @Test
    void tellsNumbersOfAPartOfTheCountryApart() {
        FigureScope all = scope("The quake killed ", "30 people", " and brought down a bridge.");
        FigureScope district = scope("In neighbouring Marlow district, ", "10 people", " were killed.");
        FigureScope other = scope("Landslides killed ", "12 people", " in Upper Skerry district.");
        FigureScope province = scope("The wave killed ", "90 people", " in the province.");
        FigureScope place = scope("The quake near Port Ella killed ", "31 people", ".");

        assertFalse(all.meets(district));
        assertFalse(district.meets(other));
        assertFalse(all.meets(province));
        assertTrue(district.meets(district));
        assertTrue(all.meets(place), "where it happened is no part of it");
        assertTrue(all.meets(scope("In May ", "20 people", " were killed.")));
    }

    @Test
    void takesJobsAloneForCut() {
        assertEquals(
                Set.of(),
                scope("Doctors saw ", "seven children", " with cut lips.").outcomes());
        assertEquals(
                Outcomes.of("cut", true),
                scope("The company cut ", "500 jobs", ".").outcomes());
        assertEquals(
                Set.of(), scope("The fire chief had ", "300 men", " at work.").outcomes());
    }

    private static FigureScope scope(String before, String figure, String after) {
        return FigureScope.of(before, figure, after);
    }
}
