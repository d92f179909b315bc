package org.broadsheet.annotate;

/**
 * What the name model looks at of one word alone, at one of the places around the word that is labelled. It hangs on
 * nothing else, so that a word's weights are summed once for all words that it stands beside.
 */
final class WordFeatures {
    /** How far words are looked at, and how far with regard to how far they are. */
    static final int FARTHEST = 5;

    private static final int NEAR = 2;

    /** The places at which a word is looked at: the labelled one and its neighbours. */
    static final int PLACES = 7;

    private static final int OWN = 0;
    private static final int BEFORE = 1;
    private static final int AFTER = 3;
    private static final int FAR_BEFORE = 5;
    private static final int FAR_AFTER = 6;

    private WordFeatures() {}

    /**
     * The place of a word so many away from the one that is labelled: of the words farther than two away it does not
     * matter how far they are. Negative where no word is looked at.
     */
    static int place(int words, int at, int away) {
        if (away >= -NEAR && away <= NEAR) {
            return away == 0 ? OWN : away < 0 ? BEFORE - 1 - away : AFTER - 1 + away;
        }
        return at + away < 0 || at + away >= words ? -1 : away < 0 ? FAR_BEFORE : FAR_AFTER;
    }

    /** Adds the features that depend on one word alone, the one at a place. */
    static void add(Features f, WordForm word, int place) {
        switch (place) {
            case OWN -> addOwn(f, word);
            case BEFORE -> {
                f.add(3, word.lower);
                f.add(22, word.middle);
                f.add(24, word.fine);
                addMarks(f, 41, word);
            }
            case AFTER -> {
                f.add(4, word.lower);
                f.add(23, word.middle);
                f.add(25, word.fine);
                addMarks(f, 42, word);
            }
            case BEFORE + 1 -> {
                f.add(5, word.lower);
                f.add(28, word.middle);
            }
            case AFTER + 1 -> {
                f.add(6, word.lower);
                f.add(29, word.middle);
            }
            case FAR_BEFORE -> f.add(30, word.lower);
            case FAR_AFTER -> f.add(31, word.lower);
            default -> throw new IllegalArgumentException("place " + place);
        }
    }

    private static void addOwn(Features f, WordForm word) {
        int capital = word.capitalized ? 1 : 0;
        f.add(0, 0);
        f.add(1, word.exact);
        f.add(2, word.lower);
        f.add(9, word.shape);
        f.add(10, word.shortShape);
        for (int i = 0; i < word.prefixes.length; i++) {
            f.add(14, word.prefixes[i]);
            f.add(14, word.suffixes[i]);
        }
        f.add(19, word.coarse * 2L + capital);
        f.add(20, word.middle * 2L + capital);
        f.add(21, word.fine * 2L + capital);
        addMarks(f, 40, word);
    }

    private static void addMarks(Features f, int template, WordForm word) {
        for (long mark : word.marks) {
            f.add(template, mark);
        }
    }
}
