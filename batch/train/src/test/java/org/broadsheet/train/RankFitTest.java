package org.broadsheet.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.broadsheet.confidence.FeatureSet;
import org.broadsheet.confidence.Ranker;
import org.broadsheet.measure.JudgedChoice;
import org.broadsheet.train.RankFit.Example;
import org.junit.jupiter.api.Test;

class RankFitTest {
    private static final FeatureSet SUBJECT = new FeatureSet(List.of("subject", "of a sentence"));
    private static final FeatureSet OBJECT = new FeatureSet(List.of("object", "of a sentence"));
    private static final FeatureSet NOBODY = new FeatureSet(List.of("nobody"));

    @Test
    void sharesAreThoseOfTheExamples() {
        // Of a hundred choices the subject is right in 60, the object in 30, nobody in 10.
        Ranker ranker = new RankFit(1e-6, 1).fit(examples());

        List<Double> shares = ranker.shares(List.of(SUBJECT, OBJECT, NOBODY));
        assertEquals(0.6, shares.get(0), 0.005);
        assertEquals(0.3, shares.get(1), 0.005);
        assertEquals(0.1, shares.get(2), 0.005);
    }

    @Test
    void aRidgeKeepsWeightsSmall() {
        Ranker free = new RankFit(0.1, 1).fit(examples());
        Ranker held = new RankFit(100, 1).fit(examples());

        double small = held.weights().get("subject");
        assertTrue(small > 0 && small < free.weights().get("subject"), "weight " + small);
    }

    @Test
    void whatTellsNoCandidatesApartHasNoWeight() {
        FeatureSet one = new FeatureSet(List.of("subject", "everywhere"));
        FeatureSet other = new FeatureSet(List.of("object", "everywhere"));

        Ranker ranker = new RankFit(1, 1).fit(List.of(new Example("a", List.of(one, other), List.of(true, false))));

        assertEquals(Set.of("subject", "object"), ranker.weights().keySet());
    }

    @Test
    void severalMayBeRight() {
        Example either = new Example("a", List.of(SUBJECT, OBJECT, NOBODY), List.of(true, true, false));

        Ranker ranker = new RankFit(1, 1).fit(List.of(either));

        assertTrue(ranker.weights().get("nobody") < 0, () -> "weights " + ranker.weights());
        assertEquals(ranker.weights().get("subject"), ranker.weights().get("object"), 1e-9);
    }

    @Test
    void choicesWithNothingRightAreRefused() {
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class, () -> new Example("news/1", List.of(SUBJECT), List.of(false)));
        assertTrue(refused.getMessage().contains("news/1"), refused.getMessage());
    }

    @Test
    void aRankerIsValidatedByOtherDocuments() {
        // What holds of one document alone teaches nothing of another: there the object seems to be right.
        List<JudgedChoice> choices = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            FeatureSet own = new FeatureSet(List.of("object", "of document " + i));
            choices.add(new JudgedChoice(
                    "news/" + i,
                    "0-1",
                    "Weber",
                    i % 4 == 0,
                    List.of("Ardent", "Weber"),
                    List.of(SUBJECT, own),
                    i % 4 == 0 ? List.of(false, true) : List.of(true, false)));
        }

        RankReport report = RankReport.of(new RankFit(1, 1), choices);

        assertEquals(
                "of 100 figures the rows have 25.0 % right, the ranker chooses 75.0 %, a candidate is right of 100.0 %",
                report.toString());
        // Those it gets wrong and those it gets right where the row does not.
        assertEquals(100, report.faults().size());
    }

    private static List<Example> examples() {
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            List<Boolean> right = List.of(i < 60, i >= 60 && i < 90, i >= 90);
            examples.add(new Example("news/" + i, List.of(SUBJECT, OBJECT, NOBODY), right));
        }
        return examples;
    }
}
