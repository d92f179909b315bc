package org.broadsheet.across;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether one text is a reprint of another, cut, reordered or with paragraphs of its own, and how much of the shorter one is
 * taken over. Two things count: words in long runs that both texts hold, the first seven of a run left out since a quote or
 * a set phrase is as long, and whole sentences. What is taken over in one piece in the lower half of the shorter text alone
 * is background, which an outlet puts below each of its reports on a subject.
 */
public final class NearCopy {
    /** Least share of the shorter text that is taken over in a copy. */
    public static final double LEAST_TAKEN_OVER = 0.32;

    /** Kept hashes (see {@link ArticleSignature#shingles()}) that the two texts share at least where they are compared at all. */
    public static final int LEAST_SHARED_SHINGLES = 2;

    private static final int SET_PHRASE = 7;
    private static final int SHORTEST_SENTENCE = 6;
    private static final double WHOLE_SENTENCE = 0.9;
    private static final double LOWER_HALF = 0.45;
    private static final int GAP = 3;
    private static final int NUMBERS_OF_A_FORM = 3;
    /** Of the numbers of a text, what an update of it changes at most. */
    private static final double MOST_NUMBERS_CHANGED = 0.6;

    /** From here on it does not matter where the text stands that is taken over. */
    private static final double MOST_BACKGROUND = 0.5;
    /** Long runs that must be there beside whole sentences. */
    private static final double LEAST_IN_RUNS = 0.2;

    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?\"”])\\s+(?=[\"“\\p{Lu}])|\\n+");

    private NearCopy() {}

    /** A run of words of the shorter text that the longer one holds too: positions among its words, end exclusive. */
    private record Run(int start, int end) {
        int length() {
            return end - start;
        }
    }

    /** A text made ready to be compared with many others. Immutable. */
    public static final class ReadText {
        private final String text;
        private final List<String> words;
        private final long[] shingles;
        private final long[] sorted;
        private final List<String> numbers;

        /** Reads a text. */
        public ReadText(String text) {
            this.text = text;
            words = ShingleHashes.words(text);
            shingles = ShingleHashes.shingles(words);
            sorted = shingles.clone();
            Arrays.sort(sorted);
            numbers = words.stream()
                    .filter(word -> Character.isDigit(word.charAt(0)))
                    .toList();
        }

        private boolean has(long shingle) {
            return Arrays.binarySearch(sorted, shingle) >= 0;
        }
    }

    /** The same of two texts that have not been read. */
    public static double similarity(String one, String other) {
        return similarity(new ReadText(one), new ReadText(other));
    }

    /**
     * The share of the shorter text that is taken over, 0 to 1; 0 where it is background only. The same whichever text is
     * first.
     */
    public static double similarity(ReadText one, ReadText other) {
        boolean oneIsShorter = one.words.size() != other.words.size()
                ? one.words.size() < other.words.size()
                : one.text.compareTo(other.text) <= 0;
        ReadText shorter = oneIsShorter ? one : other;
        ReadText longer = oneIsShorter ? other : one;
        return isTemplate(shorter, longer) ? 0 : takenOver(shorter, longer);
    }

    /** Whether two texts are one form filled in twice, as bulletins on the weather or shares are: their numbers differ. */
    private static boolean isTemplate(ReadText shorter, ReadText longer) {
        Set<String> others = new HashSet<>(longer.numbers);
        long missed = shorter.numbers.stream()
                .filter(number -> !others.contains(number))
                .count();
        return shorter.numbers.size() >= NUMBERS_OF_A_FORM && missed > MOST_NUMBERS_CHANGED * shorter.numbers.size();
    }

    /** Whether a similarity is that of a copy. */
    public static boolean isCopy(double similarity) {
        return similarity >= LEAST_TAKEN_OVER;
    }

    private static double takenOver(ReadText shorter, ReadText longer) {
        List<Run> runs = runs(shorter.shingles, longer);
        int size = shorter.words.size();
        double inRuns = 0;
        for (Run run : runs) {
            inRuns += Math.max(0, run.length() - SET_PHRASE);
        }
        inRuns = size == 0 ? 0 : inRuns / size;
        double similarity = inRuns;
        if (inRuns >= LEAST_IN_RUNS) {
            similarity = Math.max(inRuns, wholeSentences(shorter.text, runs, size));
        }
        return similarity < MOST_BACKGROUND && isBackground(runs, size) ? 0 : similarity;
    }

    /** Runs of five words or more, ascending, none touching another. */
    private static List<Run> runs(long[] own, ReadText longer) {
        List<Run> runs = new ArrayList<>();
        for (int i = 0; i < own.length; i++) {
            if (!longer.has(own[i])) {
                continue;
            }
            int last = runs.size() - 1;
            if (last >= 0 && runs.get(last).end >= i) {
                runs.set(last, new Run(runs.get(last).start, i + ShingleHashes.WORDS));
            } else {
                runs.add(new Run(i, i + ShingleHashes.WORDS));
            }
        }
        return runs;
    }

    /** The share of words in sentences that are taken over nearly word for word. */
    private static double wholeSentences(String text, List<Run> runs, int size) {
        boolean[] taken = new boolean[size];
        for (Run run : runs) {
            Arrays.fill(taken, run.start, run.end, true);
        }
        int whole = 0;
        int from = 0;
        for (String sentence : SENTENCE_END.split(text, -1)) {
            int to = Math.min(size, from + ShingleHashes.words(sentence).size());
            int found = 0;
            for (int i = from; i < to; i++) {
                found += taken[i] ? 1 : 0;
            }
            if (to - from >= SHORTEST_SENTENCE && found >= WHOLE_SENTENCE * (to - from)) {
                whole += to - from;
            }
            from = to;
        }
        return (double) whole / size;
    }

    /** Whether all long runs are one stretch that begins in the lower half. */
    private static boolean isBackground(List<Run> runs, int size) {
        int end = -1;
        for (Run run : runs) {
            if (run.length() <= SET_PHRASE) {
                continue;
            }
            if (end < 0 ? run.start < LOWER_HALF * size : run.start > end + GAP) {
                return false;
            }
            end = run.end;
        }
        return end >= 0;
    }
}
