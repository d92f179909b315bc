package org.broadsheet.annotate;

import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.stream.IntStream;

/**
 * The weights of pairs of neighbouring name labels, and with them the best labels of a sentence by the algorithm of
 * Viterbi, in time linear in its words. Immutable.
 */
final class NameTransitions {
    private static final int COUNT = NameLabels.COUNT;
    private static final int NEVER = Integer.MIN_VALUE / 4;
    /** For each label those that it may follow. */
    private static final int[][] BEFORE = IntStream.range(0, COUNT)
            .mapToObj(label -> IntStream.range(0, COUNT)
                    .filter(last -> NameLabels.mayFollow(last, label))
                    .toArray())
            .toArray(int[][]::new);

    /** By label and next label; the row after the last is that of the sentence's start. */
    private final int[] pairs;

    NameTransitions(int[] pairs) {
        if (pairs.length != (COUNT + 1) * COUNT) {
            throw new IllegalArgumentException(pairs.length + " pairs of " + COUNT + " labels");
        }
        this.pairs = pairs;
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
            now[label] =
                    NameLabels.mayFollow(COUNT, label) ? scores[offset + label] + pairs[COUNT * COUNT + label] : NEVER;
        }
        for (int i = 1; i < words; i++) {
            for (int label = 0; label < COUNT; label++) {
                long best = Long.MIN_VALUE;
                for (int last : BEFORE[label]) {
                    long score = now[last] + pairs[last * COUNT + label];
                    if (score > best) {
                        best = score;
                        from[i * COUNT + label] = (byte) last;
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
        for (int pair : pairs) {
            out.writeInt(pair);
        }
    }

    static NameTransitions read(ByteBuffer in) {
        int[] pairs = new int[(COUNT + 1) * COUNT];
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = in.getInt();
        }
        return new NameTransitions(pairs);
    }
}
