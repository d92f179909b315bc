package org.broadsheet.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.broadsheet.annotate.Features;
import org.broadsheet.annotate.NameDocument;
import org.broadsheet.annotate.NameEvidence;
import org.broadsheet.annotate.NameFeatures;
import org.broadsheet.annotate.NameRecognizer;
import org.broadsheet.annotate.NameWeights;
import org.broadsheet.annotate.WordForms;
import org.jspecify.annotations.Nullable;

/**
 * Trains both looks of the name recognizer. The second learns from what models of one half of the documents found in the
 * other half, so that it meets the errors that it will meet later.
 */
final class NameTraining {
    /** Share of the names' words whose own spelling is hidden in every second example. */
    private static final float HIDDEN = 0.3f;

    /** Of so many documents one is learned from in capitals, too. */
    private static final int IN_CAPITALS = 10;

    private static final int EPOCHS = 4;
    private static final int HALF_EPOCHS = 3;
    /** Weights below this are left out of the model: they are many and decide nothing. */
    private static final double LEAST_WEIGHT = 0.02;
    /**
     * How much names are favoured: labels made by a machine miss more names than they make up, and so would a model that
     * learned from them.
     */
    private static final double FAVOUR = 0.35;

    private final WordForms forms;
    private final int bits;
    private final List<Document> documents = new ArrayList<>();

    /** @param bits each table of features has 2 to the power of this many rows */
    NameTraining(WordForms forms, int bits) {
        this.forms = forms;
        this.bits = bits;
    }

    private record Document(NameDocument text, byte[][] gold, float weight) {}

    /**
     * Adds text to learn from, some of it a second time as headlines in capitals have it; {@code weight} is how much it
     * counts.
     */
    void add(LabelledText text, float weight) {
        addDocuments(text, weight);
        List<List<LabelledText.Sentence>> headlines = new ArrayList<>();
        for (int i = 0; i < text.documents().size(); i += IN_CAPITALS) {
            headlines.add(text.documents().get(i));
        }
        addDocuments(new LabelledText(headlines).inCapitals(), weight);
    }

    private void addDocuments(LabelledText text, float weight) {
        for (List<LabelledText.Sentence> sentences : text.documents()) {
            byte[][] gold = new byte[sentences.size()][];
            List<List<String>> words = new ArrayList<>();
            for (int s = 0; s < gold.length; s++) {
                words.add(sentences.get(s).words());
                gold[s] = NameColumn.labels(sentences.get(s).labels());
            }
            documents.add(new Document(NameDocument.of(forms, words), gold, weight));
        }
    }

    /** Learns and writes the model into a folder; deterministic for a seed. */
    void train(Path folder, long seed) throws IOException {
        Random hiding = new Random(seed + 7);
        List<List<ConditionalField.Example>> examples = new ArrayList<>();
        for (Document document : documents) {
            examples.add(examples(document, null, hiding));
        }
        FeatureIndex index = numbered(examples);
        List<Function<NameDocument, byte[][]>> halves = new ArrayList<>();
        for (int half = 0; half < 2; half++) {
            halves.add(look("half " + (half + 1), index, flat(examples, half, 2), HALF_EPOCHS, seed + 1)
                    .look());
        }
        NameWeights first = look("first look", index, flat(examples, 0, 1), EPOCHS, seed);
        examples.clear();
        for (int i = 0; i < documents.size(); i++) {
            Document document = documents.get(i);
            byte[][] found = halves.get(1 - i % 2).apply(document.text());
            examples.add(examples(document, new NameEvidence(document.text(), found), hiding));
        }
        NameWeights second = look("second look", numbered(examples), flat(examples, 0, 1), EPOCHS, seed + 2);
        NameRecognizer.write(folder, first, second);
    }

    private NameWeights look(
            String name, FeatureIndex index, List<ConditionalField.Example> examples, int epochs, long seed) {
        ConditionalField field = new ConditionalField(bits, index);
        field.train(name, examples, epochs, seed);
        return field.weights(LEAST_WEIGHT, FAVOUR);
    }

    /** Numbers the examples' rows and puts the numbers in place of the rows. */
    private FeatureIndex numbered(List<List<ConditionalField.Example>> documents) {
        FeatureIndex index = new FeatureIndex(bits);
        documents.forEach(examples -> examples.forEach(example -> {
            for (int[] rows : example.features()) {
                index.count(rows);
            }
        }));
        index.number();
        documents.forEach(examples -> examples.forEach(example -> {
            for (int i = 0; i < example.gold().length; i++) {
                boolean same = example.hidden()[i] == example.features()[i];
                example.features()[i] = index.numbers(example.features()[i]);
                example.hidden()[i] = same ? example.features()[i] : index.numbers(example.hidden()[i]);
            }
        }));
        return index;
    }

    private static List<ConditionalField.Example> flat(
            List<List<ConditionalField.Example>> examples, int from, int step) {
        List<ConditionalField.Example> flat = new ArrayList<>();
        for (int i = from; i < examples.size(); i += step) {
            flat.addAll(examples.get(i));
        }
        return flat;
    }

    private List<ConditionalField.Example> examples(Document document, @Nullable NameEvidence evidence, Random hiding) {
        NameFeatures source = new NameFeatures(document.text(), evidence);
        Features features = new Features(bits);
        List<ConditionalField.Example> examples = new ArrayList<>();
        for (int s = 0; s < document.gold().length; s++) {
            int words = document.gold()[s].length;
            int[][] all = new int[words][];
            int[][] hidden = new int[words][];
            boolean last = false;
            for (int i = 0; i < words; i++) {
                all[i] = rows(source, features, s, i, 0);
                boolean capitalized = document.text().isCapitalized(s, i);
                boolean hides = capitalized && (hiding.nextFloat() < HIDDEN || last && hiding.nextFloat() < 0.5f);
                hidden[i] = hides ? rows(source, features, s, i, NameFeatures.OWN_SPELLING) : all[i];
                last = hides;
            }
            examples.add(new ConditionalField.Example(all, hidden, document.gold()[s], document.weight()));
        }
        return examples;
    }

    private static int[] rows(NameFeatures source, Features features, int sentence, int word, long dropped) {
        features.drop(dropped);
        source.fill(features, sentence, word);
        int[] rows = new int[features.size()];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = features.row(i);
        }
        return rows;
    }
}
