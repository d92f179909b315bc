package org.broadsheet.annotate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is remembered of words changes no score, tag or name, however little is kept and however many threads share it. */
class WordSumsTest {
    private static final List<String> VOCABULARY = List.of(
            ("The harbour of Porto Vale said on Monday that Anna Marlow and John Hale , who run Vale Freight Ltd , "
                            + "would sell 3,200 boats for $ 4.5 million to the Bank of England . “ We can’t wait ” he told "
                            + "IBM ’s staff in PARIS last year ; prices rose 7 % to a record ? it were sailing faster")
                    .split(" "));

    private static final int BITS = 10;
    private static final int LABELS = 6;
    private static final int PLACES = 3;

    private final WordForms forms = new WordForms(Lexicon.load(null));

    private static void addWord(Features features, WordForm word, int place) {
        features.add(place, word.exact);
        features.add(10 + place, word.shape);
        for (long ending : word.suffixes) {
            features.add(20, ending + place);
        }
    }

    private static WeightRows rows(long seed) {
        Random random = new Random(seed);
        short[] table = new short[LABELS << BITS];
        for (int i = 0; i < table.length; i++) {
            table[i] = (short) (random.nextInt(3) == 0 ? random.nextInt() : 0);
        }
        return WeightRows.of(BITS, LABELS, table);
    }

    private static SparseWeights weights(long seed) {
        return new SparseWeights(rows(seed));
    }

