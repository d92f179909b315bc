package org.broadsheet.annotate;

import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * A first-order model of name labels: the weights of features of each word and those of each pair of neighbouring
 * labels; the best labels of a sentence by the algorithm of Viterbi, in time linear in its words. Immutable.
 */
final class NameModel {
    private static final int COUNT = NameLabels.COUNT;
    private static final int NEVER = Integer.MIN_VALUE / 4;

    private final SparseWeights weights;
    /** By label and next label; the row after the last is that of the sentence's start. */
    private final int[] transitions;

    NameModel(SparseWeights weights, int[] transitions) {
        if (weights.labels() != COUNT || transitions.length != (COUNT + 1) * COUNT) {
            throw new IllegalArgumentException(weights.labels() + " labels of " + COUNT);
        }
        this.weights = weights;
        this.transitions = transitions;
    }

    SparseWeights weights() {
        return weights;
    }

    /**
     * The best labels of a sentence.
     *
     * @param scores for each word its labels' scores, those of the next word {@code stride} later
     * @param offset where the first word's start
     */
    byte[] best(int[] scores, int offset, int stride, int words) {
        byte[] from = new byte[words * COUNT];
        long[] now = new long[COUNT];
        long[] next = new long[COUNT];
        for (int label = 0; label < COUNT; label++) {
            now[label] = NameLabels.mayFollow(COUNT, label)
                    ? scores[offset + label] + transitions[COUNT * COUNT + label]
                    : NEVER;
        }
        for (int i = 1; i < words; i++) {
            for (int label = 0; label < COUNT; label++) {
                long best = Long.MIN_VALUE;
                for (int last = 0; last < COUNT; last++) {
                    if (NameLabels.mayFollow(last, label)) {
                        long score = now[last] + transitions[last * COUNT + label];
                        if (score > best) {
                            best = score;
                            from[i * COUNT + label] = (byte) last;
                        }
                    }
                }
                next[label] = best + scores[offset + i * stride + label];
            }
            long[] spare = now;
            now = next;
            next = spare;
        }
        int label = 0;
        for (int other = 1; other < COUNT; other++) {
            label = now[other] > now[label] ? other : label;
        }
        byte[] labels = new byte[words];
        for (int i = words - 1; i >= 0; i--) {
            labels[i] = (byte) label;
            label = from[i * COUNT + label];
        }
        return labels;
    }

    void write(DataOutput out) throws IOException {
        weights.write(out);
        for (int transition : transitions) {
            out.writeInt(transition);
        }
    }

    static NameModel read(ByteBuffer in) {
        SparseWeights weights = SparseWeights.read(in);
        int[] transitions = new int[(COUNT + 1) * COUNT];
        for (int i = 0; i < transitions.length; i++) {
            transitions[i] = in.getInt();
        }
        return new NameModel(weights, transitions);
    }
}
