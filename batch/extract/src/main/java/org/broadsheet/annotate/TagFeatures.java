package org.broadsheet.annotate;

/** What the tagger looks at: the word, its ends and shape, two words to each side, the two tags before. */
public final class TagFeatures {
    /** Stands for the tags before the first word. */
    public static final int NO_TAG = 63;

    /** The places at which a word is looked at: the tagged one and its neighbours. */
    static final int PLACES = 5;

    private static final int OWN = 0;
    private static final int BEFORE = 1;
    private static final int BEFORE2 = 2;
    private static final int AFTER = 3;
    private static final int AFTER2 = 4;
    /** How many words away each place is. */
    private static final int[] AWAY = {0, -1, -2, 1, 2};

    private TagFeatures() {}

    /**
     * Fills in the features of a word.
     *
     * @param tag1 number of the tag before it
     * @param tag2 number of the tag before that
     * @param verbs whether a finite verb stands before it and after it, see {@link FiniteVerbs}
     */
    public static void fill(Features f, WordForm[] words, int at, int tag1, int tag2, int verbs) {
        f.clear();
        for (int place = 0; place < PLACES; place++) {
            addWord(f, word(words, at(at, place)), place);
        }
        addJoint(f, words, at, tag1, tag2, verbs);
        f.sort();
    }

    /** Where the word of a place stands that is looked at for the word at {@code at}. */
    static int at(int at, int place) {
        return at + AWAY[place];
    }

    /** Adds the features that depend on one word alone, the one at a place. */
    static void addWord(Features f, WordForm word, int place) {
        switch (place) {
            case OWN -> addOwn(f, word);
            case BEFORE -> {
                f.add(13, word.lower);
                f.add(17, word.suffix(3));
                f.add(22, word.middle);
            }
            case BEFORE2 -> f.add(14, word.lower);
            case AFTER -> {
                f.add(15, word.lower);
                f.add(18, word.suffix(3));
                f.add(19, word.shortShape);
                f.add(23, word.middle);
            }
            case AFTER2 -> {
                f.add(16, word.lower);
                f.add(27, word.middle);
            }
            default -> throw new IllegalArgumentException("place " + place);
        }
    }

    private static void addOwn(Features f, WordForm word) {
        f.add(0, 0);
        f.add(1, word.exact);
        f.add(2, word.lower);
        for (int i = 1; i <= 4; i++) {
            f.add(2 + i, word.suffix(i));
        }
        f.add(7, word.prefix(1));
        f.add(8, word.prefix(3));
        f.add(20, Hash.pair(word.shortShape, word.middle));
        f.add(21, word.fine);
        f.add(31, word.traits * 2L + (word.capitalized ? 1 : 0));
        f.add(38, word.inflections);
        f.add(41, Hash.pair(word.inflections, word.suffix(2)));
    }

    /** Adds the features that depend on the sentence, or on what was found before: see {@link #fill}. */
    static void addJoint(Features f, WordForm[] words, int at, int tag1, int tag2, int verbs) {
        WordForm word = words[at];
        WordForm before = word(words, at - 1);
        WordForm after = word(words, at + 1);
        WordForm after2 = word(words, at + 2);
        f.add(9, word.shortShape + (at == 0 ? 77 : 0));
        f.add(10, tag1);
        f.add(11, tag1 * 64L + tag2);
        f.add(12, Hash.pair(word.lower, tag1));
        f.add(24, Hash.pair(after.suffix(2), word.suffix(2) + tag1));
        f.add(25, Hash.pair(before.lower, word.lower));
        f.add(26, Hash.pair(word.lower, after.lower));
        f.add(28, (after.coarse * 128L + word.coarse) * 64 + tag1);
        f.add(29, Hash.pair(before.shortShape, Hash.pair(word.shortShape, after.shortShape)));
        f.add(30, Hash.pair(word.suffix(3), tag1 * 64L + tag2));
        f.add(32, (word.middle * 512L + after.middle) * 64 + tag1);
        f.add(33, verbs);
        f.add(34, Hash.pair(word.suffix(3), verbs * 64L + tag1));
        f.add(35, Hash.pair(word.lower, verbs));
        f.add(36, Hash.pair(after.shortShape, verbs * 64L + tag1));
        f.add(37, (word.middle * 64L + tag1) * 4 + verbs);
        f.add(39, (word.inflections * 64L + tag1) * 4 + verbs);
        f.add(40, Hash.pair(word.inflections * 128L + after.inflections, tag1));
        f.add(42, Hash.pair(word.lower, after.inflections * 128L + after2.inflections));
        f.add(43, Hash.pair(word.inflections * 128L + after.inflections, after2.inflections * 64L + tag1));
    }

    private static WordForm word(WordForm[] words, int at) {
        return at >= 0 && at < words.length ? words[at] : WordForm.NONE;
    }
}
