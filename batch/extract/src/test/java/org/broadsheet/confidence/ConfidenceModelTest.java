package org.broadsheet.confidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.broadsheet.confidence.Calibration.Knot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfidenceModelTest {
    private static final Calibration HALVES = new Calibration("halves", List.of(new Knot(-1, .2), new Knot(1, .8)));
    private static final ConfidenceModel MODEL =
            new ConfidenceModel(0.5, Map.of("cue=say", 0.5, "doubt", -2.0, "near", 0.1), Map.of("denied", 0.3), HALVES);

    private static FeatureSet features(String... names) {
        return new FeatureSet(List.of(names));
    }

    @Test
    void addsTheWeightsOfWhatHoldsAndReadsTheShareAtTheSum() {
        assertEquals(.65, MODEL.valueOf(features()), 1e-9, "0.5 is three quarters of the way from 0.2 to 0.8");
        assertEquals(.8, MODEL.valueOf(features("cue=say", "near")), 1e-9, "level beyond the last knot");
        assertEquals(.2, MODEL.valueOf(features("cue=say", "doubt")), 1e-9, "level below the first");
        assertEquals(
                MODEL.valueOf(features()), MODEL.valueOf(features("never seen")), "unknown features count nothing");
    }

    @Test
    void tellsWhatMovedTheNumberTheWeightiestFirst() {
        Confidence told = MODEL.of(features("near", "doubt", "never seen", "cue=say"));

        assertEquals(
                List.of("doubt", "cue=say", "near"),
                told.reasons().stream().map(Confidence.Reason::feature).toList());
        assertEquals(-.9, told.score(), 1e-9);
        assertEquals("0.23: doubt -2.00, cue=say +0.50, near +0.10", told.toString());
    }

    @Test
    void aLimitHoldsWhateverTheScore() {
        assertEquals(.3, MODEL.valueOf(features("cue=say", "denied")));
        assertEquals(.2, MODEL.valueOf(features("doubt", "denied")), "a limit lifts nothing");
        assertEquals(
                "0.30: at most so much for denied",
                MODEL.of(features("cue=say", "denied")).toString());
    }

    @Test
    void sharesNeverFall() {
        List<Knot> falling = List.of(new Knot(0, .5), new Knot(1, .4));
        String message = assertThrows(IllegalArgumentException.class, () -> new Calibration("list", falling))
                .getMessage();
        assertTrue(message.startsWith("list: shares go up"), message);
        assertThrows(IllegalArgumentException.class, () -> new Calibration("list", List.of()));
        assertThrows(IllegalArgumentException.class, () -> new Calibration("list", List.of(new Knot(0, 1.2))));
    }

    /** The models that the application uses: they can be read, tell apart what is right, and rise all along. */
    @ParameterizedTest
    @CsvSource({"quote-confidence, .9", "figure-confidence, .7", "figure-confidence-read-twice, .7"})
    void theFittedModelsRise(String list, double high) {
        ConfidenceModel model = ConfidenceModel.load(list);

        assertTrue(model.weights().size() >= 20, model.weights().size() + " weights");
        double before = 0;
        for (double score = -8; score <= 8; score += .01) {
            double share = model.calibration().share(score);
            assertTrue(share >= before && share <= 1, list + ": " + share + " after " + before + " at " + score);
            before = share;
        }
        assertTrue(model.calibration().share(-8) <= .35, "what is surely wrong is low");
        assertTrue(model.calibration().share(8) >= high, "what is surely right is high");
    }

    @Test
    void aListThatIsNoModelIsNamed() {
        String message = assertThrows(IllegalArgumentException.class, () -> ConfidenceModel.load("roles"))
                .getMessage();
        assertTrue(message.startsWith("en/roles.tsv: "), message);
    }

    @Test
    void namesTheClassOfANumber() {
        FeatureSet features = new FeatureSet.Builder()
                .addClass("words", 7, 0, 4, 6, 10)
                .addClass("gap", 0, 0, 2)
                .addIf(false, "never")
                .addIf(true, "always")
                .build();
        assertEquals(List.of("words=6", "gap=0", "always"), features.names());
    }
}
