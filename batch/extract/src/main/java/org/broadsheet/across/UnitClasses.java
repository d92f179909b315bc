package org.broadsheet.across;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers the units of figures, so that how two units stand to each other is asked once. */
final class UnitClasses {
    private final Map<ClaimUnit, Integer> numbers = new HashMap<>();
    private final List<ClaimUnit> units = new ArrayList<>();
    private final Map<Long, Boolean> asked = new HashMap<>();

    /** The number of a unit; units of one measure have one, whatever their size. */
    int of(ClaimUnit unit) {
        ClaimUnit base = new ClaimUnit(unit.base(), 1, unit.measured());
        Integer known = numbers.putIfAbsent(base, units.size());
        if (known != null) {
            return known;
        }
        units.add(base);
        return units.size() - 1;
    }

    /** Whether a unit is told. */
    boolean hasUnit(int number) {
        return units.get(number).base() != null;
    }

    /** Whether figures of two units may be of one quantity. */
    boolean mayBeOne(int one, int other) {
        long pair = (long) Math.min(one, other) << Integer.SIZE | Math.max(one, other);
        return asked.computeIfAbsent(pair, key -> units.get(one).to(units.get(other)) != ClaimUnit.Relation.DIFFERENT);
    }
}
