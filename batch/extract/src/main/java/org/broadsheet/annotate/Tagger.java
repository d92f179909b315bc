package org.broadsheet.annotate;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.broadsheet.words.WordList;
import org.jspecify.annotations.Nullable;

/**
 * Gives each word its part of speech, from left to right, by the weights of an averaged perceptron (Collins 2002) over
 * the word and its neighbours. Words that have one tag always are looked up. Linear in the number of words. Safe for use
 * by many threads at once.
 */
public final class Tagger {
    /** The kind of its model file. */
    static final String KIND = "tagger";

    /** Words whose sums are remembered, 0.9 kB each: 15 MB at most. */
    private static final int KEPT = 1 << 14;

    /** Short forms of address, "Sen.", which are part of names by the Penn guidelines (Santorini 1990) and rare in treebanks. */
    private static final Set<String> TITLES = WordList.english("titles").words().stream()
            .filter(word -> word.endsWith("."))
            .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
            .collect(Collectors.toUnmodifiableSet());

    private final WordForms forms;
    private final List<PennTag> tags;
    private final Map<String, PennTag> fixed;
    /** By the tag's ordinal number its number in the model. */
    private final int[] numbers = new int[PennTag.values().length];

    private final SparseWeights weights;
    private final WordSums sums;
    /** Those of what stands before and behind a sentence. */
    private final int[] none;

    private Tagger(WordForms forms, List<PennTag> tags, Map<String, PennTag> fixed, SparseWeights weights, int kept) {
        this.forms = forms;
        this.tags = tags;
        this.fixed = fixed;
        this.weights = weights;
        this.sums = new WordSums(weights, TagFeatures::addWord, TagFeatures.PLACES, kept);
        this.none = sums.of(WordForm.NONE);
        Arrays.fill(numbers, TagFeatures.NO_TAG);
        for (int i = 0; i < tags.size(); i++) {
            numbers[tags.get(i).ordinal()] = i;
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
        return load(folder, forms, KEPT);
    }

    /** @param kept words whose sums are remembered, see {@link WordSums} */
    static Tagger load(@Nullable Path folder, WordForms forms, int kept) {
        return ModelFile.read(folder, KIND, in -> read(in, forms, kept));
    }

    private static Tagger read(ByteBuffer in, WordForms forms, int kept) {
        List<PennTag> tags = Arrays.stream(text(in).split(" ")).map(PennTag::of).toList();
        Map<String, PennTag> fixed = new HashMap<>();
        String words = text(in);
        for (String word : words.isEmpty() ? new String[0] : words.split("\n")) {
            int blank = word.indexOf(' ');
            fixed.put(word.substring(blank + 1), PennTag.of(word.substring(0, blank)));
        }
        for (String title : TITLES) {
            fixed.putIfAbsent(title, PennTag.NNP);
        }
        WeightRows weights = WeightRows.read(in);
        if (weights.labels() != tags.size()) {
            throw new IllegalArgumentException(weights.labels() + " labels for " + tags.size() + " tags");
        }
        return new Tagger(forms, tags, fixed, new SparseWeights(weights), kept);
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
        WeightRows weights = WeightRows.of(bits, tags.size(), table);
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
        return List.of(tag(forms.of(words), newFeatures()));
    }

    /** Room for features, for one thread at a time. */
    Features newFeatures() {
        return new Features(weights.bits());
    }

    PennTag[] tag(WordForm[] words, Features features) {
        PennTag[] found = new PennTag[words.length];
        @Nullable PennTag[] only = new PennTag[words.length];
        for (int i = 0; i < words.length; i++) {
            only[i] = fixed.get(words[i].text);
        }
        int[][] known = sums.of(words);
        int[] scores = new int[tags.size()];
        int tag1 = TagFeatures.NO_TAG;
        int tag2 = TagFeatures.NO_TAG;
        FiniteVerbs verbs = new FiniteVerbs(only);
        for (int i = 0; i < words.length; i++) {
            PennTag tag = only[i];
            if (tag == null) {
                addWords(known, i, scores);
                features.clear();
                TagFeatures.addJoint(features, words, i, tag1, tag2, verbs.around(i));
                weights.addTo(features, scores, 0);
                tag = tags.get(best(scores));
            }
            found[i] = tag;
            verbs.add(tag);
            tag2 = tag1;
            tag1 = numbers[tag.ordinal()];
        }
        VerblessClause.mend(words, found);
        AgesAsNouns.mend(words, found);
        VerbBehindAside.mend(found);
        VerbBehindSingular.mend(words, found);
        return found;
    }

    /** Makes the scores those of what each word around one gives by itself. */
    private void addWords(int[][] known, int at, int[] scores) {
        Arrays.fill(scores, 0);
        for (int place = 0; place < TagFeatures.PLACES; place++) {
            int word = TagFeatures.at(at, place);
            int[] sums = word >= 0 && word < known.length ? known[word] : none;
            int from = place * scores.length;
            for (int tag = 0; tag < scores.length; tag++) {
                scores[tag] += sums[from + tag];
            }
        }
    }

    private static int best(int[] scores) {
        int best = 0;
        int most = scores[0];
        for (int tag = 1; tag < scores.length; tag++) {
            if (scores[tag] > most) {
                best = tag;
                most = scores[tag];
            }
        }
        return best;
    }
}
