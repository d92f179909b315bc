package org.broadsheet.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.broadsheet.annotate.Features;
import org.broadsheet.annotate.FiniteVerbs;
import org.broadsheet.annotate.PennTag;
import org.broadsheet.annotate.TagFeatures;
import org.broadsheet.annotate.Tagger;
import org.broadsheet.annotate.WordForm;
import org.broadsheet.annotate.WordForms;
import org.jspecify.annotations.Nullable;

/** Trains the tagger: an averaged perceptron that tags from left to right and learns from each word it gets wrong. */
final class TaggerTraining {
    private static final int EPOCHS = 7;
    private static final int ROW = 64;
    /** A word seen so often, and so nearly always with one tag, is given that tag without asking. */
    private static final int FIXED_TIMES = 30;

    private static final double FIXED_SHARE = 0.995;

    private final WordForms forms;
    private final List<PennTag> tags = new ArrayList<>();
    private final Map<PennTag, Integer> numbers = new EnumMap<>(PennTag.class);
    private final SortedMap<String, PennTag> fixed = new TreeMap<>();
    private final List<Example> examples = new ArrayList<>();
    private final int bits;
    private final Averaged weights;
    private final Features features;

    /** @param bits the table of features has 2 to the power of this many rows */
    TaggerTraining(WordForms forms, int bits) {
        this.forms = forms;
        this.bits = bits;
        this.weights = new Averaged(ROW << bits);
        this.features = new Features(bits);
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Example(WordForm[] words, int[] tags, float weight) {}

    /** Adds text to learn from; {@code weight} is how much one of its errors counts. */
    void add(LabelledText text, float weight) {
        for (LabelledText.Sentence sentence : text.sentences()) {
            int[] gold = new int[sentence.words().size()];
            for (int i = 0; i < gold.length; i++) {
                gold[i] = number(PennTag.of(sentence.labels().get(i)));
            }
            examples.add(new Example(forms.of(sentence.words()), gold, weight));
        }
    }

    private int number(PennTag tag) {
        return numbers.computeIfAbsent(tag, key -> {
            if (tags.size() == TagFeatures.NO_TAG) {
                throw new IllegalArgumentException("more than " + tags.size() + " tags: " + tags + ", " + key);
            }
            tags.add(key);
            return tags.size() - 1;
        });
    }

    /** Learns; deterministic for a seed. */
    void train(long seed) {
        findFixed();
        Random random = new Random(seed);
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            Collections.shuffle(examples, random);
            long wrong = 0;
            long words = 0;
            for (Example example : examples) {
                wrong += learn(example);
                words += example.words().length;
                weights.nextStep();
            }
            System.out.printf("tagger: epoch %d, %.2f%% of %,d words wrong%n", epoch + 1, 100.0 * wrong / words, words);
        }
    }

    private void findFixed() {
        Map<String, int[]> counts = new TreeMap<>();
        for (Example example : examples) {
            for (int i = 0; i < example.tags().length; i++) {
                counts.computeIfAbsent(example.words()[i].text(), key -> new int[ROW])[example.tags()[i]]++;
            }
        }
        counts.forEach((word, times) -> {
            int best = 0;
            int all = 0;
            for (int tag = 0; tag < tags.size(); tag++) {
                all += times[tag];
                best = times[tag] > times[best] ? tag : best;
            }
            if (all >= FIXED_TIMES && times[best] >= FIXED_SHARE * all) {
                fixed.put(word, tags.get(best));
            }
        });
    }

    private int learn(Example example) {
        int wrong = 0;
        int tag1 = TagFeatures.NO_TAG;
        int tag2 = TagFeatures.NO_TAG;
        @Nullable PennTag[] only = new PennTag[example.words().length];
        for (int i = 0; i < only.length; i++) {
            only[i] = fixed.get(example.words()[i].text());
        }
        FiniteVerbs verbs = new FiniteVerbs(only);
        for (int i = 0; i < only.length; i++) {
            PennTag always = only[i];
            int tag = always != null ? number(always) : -1;
            if (always == null) {
                TagFeatures.fill(features, example.words(), i, tag1, tag2, verbs.around(i));
                tag = best();
                int gold = example.tags()[i];
                if (tag != gold) {
                    wrong++;
                    for (int k = 0; k < features.size(); k++) {
                        weights.add(features.row(k) * ROW + gold, example.weight());
                        weights.add(features.row(k) * ROW + tag, -example.weight());
                    }
                }
            }
            verbs.add(tags.get(tag));
            tag2 = tag1;
            tag1 = tag;
        }
        return wrong;
    }

    private int best() {
        float[] scores = new float[tags.size()];
        for (int k = 0; k < features.size(); k++) {
            int row = features.row(k) * ROW;
            for (int tag = 0; tag < scores.length; tag++) {
                scores[tag] += weights.get(row + tag);
            }
        }
        int best = 0;
        for (int tag = 1; tag < scores.length; tag++) {
            best = scores[tag] > scores[best] ? tag : best;
        }
        return best;
    }

    /** Writes the model into a folder. */
    void write(Path folder) throws IOException {
        short[] wide = weights.scaled(Short.MAX_VALUE / weights.largest());
        short[] table = new short[tags.size() << bits];
        for (int row = 0; row < 1 << bits; row++) {
            System.arraycopy(wide, row * ROW, table, row * tags.size(), tags.size());
        }
        Tagger.write(folder, tags, fixed, bits, table);
    }
}
