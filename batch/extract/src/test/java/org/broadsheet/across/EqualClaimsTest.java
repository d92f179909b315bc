package org.broadsheet.across;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.broadsheet.across.EqualClaims.Keyed;
import org.broadsheet.article.Figure;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EqualClaimsTest {
    private static ClaimedQuantity quantity(
            String subject, @Nullable String holder, String unit, LocalDate from, LocalDate to) {
        return new ClaimedQuantity(subject, holder, holder, Figure.Kind.QUANTITY, unit, null, null, from, to, 1, 1);
    }

    private static Keyed keyed(String id, double low, double high) {
        return new Keyed(id, "length of the tram", new ValueInterval((low + high) / 2, low, high, 2));
    }

    private static String ids(List<Keyed> claims) {
        return EqualClaims.of(claims).stream()
                .map(group -> group.stream().map(Keyed::id).toList().toString())
                .toList()
                .toString();
    }

    @Test
    void keysAQuantityByWhatItIsAndNotByItsWording() {
        LocalDate from = LocalDate.of(2031, 1, 1);
        LocalDate to = LocalDate.of(2031, 12, 31);
        String key = Objects.requireNonNull(
                quantity("the tram lines", "Tarn", "km", from, to).key());

        assertEquals(key, quantity("tram line of Tarn", "Tarn", "mi", from, to).key(), "in miles");
        assertNotEquals(key, quantity("tram lines", "Marlow", "km", from, to).key());
        assertNotEquals(key, quantity("tram lines", "Tarn", "t", from, to).key());
        assertNotEquals(
                key, quantity("tram lines", "Tarn", "km", from, to.plusYears(1)).key());
        assertNull(quantity("tram lines", "Tarn", "km", to, to).key(), "of one day");
        assertNull(quantity("lines", null, "km", from, to).key(), "lines are of anything");
    }

    @Test
    void takesValuesTogetherThatAllMeet() {
        assertEquals(
                "[[a, b], [c, d]]",
                ids(List.of(keyed("d", 101, 106), keyed("a", 90, 100), keyed("c", 100.5, 105), keyed("b", 95, 104))));
        assertEquals("[]", ids(List.of(keyed("a", 100, 900), keyed("b", 95, 104))), "hundreds are no value");
    }

    @Test
    void theOrderOfClaimsChangesNothing() {
        Random random = new Random(2);
        List<Keyed> claims = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            double low = 100 + random.nextInt(60);
            claims.add(keyed("c" + i, low, low + random.nextInt(9)));
        }
        String groups = ids(claims);
        for (int i = 0; i < 5; i++) {
            Collections.shuffle(claims, random);
            assertEquals(groups, ids(claims));
        }
        for (List<Keyed> group : EqualClaims.of(claims)) {
            assertEquals(
                    0,
                    group.stream()
                            .filter(claim -> !claim.values().meets(EqualClaims.values(group)))
                            .count());
        }
    }
}
