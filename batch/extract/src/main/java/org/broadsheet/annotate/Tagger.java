package org.broadsheet.annotate;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Gives each word its part of speech, from left to right, by the weights of an averaged perceptron (Collins 2002) over
 * the word and its neighbours. Words that have one tag always are looked up. Linear in the number of words. Immutable:
 * safe for use by many threads at once.
 */
public final class Tagger {
    /** The kind of its model file. */
    static final String KIND = "tagger";

    private final WordForms forms;
    private final List<PennTag> tags;
    private final Map<String, PennTag> fixed;
    private final Map<PennTag, Integer> numbers = new EnumMap<>(PennTag.class);
    private final SparseWeights weights;

    private Tagger(WordForms forms, List<PennTag> tags, Map<String, PennTag> fixed, SparseWeights weights) {
        this.forms = forms;
        this.tags = tags;
        this.fixed = fixed;
        this.weights = weights;
        for (int i = 0; i < tags.size(); i++) {
            numbers.put(tags.get(i), i);
        }
    }

    /**
     * Reads the tagger from a folder of models, or from the class path where that is null.
     *
     * @throws java.io.UncheckedIOException naming the file, when it is missing or damaged
     */
    public static Tagger load(@Nullable Path folder, Lexicon lexicon) {
        return load(folder, new WordForms(lexicon));
    }

    static Tagger load(@Nullable Path folder, WordForms forms) {
        return ModelFile.read(folder, KIND, in -> read(in, forms));
    }

    private static Tagger read(ByteBuffer in, WordForms forms) {
        List<PennTag> tags = Arrays.stream(text(in).split(" ")).map(PennTag::of).toList();
        Map<String, PennTag> fixed = new HashMap<>();
        String words = text(in);
        for (String word : words.isEmpty() ? new String[0] : words.split("\n")) {
            int blank = word.indexOf(' ');
            fixed.put(word.substring(blank + 1), PennTag.of(word.substring(0, blank)));
        }
        SparseWeights weights = SparseWeights.read(in);
        if (weights.labels() != tags.size()) {
            throw new IllegalArgumentException(weights.labels() + " labels for " + tags.size() + " tags");
        }
        return new Tagger(forms, tags, fixed, weights);
    }

    /**
     * Writes a tagger into a folder of models.
     *
     * @param tags the tags, at most 62
     * @param fixed words that always have one tag
     * @param bits the table of weights has 2 to the power of this many rows
     * @param table the weights, a row for each feature with one for each tag
     */
    public static void write(Path folder, List<PennTag> tags, SortedMap<String, PennTag> fixed, int bits, short[] table)
            throws IOException {
        StringBuilder words = new StringBuilder();
        fixed.forEach(
                (word, tag) -> words.append(tag.code()).append(' ').append(word).append('\n'));
        SparseWeights weights = SparseWeights.of(bits, tags.size(), table);
        ModelFile.write(folder.resolve(KIND + ".model"), KIND, out -> {
            String codes = tags.stream().map(PennTag::code).collect(Collectors.joining(" "));
            for (String text : List.of(codes, words.toString())) {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                out.writeInt(bytes.length);
                out.write(bytes);
            }
            weights.write(out);
        });
    }

    private static String text(ByteBuffer in) {
        byte[] bytes = new byte[ModelFile.count(in)];
        in.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** The part of speech of each word of a sentence. */
    public List<PennTag> tag(List<String> words) {
        return List.of(tag(forms.of(words)));
    }

    PennTag[] tag(WordForm[] words) {
        PennTag[] found = new PennTag[words.length];
        Features features = new Features(weights.bits());
        int[] scores = new int[tags.size()];
        int tag1 = TagFeatures.NO_TAG;
        int tag2 = TagFeatures.NO_TAG;
        FiniteVerbs verbs = new FiniteVerbs(words, fixed);
        for (int i = 0; i < words.length; i++) {
            PennTag only = fixed.get(words[i].text);
            if (only == null) {
                TagFeatures.fill(features, words, i, tag1, tag2, verbs.around(i));
            }
            found[i] = only != null ? only : tags.get(best(features, scores));
            verbs.add(found[i]);
            tag2 = tag1;
            tag1 = numbers.getOrDefault(found[i], TagFeatures.NO_TAG);
        }
        VerblessClause.mend(words, found);
        return found;
    }

    private int best(Features features, int[] scores) {
        Arrays.fill(scores, 0);
        weights.addTo(features, scores, 0);
        int best = 0;
        for (int tag = 1; tag < scores.length; tag++) {
            best = scores[tag] > scores[best] ? tag : best;
        }
        return best;
    }
}
