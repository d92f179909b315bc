package org.broadsheet.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.broadsheet.confidence.Calibration;
import org.broadsheet.confidence.Calibration.Knot;
import org.broadsheet.confidence.FeatureSet;
import org.broadsheet.train.ConfidenceFit.Fitted;
import org.broadsheet.train.ConfidenceFit.Row;
import org.broadsheet.train.Isotonic.Scored;
import org.broadsheet.train.LogisticFit.Example;
import org.broadsheet.train.LogisticFit.Weights;
import org.junit.jupiter.api.Test;

class ConfidenceFitTest {
    private static final int DOCUMENTS = 40;

    /** Rows of a known law: three in four of those with "good" are right, one in four of the others. */
    private static List<Row> rows(int each) {
        Random random = new Random(3);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < each * DOCUMENTS; i++) {
            boolean good = i % 2 == 0;
            boolean right = random.nextInt(4) < (good ? 3 : 1);
            FeatureSet features = new FeatureSet(good ? List.of("any", "good") : List.of("any"));
            rows.add(new Row("made", "document " + i % DOCUMENTS, features, right, 1));
        }
        return rows;
    }

    @Test
    void findsTheSharesOfAKnownLawInDocumentsThatItDidNotSee() {
        List<Row> rows = rows(100);

        Fitted fitted = new ConfidenceFit(1, 5, 100, Map.of()).fit("made", rows);

        assertEquals(.75, fitted.model().valueOf(rows.get(0).features()), .03);
        assertEquals(.25, fitted.model().valueOf(rows.get(1).features()), .03);
        for (int i = 0; i < rows.size(); i++) {
            boolean good = rows.get(i).features().names().contains("good");
            assertEquals(good ? .75 : .25, fitted.heldOut().get(i), .05, "row " + i);
        }
    }

    @Test
    void theSameRowsGiveTheSameModel() {
        Fitted one = new ConfidenceFit(1, 5, 100, Map.of()).fit("made", rows(20));
        Fitted other = new ConfidenceFit(1, 5, 100, Map.of()).fit("made", rows(20));

        assertEquals(one.model().weights(), other.model().weights());
        assertEquals(one.model().calibration(), other.model().calibration());
        assertEquals(one.heldOut(), other.heldOut());
    }

    @Test
    void aWeightIsTheLogOddsLessWhatTheRidgeTakes() {
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            examples.add(new Example(new FeatureSet(List.of("good")), i % 4 > 0, 1));
            examples.add(new Example(new FeatureSet(List.of()), i % 4 == 0, 1));
        }
        Weights free = new LogisticFit(1e-9, 1).fit(examples);
        Weights held = new LogisticFit(100, 1).fit(examples);

        assertEquals(-Math.log(3), free.base(), 1e-6);
        assertEquals(2 * Math.log(3), free.weights().get("good"), 1e-6);
        double weight = held.weights().get("good");
        assertTrue(weight > 0 && weight < 2 * Math.log(3) - .1, "a ridge holds the weight down: " + weight);
    }

    @Test
    void aFeatureOfFewRowsHasNoWeight() {
        List<Example> examples = List.of(
                new Example(new FeatureSet(List.of("seldom", "often")), true, 1),
                new Example(new FeatureSet(List.of("often")), false, 1));
        assertEquals(
                List.of("often"),
                List.copyOf(new LogisticFit(1, 2).fit(examples).weights().keySet()));
    }

    @Test
    void neighboursThatFallArePooled() {
        List<Scored> rows = List.of(
                new Scored(0, false, 100), new Scored(1, true, 50), new Scored(2, false, 50), new Scored(4, true, 100));
        Calibration shares = new Isotonic(1).fit("made", rows);

        assertEquals(
                List.of(new Knot(0, 0), new Knot(1.5, .418), new Knot(4, 1)),
                shares.knots(),
                "a half less 1.64 times 0.05");
    }

    @Test
    void noShareIsCountedFromFewRows() {
        List<Scored> rows = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            rows.add(new Scored(i, i >= 5, 1));
        }
        assertEquals(2, new Isotonic(4).fit("made", rows).knots().size());
        assertEquals(1, new Isotonic(11).fit("made", rows).knots().size());
    }

    @Test
    void solvesEquations() {
        assertArrayEquals(
                new double[] {1, 2}, Cholesky.solve(new double[][] {{4, 2}, {2, 3}}, new double[] {8, 8}), 1e-12);
        assertThrows(
                ArithmeticException.class, () -> Cholesky.solve(new double[][] {{0, 0}, {0, 1}}, new double[] {1, 1}));
    }
}
