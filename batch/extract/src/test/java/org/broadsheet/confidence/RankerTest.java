package org.broadsheet.confidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RankerTest {
    private final Ranker ranker = new Ranker(Map.of("subject", 2.0, "far", -1.0, "nobody", 0.5));

    @Test
    void theGreatestSumWins() {
        List<Candidate<String>> candidates =
                List.of(of("Weber", "far", "unknown"), of("Ardent", "subject", "far"), of(null, "nobody"));

        assertEquals("Ardent", ranker.choose(candidates).value());
        double all = Math.exp(-1) + Math.exp(1) + Math.exp(0.5);
        List<Double> shares =
                ranker.shares(candidates.stream().map(Candidate::features).toList());
        assertEquals(Math.exp(1) / all, shares.get(1), 1e-9);
    }

    @Test
    void nobodyIsChosenByItsOwnFeatures() {
        assertNull(
                ranker.choose(List.of(of("Weber", "far"), of(null, "nobody"))).value());
    }

    @Test
    void ofEqualsTheFirstWins() {
        assertEquals(
                "Oslo",
                ranker.choose(List.of(of("Oslo", "far"), of("Bergen", "far"))).value());
    }

    @Test
    void sharesOfHugeSumsStayNumbers() {
        Ranker steep = new Ranker(Map.of("a", 4000.0, "b", 3999.0));

        List<Double> shares = steep.shares(List.of(new FeatureSet(List.of("a")), new FeatureSet(List.of("b"))));

        assertEquals(1 / (1 + Math.exp(-1)), shares.get(0), 1e-9);
        assertEquals(1, shares.get(0) + shares.get(1), 1e-9);
    }

    private static Candidate<String> of(@Nullable String name, String... features) {
        return new Candidate<>(name, new FeatureSet(List.of(features)));
    }
}
