package org.broadsheet.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.broadsheet.annotate.Features;
import org.broadsheet.annotate.NameDocument;
import org.broadsheet.annotate.NameEvidence;
import org.broadsheet.annotate.NameFeatures;
import org.broadsheet.annotate.NameRecognizer;
import org.broadsheet.annotate.WordForms;
import org.jspecify.annotations.Nullable;

/**
 * Trains both looks of the name recognizer. The second learns from what models of one half of the documents found in the
 * other half, so that it meets the errors that it will meet later.
 */
final class NameTraining {
    /** Share of the names' words whose own spelling is hidden in every second example. */
    private static final float HIDDEN = 0.5f;

    private static final int EPOCHS = 8;
    private static final int HALF_EPOCHS = 4;

    private final WordForms forms;
    private final int bits;
    private final List<Document> documents = new ArrayList<>();

    /** @param bits each table of features has 2 to the power of this many rows */
    NameTraining(WordForms forms, int bits) {
        this.forms = forms;
        this.bits = bits;
    }

    private record Document(NameDocument text, byte[][] gold, float weight) {}

    /** Adds text to learn from; {@code weight} is how much one of its errors counts. */
    void add(LabelledText text, float weight) {
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
        List<List<SequencePerceptron.Example>> examples = new ArrayList<>();
        Random hiding = new Random(seed + 7);
        for (Document document : documents) {
            examples.add(examples(document, null, hiding));
        }
        SequencePerceptron first = new SequencePerceptron(bits);
        first.train("first look", flat(examples, 0, 1), EPOCHS, seed);
        SequencePerceptron[] halves = {new SequencePerceptron(bits), new SequencePerceptron(bits)};
        for (int half = 0; half < 2; half++) {
            halves[half].train("half " + (half + 1), flat(examples, half, 2), HALF_EPOCHS, seed + 1);
            halves[half].settle();
        }
        List<List<SequencePerceptron.Example>> again = new ArrayList<>();
        for (int i = 0; i < documents.size(); i++) {
            Document document = documents.get(i);
            byte[][] found = new byte[document.gold().length][];
            for (int s = 0; s < found.length; s++) {
                found[s] = halves[1 - i % 2].best(examples.get(i).get(s).features());
            }
            again.add(examples(document, new NameEvidence(document.text(), found), hiding));
        }
        examples.clear();
        SequencePerceptron second = new SequencePerceptron(bits);
        second.train("second look", flat(again, 0, 1), EPOCHS, seed + 2);
        NameRecognizer.write(folder, first.weights(), second.weights());
    }

    private static List<SequencePerceptron.Example> flat(
            List<List<SequencePerceptron.Example>> examples, int from, int step) {
        List<SequencePerceptron.Example> flat = new ArrayList<>();
        for (int i = from; i < examples.size(); i += step) {
            flat.addAll(examples.get(i));
        }
        return flat;
    }

    private List<SequencePerceptron.Example> examples(
            Document document, @Nullable NameEvidence evidence, Random hiding) {
        NameFeatures source = new NameFeatures(document.text(), evidence);
        Features features = new Features(bits);
        List<SequencePerceptron.Example> examples = new ArrayList<>();
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
            examples.add(new SequencePerceptron.Example(all, hidden, document.gold()[s], document.weight()));
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
