package org.broadsheet.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Weights leave zero only for good reason, move against their gradient, and by ever smaller steps. */
class ProximalWeightsTest {
    @Test
    void whatWasSeenOnceLeavesAWeightAtZero() {
        ProximalWeights weights = new ProximalWeights(2);
        weights.descend(0, -1);

        assertEquals(0, weights.get(0));
        weights.descend(0, -1);
        assertTrue(weights.get(0) > 0, "a second time moves it");
        assertEquals(0, weights.get(1));
    }

    @Test
    void contradictionsLeaveAWeightAtZero() {
        ProximalWeights weights = new ProximalWeights(1);
        for (int i = 0; i < 100; i++) {
            weights.descend(0, i % 2 == 0 ? 1 : -1);
        }
        assertEquals(0, weights.get(0));
    }

    @Test
    void stepsShrink() {
        ProximalWeights weights = new ProximalWeights(1);
        double last = 0;
        double lastStep = Double.MAX_VALUE;
        weights.descend(0, 1);
        for (int i = 0; i < 20; i++) {
            weights.descend(0, 1);
            double step = last - weights.get(0);
            assertTrue(step > 0 && step <= lastStep + 1e-6, step + " after " + lastStep);
            lastStep = i == 0 ? Double.MAX_VALUE : step;
            last = weights.get(0);
        }
        assertEquals(-last, weights.largest(), 1e-9);
    }
}
