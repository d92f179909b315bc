package org.broadsheet.annotate;

import java.util.HashMap;
import java.util.Map;

/**
 * What a first look at a document found, for the second: which types a word was given elsewhere, where in longer names it
 * stood, and what the initials of bodies spell.
 */
public final class NameEvidence {
    private static final int TYPES = 4;
    private static final int PLACES = 3;

    final byte[][] labels;
    private final NameDocument document;
    /** For each spelling and type the number of times that its capitalized words were given it. */
    private final int[] given;
    /** For each spelling: times in longer names by type; times as such a name's first, inner, last word. */
    private final int[] longer;

    private final int[] position;
    private final Map<Long, Integer> initials = new HashMap<>();

    /**
     * @param labels for each sentence each word's label
     */
    public NameEvidence(NameDocument document, byte[][] labels) {
        this.document = document;
        this.labels = labels;
        this.given = new int[document.times.length * TYPES];
        this.longer = new int[document.times.length * TYPES];
        this.position = new int[document.times.length * PLACES];
        for (int s = 0; s < labels.length; s++) {
            count(s);
        }
    }

    private void count(int sentence) {
        WordForm[] words = document.sentences[sentence];
        int[] spellings = document.spellings[sentence];
        byte[] found = labels[sentence];
        for (int i = 0; i < words.length; i++) {
            if (words[i].capitalized) {
                given[spellings[i] * TYPES + NameLabels.type(found[i])]++;
            }
            if (NameLabels.isFirst(found[i])) {
                int end = NameLabels.endOfName(found, i);
                if (end - i > 1) {
                    countLonger(words, spellings, i, end, NameLabels.type(found[i]));
                }
            }
        }
    }

    private void countLonger(WordForm[] words, int[] spellings, int first, int end, int type) {
        StringBuilder letters = new StringBuilder();
        for (int i = first; i < end; i++) {
            longer[spellings[i] * TYPES + type]++;
            position[spellings[i] * PLACES + (i == first ? 0 : i == end - 1 ? 2 : 1)]++;
            if (words[i].capitalized && words[i].letters) {
                letters.append(words[i].text.charAt(0));
            }
        }
        if (letters.length() > 1) {
            initials.put(Hash.of(letters), type);
        }
    }

    /** Adds what the first look says of a word. */
    void addTo(Features f, int sentence, int at) {
        byte[] found = labels[sentence];
        WordForm word = document.sentences[sentence][at];
        int own = NameLabels.type(found[at]);
        f.add(80, found[at]);
        f.add(81, ((at > 0 ? found[at - 1] : 9) * 10L + found[at]) * 10 + (at + 1 < found.length ? found[at + 1] : 9));
        if (!word.capitalized) {
            return;
        }
        int spelling = document.spellings[sentence][at];
        addOthers(f, spelling * TYPES, own);
        int type = most(longer, spelling * TYPES, TYPES);
        if (longer[spelling * TYPES + type] > 0) {
            int place = most(position, spelling * PLACES, PLACES);
            f.add(85, type * 10L + place);
            f.add(86, (type * 10L + place) * 10 + own);
        }
        if (word.allCapital) {
            Integer spelled = initials.get(word.exact);
            if (spelled != null) {
                f.add(87, spelled);
            }
        }
    }

    /** The type that other places of a word were given most, and how often, this one left out. */
    private void addOthers(Features f, int from, int own) {
        int best = -1;
        int bestTimes = 0;
        int all = 0;
        for (int type = 0; type < TYPES; type++) {
            int others = given[from + type] - (type == own ? 1 : 0);
            all += others;
            if (others > bestTimes) {
                best = type;
                bestTimes = others;
            }
        }
        f.add(82, best);
        f.add(83, best * 10L + own);
        f.add(84, (best * 10L + own) * 10 + Math.min(3, all));
    }

    private static int most(int[] counts, int from, int length) {
        int best = 0;
        for (int i = 1; i < length; i++) {
            best = counts[from + i] > counts[from + best] ? i : best;
        }
        return best;
    }
}
