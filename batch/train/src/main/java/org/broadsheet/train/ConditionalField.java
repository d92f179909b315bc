package org.broadsheet.train;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.broadsheet.annotate.NameLabels;
import org.broadsheet.annotate.NameWeights;

/**
 * A linear-chain conditional random field (Lafferty and others 2001) over the name labels of a sentence: it makes the
 * right labels likely among all that may follow one another. Deterministic on every machine: what it computes with is
 * exact or {@link StrictMath}.
 */
final class ConditionalField {
    private static final int COUNT = NameLabels.COUNT;
    private static final int ROW = 8;
    /** A word whose label is this nearly certain teaches nothing more. */
    private static final double CERTAIN = 0.005;

    private final int bits;
    private final FeatureIndex index;
    private final ProximalWeights weights;
    /** By label and next label, the last row for a sentence's start. */
    private final ProximalWeights transitions = new ProximalWeights((COUNT + 1) * ROW);

    private final double[] mayFollow = new double[(COUNT + 1) * ROW];
    private Lattice lattice = new Lattice(64);

    /**
     * @param bits the table of features has 2 to the power of this many rows
     * @param index the rows that have weights
     */
    ConditionalField(int bits, FeatureIndex index) {
        this.bits = bits;
        this.index = index;
        this.weights = new ProximalWeights(index.size() * ROW);
    }

    /**
     * A sentence to learn from.
     *
     * @param features for each word its features' numbers
     * @param hidden the same with the own spelling of some names left out
     * @param gold for each word the right label
     * @param weight how much it counts
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Example(int[][] features, int[][] hidden, byte[] gold, float weight) {}

    /** Unnormalized scores and what leads to and from each label of each word, eight places a word. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Lattice(double[] scores, double[] forward, double[] backward, double[] norms) {
        Lattice(int words) {
            this(new double[words * ROW], new double[words * ROW], new double[words * ROW], new double[words]);
        }
    }

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
            }
            System.out.printf(
                    "names, %s: epoch %d, %.3f%% of %,d words wrong%n", name, epoch + 1, 100.0 * wrong / words, words);
        }
    }

    /** Learns from one sentence; the number of words whose right label was not more likely than not. */
    private int learn(int[][] features, Example example) {
        if (lattice.norms().length < features.length) {
            lattice = new Lattice(2 * features.length);
        }
        score(features);
        goForward(features.length);
        goBackward(features.length);
        int wrong = descend(features, example);
        descendTransitions(example);
        return wrong;
    }

    private void score(int[][] features) {
        double[] scores = lattice.scores();
        float[] sums = new float[COUNT];
        for (int i = 0; i < features.length; i++) {
            Arrays.fill(sums, 0);
            for (int feature : features[i]) {
                for (int label = 0; label < COUNT; label++) {
                    sums[label] += weights.get(feature * ROW + label);
                }
            }
            float best = sums[0];
            for (int label = 1; label < COUNT; label++) {
                best = Math.max(best, sums[label]);
            }
            for (int label = 0; label < COUNT; label++) {
                scores[i * ROW + label] = StrictMath.exp(sums[label] - best);
            }
        }
        for (int last = 0; last <= COUNT; last++) {
            for (int label = 0; label < COUNT; label++) {
                mayFollow[last * ROW + label] =
                        NameLabels.mayFollow(last, label) ? StrictMath.exp(transitions.get(last * ROW + label)) : 0;
            }
        }
    }

    private void goForward(int words) {
        double[] forward = lattice.forward();
        for (int i = 0; i < words; i++) {
            double norm = 0;
            for (int label = 0; label < COUNT; label++) {
                double sum = i == 0 ? mayFollow[COUNT * ROW + label] : 0;
                for (int last = 0; i > 0 && last < COUNT; last++) {
                    sum += forward[(i - 1) * ROW + last] * mayFollow[last * ROW + label];
                }
                sum *= lattice.scores()[i * ROW + label];
                forward[i * ROW + label] = sum;
                norm += sum;
            }
            for (int label = 0; label < COUNT; label++) {
                forward[i * ROW + label] /= norm;
            }
            lattice.norms()[i] = norm;
        }
    }

