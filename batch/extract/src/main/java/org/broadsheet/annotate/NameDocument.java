package org.broadsheet.annotate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A text as the name model sees it: its sentences and, for each word, how the text writes it elsewhere. After a first
 * look also which labels that gave. For one thread at a time.
 */
public final class NameDocument {
    final WordForm[][] sentences;
    /** For each word of each sentence the number of its spelling, without regard to case. */
    final int[][] spellings;
    /** For each spelling: times seen; in lower case; capitalized inside a sentence and not all in capitals. */
    final int[] times;

    final int[] lower;
    final int[] innerCapital;
    /** For each spelling where its capitalized places start in {@code capitals}, and at last where the last one ends. */
    private final int[] capitalStarts;
    /** Sentence and word of each capitalized word, by spelling, in the order of the text. */
    private final int[] capitals;

    private NameDocument(WordForm[][] sentences, int[][] spellings, int count) {
        this.sentences = sentences;
        this.spellings = spellings;
        this.times = new int[count];
        this.lower = new int[count];
        this.innerCapital = new int[count];
        for (int s = 0; s < sentences.length; s++) {
            for (int i = 0; i < sentences[s].length; i++) {
                WordForm word = sentences[s][i];
                int spelling = spellings[s][i];
                times[spelling]++;
                lower[spelling] += word.capitalized ? 0 : 1;
                innerCapital[spelling] += word.capitalized && i > 0 && !word.allCapital ? 1 : 0;
            }
        }
        this.capitalStarts = new int[count + 1];
        for (int spelling = 0; spelling < count; spelling++) {
            capitalStarts[spelling + 1] = capitalStarts[spelling] + times[spelling] - lower[spelling];
        }
        this.capitals = new int[2 * capitalStarts[count]];
        int[] next = capitalStarts.clone();
        for (int s = 0; s < sentences.length; s++) {
            for (int i = 0; i < sentences[s].length; i++) {
                if (sentences[s][i].capitalized) {
                    int at = 2 * next[spellings[s][i]]++;
                    capitals[at] = s;
                    capitals[at + 1] = i;
                }
            }
        }
    }

    /** How often a spelling is capitalized. */
    int capitalPlaces(int spelling) {
        return capitalStarts[spelling + 1] - capitalStarts[spelling];
    }

    /** The sentence of a spelling's capitalized place, the places numbered from 0. */
    int capitalSentence(int spelling, int place) {
        return capitals[2 * (capitalStarts[spelling] + place)];
    }

    /** The same place's word in that sentence. */
    int capitalWord(int spelling, int place) {
        return capitals[2 * (capitalStarts[spelling] + place) + 1];
    }

    /** A document of sentences. */
    static NameDocument of(List<WordForm[]> sentences) {
        SpellingNumbers numbers = new SpellingNumbers();
        int[][] spellings = new int[sentences.size()][];
        for (int s = 0; s < spellings.length; s++) {
            WordForm[] words = sentences.get(s);
            spellings[s] = new int[words.length];
            for (int i = 0; i < words.length; i++) {
                spellings[s][i] = numbers.of(words[i].lower);
            }
        }
        return new NameDocument(sentences.toArray(new WordForm[0][]), spellings, numbers.count());
    }

    /** A document of sentences of words. */
    public static NameDocument of(WordForms forms, List<List<String>> sentences) {
        List<WordForm[]> words = new ArrayList<>();
        for (List<String> sentence : sentences) {
            words.add(forms.of(sentence));
        }
        return of(words);
    }

    /** Number of sentences. */
    public int size() {
        return sentences.length;
    }

    /** Number of words in a sentence. */
    public int words(int sentence) {
        return sentences[sentence].length;
    }

    /** Whether a word is capitalized. */
    public boolean isCapitalized(int sentence, int word) {
        return sentences[sentence][word].capitalized;
    }

    /** Numbers spellings from 0 in the order in which they come: a hash table with open addressing. */
    private static final class SpellingNumbers {
        private long[] keys = new long[512];
        private int[] values = new int[512];
        private int count;

        int of(long spelling) {
            long key = spelling == 0 ? 1 : spelling;
            int at = place(key);
            if (keys[at] == 0) {
                if (2 * count >= keys.length) {
                    grow();
                    at = place(key);
                }
                keys[at] = key;
                values[at] = count++;
            }
            return values[at];
        }

        int count() {
            return count;
        }

        private int place(long key) {
            int at = (int) (key >>> 20) & keys.length - 1;
            while (keys[at] != 0 && keys[at] != key) {
                at = at + 1 & keys.length - 1;
            }
            return at;
        }

        private void grow() {
            long[] oldKeys = keys;
            int[] oldValues = values;
            keys = new long[2 * oldKeys.length];
            values = Arrays.copyOf(values, keys.length);
            for (int i = 0; i < oldKeys.length; i++) {
                if (oldKeys[i] != 0) {
                    int at = place(oldKeys[i]);
                    keys[at] = oldKeys[i];
                    values[at] = oldValues[i];
                }
            }
        }
    }
}
