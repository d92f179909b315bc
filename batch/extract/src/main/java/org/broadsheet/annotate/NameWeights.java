package org.broadsheet.annotate;

import java.util.function.Function;

/**
 * The weights of one look of a name model, as a trainer hands them over.
 *
 * @param bits the table of features has 2 to the power of this many rows
 * @param table a row for each feature with a weight for each label
 * @param transitions by label and next label, the last row for a sentence's start
 */
@SuppressWarnings("ArrayRecordComponent")
public record NameWeights(int bits, short[] table, int[] transitions) {
    /** Labels each word of each sentence of a document by this look alone. */
    public Function<NameDocument, byte[][]> look() {
        NameModel model = model();
        SparseWeights weights = new SparseWeights(model.weights());
        return document -> labels(document, weights, model.transitions());
    }

    private static byte[][] labels(NameDocument document, SparseWeights weights, NameTransitions transitions) {
        NameFeatures source = new NameFeatures(document, null);
        Features features = new Features(weights.bits());
        byte[][] labels = new byte[document.size()][];
        for (int s = 0; s < labels.length; s++) {
            int words = document.words(s);
            int[] scores = new int[words * NameLabels.COUNT];
            for (int i = 0; i < words; i++) {
                source.fill(features, s, i);
                weights.addTo(features, scores, i * NameLabels.COUNT);
            }
            labels[s] = transitions.best(scores, 0, NameLabels.COUNT, words);
        }
        return labels;
    }

    NameModel model() {
        return new NameModel(WeightRows.of(bits, NameLabels.COUNT, table), new NameTransitions(transitions));
    }
}
