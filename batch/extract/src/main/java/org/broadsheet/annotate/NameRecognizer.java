package org.broadsheet.annotate;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the names of people, organizations and places in a document, in two looks: the second knows what the first found
 * in the whole of it. The models are linear-chain conditional random fields (Lafferty and others 2001). Linear in the
 * number of words. Safe for use by many threads at once.
 */
public final class NameRecognizer {
    /** The kind of its model file. */
    static final String KIND = "names";

    private final WordForms forms;
    private final NameTransitions first;
    private final NameTransitions second;
    private final NameScores scores;

    private NameRecognizer(WordForms forms, NameModel first, NameModel second, int kept) {
        this.forms = forms;
        this.first = first.transitions();
        this.second = second.transitions();
        this.scores = new NameScores(new SparseWeights(WeightRows.beside(first.weights(), second.weights())), kept);
    }

    /**
     * Reads the recognizer from a folder of models, or from the class path where that is null.
     *
     * @throws java.io.UncheckedIOException naming the file, when it is missing or damaged
     */
    public static NameRecognizer load(@Nullable Path folder, Lexicon lexicon) {
        return load(folder, new WordForms(lexicon));
    }

    static NameRecognizer load(@Nullable Path folder, WordForms forms) {
        return load(folder, forms, NameScores.KEPT);
    }

    /** @param kept words whose sums are remembered, see {@link WordSums} */
    static NameRecognizer load(@Nullable Path folder, WordForms forms, int kept) {
        return ModelFile.read(folder, KIND, in -> read(in, forms, kept));
    }

    private static NameRecognizer read(ByteBuffer in, WordForms forms, int kept) {
        return new NameRecognizer(forms, NameModel.read(in), NameModel.read(in), kept);
    }

    /** Writes the models of both looks into a folder of models. */
    public static void write(Path folder, NameWeights first, NameWeights second) throws IOException {
        ModelFile.write(folder.resolve(KIND + ".model"), KIND, out -> {
            first.model().write(out);
            second.model().write(out);
        });
    }

    /** What each word of a document's sentences is taken for. */
    public List<List<NameTag>> find(List<List<String>> sentences) {
        NameDocument document = NameDocument.of(forms, sentences);
        List<List<NameTag>> tags = new ArrayList<>();
        for (byte[] labels : find(document)) {
            List<NameTag> sentence = new ArrayList<>();
            for (byte label : labels) {
                sentence.add(NameLabels.TYPES[NameLabels.type(label)]);
            }
            tags.add(sentence);
        }
        return tags;
    }

    /** The labels of each word of each sentence. */
    byte[][] find(NameDocument document) {
        int[][] scores = new int[document.size()][];
        byte[][] labels = new byte[scores.length][];
        NameFeatures source = new NameFeatures(document, null);
        Features features = this.scores.newFeatures();
        for (int s = 0; s < scores.length; s++) {
            scores[s] = this.scores.of(source, document.sentences[s], s, features);
            labels[s] = first.best(scores[s], 0, NameScores.STRIDE, document.words(s));
        }
        NameEvidence evidence = new NameEvidence(document, labels);
        byte[][] again = new byte[scores.length][];
        for (int s = 0; s < scores.length; s++) {
            this.scores.add(evidence, s, scores[s], features);
            again[s] = second.best(scores[s], NameLabels.COUNT, NameScores.STRIDE, document.words(s));
        }
        return again;
    }
}
