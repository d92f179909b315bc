package org.broadsheet.annotate;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the names of people, organizations and places in a document, in two looks: the second knows what the first found
 * in the whole of it. Models are averaged structured perceptrons (Collins 2002). Linear in the number of words.
 * Immutable: safe for use by many threads at once.
 */
public final class NameRecognizer {
    /** The kind of its model file. */
    static final String KIND = "names";

    private final WordForms forms;
    private final NameModel first;
    private final NameModel second;

    private NameRecognizer(WordForms forms, NameModel first, NameModel second) {
        this.forms = forms;
        this.first = first;
        this.second = second;
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
        return ModelFile.read(folder, KIND, in -> read(in, forms));
    }

    private static NameRecognizer read(ByteBuffer in, WordForms forms) {
        return new NameRecognizer(forms, NameModel.read(in), NameModel.read(in));
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
        byte[][] labels = look(document, first, null);
        return look(document, second, new NameEvidence(document, labels));
    }

    private static byte[][] look(NameDocument document, NameModel model, @Nullable NameEvidence evidence) {
        NameFeatures source = new NameFeatures(document, evidence);
        Features features = model.newFeatures();
        byte[][] labels = new byte[document.size()][];
        for (int s = 0; s < labels.length; s++) {
            labels[s] = model.labels(source, features, s, document.words(s));
        }
        return labels;
    }
}