    private void goBackward(int words) {
        double[] backward = lattice.backward();
        Arrays.fill(backward, (words - 1) * ROW, words * ROW, 1);
        for (int i = words - 2; i >= 0; i--) {
            for (int label = 0; label < COUNT; label++) {
                double sum = 0;
                for (int next = 0; next < COUNT; next++) {
                    int at = (i + 1) * ROW + next;
                    sum += mayFollow[label * ROW + next] * lattice.scores()[at] * backward[at];
                }
                backward[i * ROW + label] = sum / lattice.norms()[i + 1];
            }
        }
    }

    private int descend(int[][] features, Example example) {
        double[] gradient = new double[COUNT];
        int wrong = 0;
        for (int i = 0; i < features.length; i++) {
            boolean uncertain = false;
            for (int label = 0; label < COUNT; label++) {
                int at = i * ROW + label;
                boolean right = label == example.gold()[i];
                double difference = lattice.forward()[at] * lattice.backward()[at] - (right ? 1 : 0);
                gradient[label] = Math.abs(difference) < CERTAIN ? 0 : example.weight() * difference;
                uncertain |= gradient[label] != 0;
                wrong += right && difference < -0.5 ? 1 : 0;
            }
            for (int k = 0; uncertain && k < features[i].length; k++) {
                for (int label = 0; label < COUNT; label++) {
                    if (gradient[label] != 0) {
                        weights.descend(features[i][k] * ROW + label, gradient[label]);
                    }
                }
            }
        }
        return wrong;
    }

    private void descendTransitions(Example example) {
        double[] gradient = new double[(COUNT + 1) * ROW];
        byte[] gold = example.gold();
        for (int i = 0; i < gold.length; i++) {
            for (int label = 0; label < COUNT; label++) {
                int at = i * ROW + label;
                double onwards = lattice.scores()[at] * lattice.backward()[at] / lattice.norms()[i];
                for (int last = 0; i > 0 && last < COUNT; last++) {
                    int pair = last * ROW + label;
                    gradient[pair] += lattice.forward()[(i - 1) * ROW + last] * mayFollow[pair] * onwards;
                }
                gradient[COUNT * ROW + label] += i == 0 ? mayFollow[COUNT * ROW + label] * onwards : 0;
            }
            gradient[(i == 0 ? COUNT : gold[i - 1]) * ROW + gold[i]]--;
        }
        for (int pair = 0; pair < gradient.length; pair++) {
            if (Math.abs(gradient[pair]) > CERTAIN) {
                transitions.descend(pair, example.weight() * gradient[pair]);
            }
        }
    }

    /**
     * The weights as the recognizer reads them.
     *
     * @param least weights below this are left out: they are many and decide nothing
     * @param favour how much likelier, as a logarithm, a word is to be taken for part of a name than the field says
     */
    NameWeights weights(double least, double favour) {
        double scale = Short.MAX_VALUE / Math.max(weights.largest(), transitions.largest());
        short[] table = new short[COUNT << bits];
        for (int row = 0; row < 1 << bits; row++) {
            int number = index.number(row);
            for (int label = 0; number >= 0 && label < COUNT; label++) {
                float weight = weights.get(number * ROW + label);
                table[row * COUNT + label] = Math.abs(weight) < least ? 0 : (short) Math.round(weight * scale);
            }
        }
        int[] pairs = new int[(COUNT + 1) * COUNT];
        for (int last = 0; last <= COUNT; last++) {
            for (int label = 0; label < COUNT; label++) {
                double weight = transitions.get(last * ROW + label) - (label == NameLabels.OUTSIDE ? favour : 0);
                pairs[last * COUNT + label] = (int) Math.round(weight * scale);
            }
        }
        return new NameWeights(bits, table, pairs);
    }
}
