package org.broadsheet.train;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.broadsheet.annotate.NameLabels;
import org.broadsheet.annotate.NameWeights;
import org.jspecify.annotations.Nullable;

/**
 * An averaged structured perceptron (Collins 2002) over sequences of name labels: it labels a sentence as well as it can
 * and moves its weights where that differs from what is right.
 */
final class SequencePerceptron {
    private static final int COUNT = NameLabels.COUNT;
    private static final int ROW = 8;
    /**
     * The right labels must win by this for each word that differs, or the model goes on learning; one update moves the
     * difference by about twice the number of a word's features.
     */
    private static final float MARGIN = 80;

    private final int bits;
    private final Averaged weights;
    private final Averaged transitions = new Averaged((COUNT + 1) * COUNT);

    SequencePerceptron(int bits) {
        this.bits = bits;
        this.weights = new Averaged(ROW << bits);
    }

    /**
     * A sentence to learn from.
     *
     * @param features for each word its features' rows
     * @param hidden the same with the own spelling of some names left out
     * @param gold for each word the right label
     * @param weight how much an error counts
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Example(int[][] features, int[][] hidden, byte[] gold, float weight) {}

    /** Learns from sentences; deterministic for a seed. */
    void train(String name, List<Example> examples, int epochs, long seed) {
        Random random = new Random(seed);
        for (int epoch = 0; epoch < epochs; epoch++) {
            Collections.shuffle(examples, random);
            long wrong = 0;
            long words = 0;
            for (Example example : examples) {
                int[][] features = random.nextBoolean() ? example.features() : example.hidden();
                wrong += learn(features, example);
                words += features.length;
                weights.nextStep();
                transitions.nextStep();
            }
            System.out.printf(
                    "names, %s: epoch %d, %.3f%% of %,d words wrong%n", name, epoch + 1, 100.0 * wrong / words, words);
        }
    }

    private int learn(int[][] features, Example example) {
        byte[] gold = example.gold();
        byte[] found = best(features, gold);
        float weight = example.weight();
        int wrong = 0;
        int lastGold = COUNT;
        int lastFound = COUNT;
        for (int i = 0; i < gold.length; i++) {
            if (gold[i] != found[i]) {
                wrong++;
                for (int row : features[i]) {
                    weights.add(row * ROW + gold[i], weight);
                    weights.add(row * ROW + found[i], -weight);
                }
            }
            if (gold[i] != found[i] || lastGold != lastFound) {
                transitions.add(lastGold * COUNT + gold[i], weight);
                transitions.add(lastFound * COUNT + found[i], -weight);
            }
            lastGold = gold[i];
            lastFound = found[i];
        }
        return wrong;
    }

    byte[] best(int[][] features) {
        return best(features, null);
    }

    private byte[] best(int[][] features, byte @Nullable [] gold) {
        int words = features.length;
        byte[][] from = new byte[words][COUNT];
        float[] now = new float[COUNT];
        float[] next = new float[COUNT];
        float[] score = new float[COUNT];
        for (int i = 0; i < words; i++) {
            Arrays.fill(score, 0);
            for (int row : features[i]) {
                for (int label = 0; label < COUNT; label++) {
                    score[label] += weights.get(row * ROW + label);
                }
            }
            if (gold != null) {
                for (int label = 0; label < COUNT; label++) {
                    score[label] += label == gold[i] ? 0 : MARGIN;
                }
            }
            for (int label = 0; label < COUNT; label++) {
                float best = Float.NEGATIVE_INFINITY;
                for (int last = i == 0 ? COUNT : 0; last < (i == 0 ? COUNT + 1 : COUNT); last++) {
                    if (NameLabels.mayFollow(last, label)) {
                        float value = (i == 0 ? 0 : now[last]) + transitions.get(last * COUNT + label);
                        if (value > best) {
                            best = value;
                            from[i][label] = (byte) last;
                        }
                    }
                }
                next[label] = best + score[label];
            }
            float[] spare = now;
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
            label = from[i][label];
        }
        return labels;
    }

    /** Makes the averages the weights: for labelling after training. */
    void settle() {
        weights.settle();
        transitions.settle();
    }

    /** The averages as the recognizer reads them. */
    NameWeights weights() {
        double scale = Short.MAX_VALUE / Math.max(weights.largest(), transitions.largest());
        short[] wide = weights.scaled(scale);
        short[] table = new short[COUNT << bits];
        for (int row = 0; row < 1 << bits; row++) {
            System.arraycopy(wide, row * ROW, table, row * COUNT, COUNT);
        }
        short[] pairs = transitions.scaled(scale);
        int[] wider = new int[pairs.length];
        for (int i = 0; i < wider.length; i++) {
            wider[i] = pairs[i];
        }
        return new NameWeights(bits, table, wider);
    }
}
