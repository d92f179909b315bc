package org.broadsheet.annotate;

/**
 * The weights of one look of a name model, as a trainer hands them over.
 *
 * @param bits the table of features has 2 to the power of this many rows
 * @param table a row for each feature with a weight for each label
 * @param transitions by label and next label, the last row for a sentence's start
 */
@SuppressWarnings("ArrayRecordComponent")
public record NameWeights(int bits, short[] table, int[] transitions) {
    NameModel model() {
        return new NameModel(WeightRows.of(bits, NameLabels.COUNT, table), new NameTransitions(transitions));
    }
}
