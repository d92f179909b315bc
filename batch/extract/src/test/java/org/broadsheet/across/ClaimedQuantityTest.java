package org.broadsheet.across;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.broadsheet.article.Figure;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Claims of two stories exclude each other only where both tell one quantity whole. */
class ClaimedQuantityTest {
    private static final LocalDate END = LocalDate.of(2030, 12, 31);

    private static ClaimedQuantity cost(String subject, @Nullable String holder, double low, double high) {
        return cost(subject, holder, null, END, low, high);
    }

    private static ClaimedQuantity cost(
            String subject, @Nullable String holder, @Nullable LocalDate from, LocalDate to, double low, double high) {
        return new ClaimedQuantity(subject, holder, holder, Figure.Kind.MONEY, "EUR", null, null, from, to, low, high);
    }

    private static void assertExclude(boolean expected, ClaimedQuantity one, ClaimedQuantity other) {
        assertEquals(expected, one.excludes(other), one + " and " + other);
        assertEquals(expected, other.excludes(one), other + " and " + one);
    }

    @Test
    void oneQuantityHasOneValue() {
        ClaimedQuantity minister = cost("the tram extension", null, 1.19e9, 1.21e9);
        assertExclude(true, minister, cost("The tram extension in Port Ella", "Port Ella", 1.8e9, 1.9e9));
        assertExclude(false, minister, cost("the tram extension", null, 1.2e9, 1.3e9));
        assertExclude(false, minister, cost("the tram extension", null, 40e9, 41e9));
    }

    @Test
    void anotherThingHolderOrTimeIsAnotherQuantity() {
        ClaimedQuantity one = cost("the tram extension", "Port Ella", 1.19e9, 1.21e9);
        assertExclude(true, one, cost("tram extension", "Port Ella", 1.8e9, 1.9e9));
        assertExclude(false, one, cost("tram extension", "Nordhaven", 1.8e9, 1.9e9));
        assertExclude(false, one, cost("tram repairs", "Port Ella", 1.8e9, 1.9e9));
        assertExclude(false, one, cost("the tram extension", "Port Ella", null, END.minusYears(1), 1.8e9, 1.9e9));
        assertExclude(false, cost("the price", null, 4, 4), cost("the price", null, 5, 5));
        assertExclude(true, cost("the price", "Port Ella", 4, 4), cost("the price", "Port Ella", 5, 5));
    }

    @Test
    void aNumberOfOneDayBelongsToWhatHappenedOnIt() {
        assertExclude(
                false,
                cost("the repair bill", "Port Ella", END, END, 4, 4),
                cost("the repair bill", "Port Ella", END, END, 5, 5));
    }

    @Test
    void unitsOfOneMeasureArePutAgainstEachOther() {
        ClaimedQuantity metres = new ClaimedQuantity(
                "the new breakwater", "p", "Port Ella", Figure.Kind.QUANTITY, "m", null, null, null, END, 900, 950);
        ClaimedQuantity kilometres = new ClaimedQuantity(
                "the new breakwater", "p", "Port Ella", Figure.Kind.QUANTITY, "km", null, null, null, END, 1.4, 1.5);
        ClaimedQuantity same = new ClaimedQuantity(
                "the new breakwater", "p", "Port Ella", Figure.Kind.QUANTITY, "km", null, null, null, END, .9, .92);
        assertExclude(true, metres, kilometres);
        assertExclude(false, metres, same);
    }
}
