package org.broadsheet.annotate;

import org.jspecify.annotations.Nullable;

/**
 * The summed weights of the features that a word gives by itself, for each place at which it may stand beside the word
 * that is labelled, as one vector; the latest are remembered. Most features of a model are of this kind, and texts use
 * few words often, so that a word's scores are mostly sums of a few vectors. Weights are whole numbers: the sums are the
 * same in any order, remembered or not. Safe for use by many threads at once: what is remembered is immutable, and a
 * thread that misses another's entry makes its own.
 */
final class WordSums {
    /** What a model looks at in one word. */
    interface Source {
        /** Adds the features that a word gives at a place. */
        void addWord(Features features, WordForm word, int place);
    }

    private final SparseWeights weights;
    private final Source source;
    private final int places;
    private final @Nullable Entry[] kept;

    /**
     * @param places number of places at which a word may stand
     * @param kept how many words are remembered: a power of two, at least 2
     */
    WordSums(SparseWeights weights, Source source, int places, int kept) {
        if (kept < 2 || Integer.bitCount(kept) != 1) {
            throw new IllegalArgumentException(kept + " words to remember, which is no power of two");
        }
        this.weights = weights;
        this.source = source;
        this.places = places;
        this.kept = new Entry[kept];
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Entry(WordForm word, int[] sums) {}

    /** The sums of a word: those of its first place for each label, then those of the next; not to be changed. */
    int[] of(WordForm word) {
        // Two words may share a row of the table; the one that was not asked for last makes way for a third.
        int at = 2 * ((word.hash ^ word.hash >>> 16) & (kept.length >>> 1) - 1);
        Entry latest = kept[at];
        if (latest != null && latest.word == word) {
            return latest.sums;
        }
        Entry found = kept[at + 1];
        if (found == null || found.word != word) {
            found = new Entry(word, sums(word));
        }
        kept[at + 1] = latest;
        kept[at] = found;
        return found.sums;
    }

    /** The sums of each word of a sentence. */
    int[][] of(WordForm[] words) {
        int[][] all = new int[words.length][];
        for (int i = 0; i < all.length; i++) {
            all[i] = of(words[i]);
        }
        return all;
    }

    private int[] sums(WordForm word) {
        Features features = new Features(weights.bits());
        int[] sums = new int[places * weights.labels()];
        for (int place = 0; place < places; place++) {
            features.clear();
            source.addWord(features, word, place);
            weights.addTo(features, sums, place * weights.labels());
        }
        return sums;
    }
}