    /** Words in any order, and some that no list knows: more than a small table keeps. */
    private static List<List<String>> sentences(int count, Random random) {
        List<List<String>> sentences = new ArrayList<>();
        for (int s = 0; s < count; s++) {
            List<String> words = new ArrayList<>();
            for (int i = random.nextInt(30); i >= 0; i--) {
                words.add(
                        random.nextInt(8) == 0
                                ? "Xa" + random.nextInt(500)
                                : VOCABULARY.get(random.nextInt(VOCABULARY.size())));
            }
            sentences.add(words);
        }
        return sentences;
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 16, 1 << 12})
    void sumsAreThoseOfTheFeaturesOneByOne(int kept) {
        SparseWeights weights = weights(kept);
        WordSums sums = new WordSums(weights, WordSumsTest::addWord, PLACES, kept);
        for (List<String> sentence : sentences(300, new Random(5))) {
            for (WordForm word : forms.of(sentence)) {
                int[] expected = new int[PLACES * LABELS];
                for (int place = 0; place < PLACES; place++) {
                    Features features = new Features(BITS);
                    addWord(features, word, place);
                    weights.addTo(features, expected, place * LABELS);
                }
                assertArrayEquals(expected, sums.of(word), () -> word.text + " of " + sentence);
            }
        }
    }

    @Test
    void remembersTheTwoLatestWordsOfARowAndNoMore() {
        WordSums sums = new WordSums(weights(1), WordSumsTest::addWord, PLACES, 2);
        WordForm[] words = forms.of(List.of("sail", "boat", "harbour"));
        int[] first = sums.of(words[0]);
        int[] second = sums.of(words[1]);

        assertSame(first, sums.of(words[0]));
        assertSame(second, sums.of(words[1]));
        sums.of(words[2]);
        assertSame(second, sums.of(words[1]), "asked for after the first");
        assertNotSame(first, sums.of(words[0]));
    }

    @ParameterizedTest
    @ValueSource(ints = {-2, 0, 1, 3, 6})
    void tablesOfOtherSizesAreRefused(int kept) {
        SparseWeights weights = weights(1);

        assertThrows(IllegalArgumentException.class, () -> new WordSums(weights, WordSumsTest::addWord, PLACES, kept));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 64})
    void tagsAndNamesAreTheSameHoweverLittleIsKept(int kept) {
        List<List<String>> sentences = sentences(400, new Random(6));
        Tagger tagger = Tagger.load(null, forms);
        Tagger forgetful = Tagger.load(null, forms, kept);
        for (List<String> sentence : sentences) {
            assertEquals(tagger.tag(sentence), forgetful.tag(sentence));
        }

        assertEquals(
                NameRecognizer.load(null, forms).find(sentences),
                NameRecognizer.load(null, forms, kept).find(sentences));
    }

    /** Twice over, so that the second time much is remembered. */
    @Test
    void scoresOfNamesAreThoseOfTheFeaturesThatTheTrainerSees() {
        WeightRows firstLook = names(1);
        WeightRows secondLook = names(2);
        SparseWeights first = new SparseWeights(firstLook);
        SparseWeights second = new SparseWeights(secondLook);
        NameScores scores = new NameScores(new SparseWeights(WeightRows.beside(firstLook, secondLook)), 256);
        NameDocument document = NameDocument.of(forms, sentences(100, new Random(7)));
        byte[][] labels = new byte[document.size()][];
        for (int s = 0; s < labels.length; s++) {
            labels[s] = new byte[document.words(s)];
            for (int i = 0; i < labels[s].length; i++) {
                labels[s][i] = NameLabels.of(document.isCapitalized(s, i) ? NameTag.PLACE : NameTag.NONE, true);
            }
        }
        NameEvidence evidence = new NameEvidence(document, labels);
        Features features = scores.newFeatures();
        for (int s = 0; s < 2 * document.size(); s++) {
            int sentence = s % document.size();
            int[] found = scores.of(new NameFeatures(document, null), document.sentences[sentence], sentence, features);
            assertScores(first, new NameFeatures(document, null), sentence, found, 0);
            scores.add(evidence, sentence, found, features);
            assertScores(second, new NameFeatures(document, evidence), sentence, found, NameLabels.COUNT);
        }
    }

    private static void assertScores(SparseWeights weights, NameFeatures source, int sentence, int[] found, int from) {
        Features features = new Features(weights.bits());
        for (int i = 0; i * NameScores.STRIDE < found.length; i++) {
            int[] expected = new int[NameLabels.COUNT];
            source.fill(features, sentence, i);
            weights.addTo(features, expected, 0);
            int start = i * NameScores.STRIDE + from;
            assertArrayEquals(
                    expected,
                    IntStream.range(start, start + NameLabels.COUNT)
                            .map(k -> found[k])
                            .toArray());
        }
    }

    private static WeightRows names(long seed) {
        Random random = new Random(seed);
        short[] table = new short[NameLabels.COUNT << BITS];
        for (int i = 0; i < table.length; i++) {
            table[i] = (short) (random.nextBoolean() ? random.nextInt() : 0);
        }
        return WeightRows.of(BITS, NameLabels.COUNT, table);
    }

    @Test
    void tablesBesideEachOtherMustBeOfOneSize() {
        short[] small = new short[LABELS << BITS - 1];

        assertThrows(
                IllegalArgumentException.class,
                () -> WeightRows.beside(rows(1), WeightRows.of(BITS - 1, LABELS, small)));
    }

    @Test
    void threadsThatShareATableAllGetTheSame() throws Exception {
        List<List<String>> sentences = sentences(200, new Random(8));
        Tagger shared = Tagger.load(null, forms, 16);
        NameRecognizer names = NameRecognizer.load(null, forms, 16);
        List<List<PennTag>> tags =
                sentences.stream().map(Tagger.load(null, forms)::tag).toList();
        List<List<NameTag>> found = NameRecognizer.load(null, forms).find(sentences);
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            Callable<Void> task = () -> {
                for (int round = 0; round < 5; round++) {
                    assertEquals(tags, sentences.stream().map(shared::tag).toList());
                    assertEquals(found, names.find(sentences));
                }
                return null;
            };
            for (Future<Void> done : pool.invokeAll(List.of(task, task, task, task))) {
                done.get();
            }
        } finally {
            pool.shutdownNow();
        }
    }
}
