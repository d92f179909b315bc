package org.broadsheet.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.annotate.NameLabels;
import org.broadsheet.annotate.NameTag;
import org.broadsheet.annotate.NameWeights;
import org.junit.jupiter.api.Test;

/** The field learns labels from features and from the labels before them. */
class ConditionalFieldTest {
    private static final byte OUTSIDE = NameLabels.OUTSIDE;
    private static final byte FIRST = NameLabels.of(NameTag.PERSON, true);
    private static final byte FURTHER = NameLabels.of(NameTag.PERSON, false);
    private static final int BITS = 4;

    /** A lower-case word (row 1) is none; of two words with row 2 the first begins a name, the second goes on with it. */
    private static ConditionalField trained(long seed) {
        int[][] rows = {{1}, {2}, {2}, {1}};
        FeatureIndex index = new FeatureIndex(BITS);
        for (int[] word : rows) {
            index.count(word);
        }
        index.number();
        int[][] features = new int[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            features[i] = index.numbers(rows[i]);
        }
        List<ConditionalField.Example> examples = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            byte[] gold = {OUTSIDE, FIRST, FURTHER, OUTSIDE};
            examples.add(new ConditionalField.Example(features, features, gold, 1));
        }
        ConditionalField field = new ConditionalField(BITS, index);
        field.train("test", examples, 5, seed);
        return field;
    }

    private static int weight(NameWeights weights, int row, int label) {
        return weights.table()[row * NameLabels.COUNT + label];
    }

    @Test
    void featuresAndNeighboursTellTheLabel() {
        NameWeights weights = trained(1).weights(0, 0);

        assertTrue(weight(weights, 1, OUTSIDE) > 0);
        assertTrue(weight(weights, 2, OUTSIDE) < 0);
        int[] pairs = weights.transitions();
        assertTrue(pairs[FIRST * NameLabels.COUNT + FURTHER] > pairs[FIRST * NameLabels.COUNT + FIRST]);
        assertTrue(pairs[NameLabels.COUNT * NameLabels.COUNT + OUTSIDE]
                > pairs[NameLabels.COUNT * NameLabels.COUNT + FIRST]);
        assertEquals(0, weight(weights, 3, OUTSIDE), "a row that no word has");
    }

    @Test
    void namesAreFavouredBySoMuch() {
        ConditionalField field = trained(1);
        int[] plain = field.weights(0, 0).transitions();
        int[] favoured = field.weights(0, 0.5).transitions();

        int by = plain[OUTSIDE] - favoured[OUTSIDE];
        assertTrue(by > 0);
        for (int pair = 0; pair < plain.length; pair++) {
            assertEquals(pair % NameLabels.COUNT == OUTSIDE ? by : 0, plain[pair] - favoured[pair], 1);
        }
    }

    @Test
    void smallWeightsAreLeftOut() {
        NameWeights weights = trained(1).weights(1e9, 0);

        assertArrayEquals(new short[NameLabels.COUNT << BITS], weights.table());
    }
}
