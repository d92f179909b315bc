package org.broadsheet.annotate;

import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * A first-order model of name labels, as a file has it.
 *
 * @param weights of the features of a word
 * @param transitions of pairs of neighbouring labels
 */
record NameModel(WeightRows weights, NameTransitions transitions) {
    NameModel {
        if (weights.labels() != NameLabels.COUNT) {
            throw new IllegalArgumentException(weights.labels() + " labels of " + NameLabels.COUNT);
        }
    }

    void write(DataOutput out) throws IOException {
        weights.write(out);
        transitions.write(out);
    }

    static NameModel read(ByteBuffer in) {
        return new NameModel(WeightRows.read(in), NameTransitions.read(in));
    }
}
