package org.broadsheet.across;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class StemsTest {
    private static Set<String> stems(String... words) {
        return List.of(words).stream().map(Stems::stem).collect(Collectors.toSet());
    }

    @Test
    void formsOfAWordAreOne() {
        assertEquals(Set.of("flood"), stems("flood", "floods", "flooded", "flooding", "flood's"));
        assertEquals(Set.of("stop"), stems("stop", "stops", "stopped", "stopping"));
        assertEquals(Set.of("ferry"), stems("ferry", "ferries", "ferry’s"));
        assertEquals(Set.of("rescu"), stems("rescue", "rescues", "rescued", "rescuing"));
    }

    @Test
    void shortWordsKeepTheirEnds() {
        assertEquals(Set.of("king"), stems("king"));
        assertEquals(Set.of("red"), stems("red"));
        assertEquals(Set.of("gas"), stems("gas"));
    }
}
