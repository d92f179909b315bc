package org.broadsheet.annotate;

import org.jspecify.annotations.Nullable;

/**
 * What the name model looks at: the word and its neighbours, their shapes, clusters and marks, the capitalized words
 * around it as one run with what stands before and behind, how the document writes the word elsewhere, and in the second
 * look what the first one found.
 */
public final class NameFeatures {
    /**
     * The templates that know a name by its own spelling or its entry in a list. A trainer drops them for some names, so
     * that a name never seen is known by its surroundings.
     */
    public static final long OWN_SPELLING =
            bits(1, 2, 7, 8, 14, 18, 19, 20, 21, 26, 27, 33, 36, 37, 40, 55, 56, 57, 61, 62, 63);

    private static final int RUN_BACK = 5;
    private static final int RUN_AHEAD = 6;
    private static final int HEAD_AWAY = 7;
    /** How far from a run's neighbours, to both sides, the clusters of words count. */
    private static final int RUN_CONTEXT = 3;

    /** Other places of a word whose neighbours count, too. */
    private static final int ELSEWHERE = 3;

    private final NameDocument document;
    private final @Nullable NameEvidence evidence;

    /** @param evidence what a first look found, or null in the first look */
    public NameFeatures(NameDocument document, @Nullable NameEvidence evidence) {
        this.document = document;
        this.evidence = evidence;
    }

    /** Fills in the features of a word. */
    public void fill(Features f, int sentence, int at) {
        WordForm[] words = document.sentences[sentence];
        f.clear();
        for (int away = -WordFeatures.FARTHEST; away <= WordFeatures.FARTHEST; away++) {
            int place = WordFeatures.place(words.length, at, away);
            if (place >= 0) {
                WordFeatures.add(f, word(words, at + away), place);
            }
        }
        addJoint(f, sentence, at);
        if (evidence != null) {
            evidence.addTo(f, sentence, at);
        }
    }

    /** Adds the features that depend on the sentence, but for what a first look found. */
    void addJoint(Features f, int sentence, int at) {
        WordForm[] words = document.sentences[sentence];
        if (at == 0) {
            f.add(17, words[at].shortShape);
            f.add(18, words[at].lower);
        } else {
            f.add(60, words[at].shortShape);
        }
        addPairs(f, word(words, at - 1), words[at], word(words, at + 1));
        if (words[at].capitalized) {
            addRun(f, words, at);
            addHeads(f, words, at);
            addElsewhere(f, document.spellings[sentence][at], words[at]);
            addNeighboursElsewhere(f, sentence, at);
        }
    }

    private static void addPairs(Features f, WordForm before, WordForm word, WordForm after) {
        int capital = word.capitalized ? 1 : 0;
        f.add(7, Hash.pair(before.exact, word.exact));
        f.add(8, Hash.pair(word.exact, after.exact));
        f.add(11, Hash.pair(before.shortShape, word.shortShape));
        f.add(12, Hash.pair(word.shortShape, after.shortShape));
        f.add(13, Hash.pair(before.shortShape, Hash.pair(word.shortShape, after.shortShape)));
        f.add(15, Hash.pair(before.exact, word.shortShape));
        f.add(16, Hash.pair(word.shortShape, after.exact));
        f.add(26, before.middle * 4096L + word.middle);
        f.add(27, word.middle * 4096L + after.middle);
        f.add(61, (before.coarse * 256L + word.coarse) * 2 + capital);
        f.add(62, (word.coarse * 256L + after.coarse) * 2 + (after.capitalized ? 1 : 0));
        f.add(63, (before.coarse * 256L + word.coarse) * 256 + after.coarse);
    }

