package org.broadsheet.across;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which claims, made story by story, are one: those on one quantity that is told whole (see {@link ClaimedQuantity#key}) whose
 * values meet. Claims of a quantity are taken from the least value up, as long as some value is in all of them, so that the
 * result depends on their set alone.
 */
public final class EqualClaims {
    private EqualClaims() {}

    /**
     * A claim.
     *
     * @param id of its own
     * @param quantity what it is on
     * @param values in the base unit
     */
    public record Keyed(String id, String quantity, ValueInterval values) {}

    /** Those that are one, in groups of two and more, each ascending by value. */
    public static List<List<Keyed>> of(List<Keyed> claims) {
        Map<String, List<Keyed>> byQuantity = new TreeMap<>();
        for (Keyed claim : claims) {
            if (!claim.values.isVague()) {
                byQuantity
                        .computeIfAbsent(claim.quantity, key -> new ArrayList<>())
                        .add(claim);
            }
        }
        List<List<Keyed>> equal = new ArrayList<>();
        for (List<Keyed> ofOne : byQuantity.values()) {
            ofOne.sort(Comparator.<Keyed>comparingDouble(claim -> claim.values.low())
                    .thenComparing(claim -> claim.values.high())
                    .thenComparing(Keyed::id));
            List<Keyed> group = new ArrayList<>();
            for (Keyed claim : ofOne) {
                if (!group.isEmpty() && !values(group).meets(claim.values)) {
                    equal.add(group);
                    group = new ArrayList<>();
                }
                group.add(claim);
            }
            equal.add(group);
        }
        equal.removeIf(group -> group.size() < 2);
        return equal;
    }

    /** The values that all of a group allow. */
    public static ValueInterval values(List<Keyed> group) {
        ValueInterval values = group.get(0).values;
        for (Keyed claim : group) {
            values = values.and(claim.values);
        }
        return values;
    }
}
