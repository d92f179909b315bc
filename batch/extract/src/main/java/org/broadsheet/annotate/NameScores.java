package org.broadsheet.annotate;

/**
 * What the features of words score for the labels of both looks of a name model: both see the same features, but for what
 * the first found, so that each is looked up once for the two. Safe for use by many threads at once.
 */
final class NameScores {
    /** Scores of a word: one for each label of the first look, then of the second. */
    static final int STRIDE = 2 * NameLabels.COUNT;

    /** Words whose sums are remembered, 0.4 kB each: 14 MB at most. They make up about 95 % of a text. */
    static final int KEPT = 1 << 15;

    private final SparseWeights weights;
    private final WordSums sums;
    /** Those of what stands before and behind a sentence. */
    private final int[] none;

    /**
     * @param weights of both looks beside each other
     * @param kept words whose sums are remembered
     */
    NameScores(SparseWeights weights, int kept) {
        this.weights = weights;
        this.sums = new WordSums(weights, WordFeatures::add, WordFeatures.PLACES, kept);
        this.none = sums.of(WordForm.NONE);
    }

    /** Room for features, for one thread at a time. */
    Features newFeatures() {
        return new Features(weights.bits());
    }

    /** The scores of the words of a sentence without what a first look found: {@link #STRIDE} for each word. */
    int[] of(NameFeatures source, WordForm[] words, int sentence, Features joint) {
        int[][] own = sums.of(words);
        int[] scores = new int[words.length * STRIDE];
        for (int i = 0; i < words.length; i++) {
            for (int away = -WordFeatures.FARTHEST; away <= WordFeatures.FARTHEST; away++) {
                int place = WordFeatures.place(words.length, i, away);
                if (place >= 0) {
                    int at = i + away;
                    add(at < 0 || at >= words.length ? none : own[at], place * STRIDE, scores, i * STRIDE);
                }
            }
            joint.clear();
            source.addJoint(joint, sentence, i);
            weights.addTo(joint, scores, i * STRIDE);
        }
        return scores;
    }

    /** Adds what a first look found to the scores of a sentence; of use for the second look's alone. */
    void add(NameEvidence evidence, int sentence, int[] scores, Features features) {
        for (int i = 0; i * STRIDE < scores.length; i++) {
            features.clear();
            evidence.addTo(features, sentence, i);
            weights.addTo(features, scores, i * STRIDE);
        }
    }

    private static void add(int[] from, int at, int[] to, int start) {
        for (int i = 0; i < STRIDE; i++) {
            to[start + i] += from[at + i];
        }
    }
}