    /** The capitalized words without a gap around the word, as far as a few words to each side. */
    private static void addRun(Features f, WordForm[] words, int at) {
        int first = at;
        while (first > 0 && at - first < RUN_BACK && words[first - 1].capitalized) {
            first--;
        }
        int end = at + 1;
        while (end < words.length && end - at < RUN_AHEAD && words[end].capitalized) {
            end++;
        }
        WordForm last = words[end - 1];
        WordForm before = word(words, first - 1);
        WordForm after = word(words, end);
        int traits = 0;
        for (int i = first; i < end; i++) {
            traits |= words[i].traits;
        }
        int place = Math.min(5, at - first) * 8 + Math.min(5, end - at);
        f.add(32, place);
        f.add(33, last.lower);
        f.add(34, before.lower);
        f.add(35, after.lower);
        f.add(36, words[first].lower);
        f.add(37, last.middle);
        f.add(38, before.middle);
        f.add(39, after.middle);
        f.add(55, traits);
        f.add(56, traits * 64L + place);
        f.add(57, last.traits * 64L + place);
        f.add(64, Hash.pair(before.lower, after.lower));
        f.add(65, before.middle * 1024L + after.middle);
        f.add(66, Hash.pair(word(words, first - 2).lower, before.lower));
        f.add(67, Hash.pair(after.lower, word(words, end + 1).lower));
        f.add(68, Hash.pair(before.lower, Math.min(4, end - first)));
        f.add(69, Hash.pair(after.lower, Math.min(4, end - first)));
        f.add(78, word(words, first - 2).lower);
        f.add(79, word(words, end + 1).lower);
        for (int away = 1; away <= RUN_CONTEXT; away++) {
            f.add(88, word(words, first - 1 - away).middle * 4L + away);
            f.add(89, word(words, end + away).middle * 4L + away);
        }
        if (words[at].allCapital) {
            f.add(70, Math.min(6, words[at].text.length()) * 8L + Math.min(3, end - first));
        }
    }

    /** "Hale, Marlow and Co": what shows a body's name stands some words on, or, in "University of ...", before. */
    private static void addHeads(Features f, WordForm[] words, int at) {
        int links = 0;
        for (int i = at + 1; i < words.length && i - at <= HEAD_AWAY; i++) {
            int link = words[i].link;
            if (link != 0 && i + 1 < words.length && words[i + 1].capitalized) {
                links |= 1 << link;
            } else if (!words[i].capitalized) {
                break;
            } else if (words[i].has(MarkSet.LEGAL_FORM)) {
                f.add(71, links);
                f.add(72, links * 16L + i - at);
                break;
            } else if (words[i].has(MarkSet.BODY_HEAD)) {
                f.add(73, links);
                f.add(74, links * 16L + i - at);
            }
        }
        links = 0;
        for (int i = at - 1; i >= 0 && at - i <= HEAD_AWAY; i--) {
            int link = words[i].link;
            if (link != 0 && i > 0 && words[i - 1].capitalized) {
                links |= 1 << link;
            } else if (!words[i].capitalized) {
                break;
            } else if (words[i].has(MarkSet.BODY_HEAD)) {
                f.add(75, links);
                f.add(76, Hash.pair(words[i].lower, links));
                break;
            } else if (words[i].has(MarkSet.LEGAL_FORM)) {
                f.add(77, links);
                break;
            }
        }
    }

    private void addElsewhere(Features f, int spelling, WordForm word) {
        f.add(
                43,
                (document.lower[spelling] > 0 ? 1 : 0)
                        + (document.innerCapital[spelling] > 0 ? 2 : 0)
                        + (document.times[spelling] > 1 ? 4 : 0)
                        + (word.allCapital ? 8 : 0));
    }

    /** What stands around the word where else the document has it: one place may tell what the others do not. */
    private void addNeighboursElsewhere(Features f, int sentence, int at) {
        int spelling = document.spellings[sentence][at];
        int added = 0;
        for (int k = 0; k < document.capitalPlaces(spelling) && added < ELSEWHERE; k++) {
            WordForm[] there = document.sentences[document.capitalSentence(spelling, k)];
            int place = document.capitalWord(spelling, k);
            if (there != document.sentences[sentence] || place != at) {
                WordForm before = word(there, place - 1);
                WordForm after = word(there, place + 1);
                f.add(96, before.lower);
                f.add(97, after.lower);
                f.add(98, before.middle);
                f.add(99, after.middle);
                added++;
            }
        }
    }

    static WordForm word(WordForm[] words, int at) {
        return at >= 0 && at < words.length ? words[at] : WordForm.NONE;
    }

    private static long bits(int... templates) {
        long bits = 0;
        for (int template : templates) {
            bits |= 1L << template;
        }
        return bits;
    }
}
