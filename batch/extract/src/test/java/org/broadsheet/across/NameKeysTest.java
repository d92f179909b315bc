package org.broadsheet.across;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.TreeSet;
import org.broadsheet.article.EntityType;
import org.junit.jupiter.api.Test;

class NameKeysTest {
    private static Set<String> met(String name, String other) {
        Set<String> shared = new TreeSet<>(NameKeys.of(EntityType.ORGANIZATION, name, NameRegistry.shipped())
                .lookups());
        shared.retainAll(NameKeys.of(EntityType.ORGANIZATION, other, NameRegistry.shipped())
                .own());
        return shared;
    }

    @Test
    void departmentsOfManyTownsAreNotLookedUpTogether() {
        assertEquals(Set.of(), met("Oakport Police Department", "Lindley Police Department"));
    }

    @Test
    void aBodyIsFoundWithAndWithoutItsCountry() {
        assertEquals(Set.of("or:harbor safety board"), met("U.S. Harbor Safety Board", "Harbor Safety Board"));
        assertEquals(Set.of("or:harbor safety board"), met("Harbor Safety Board", "U.S. Harbor Safety Board"));
    }
}
