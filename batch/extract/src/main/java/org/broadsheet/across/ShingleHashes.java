package org.broadsheet.across;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/**
 * Hashes of a text's runs of five words, thinned by winnowing (Schleimer, Wilkerson and Aiken 2003): of each twelve runs
 * that follow each other the least hash is kept. Two texts that share sixteen words in a row therefore share a kept hash,
 * whatever stands around them, and about one run in six is kept.
 */
final class ShingleHashes {
    /** Words of a run. */
    static final int WORDS = 5;

    private static final int WINDOW = 12;
    /** Thai is the first of the scripts without blanks between words. */
    private static final int FIRST_WITHOUT_BLANKS = 0x0E01;

    private static final long PRIME = 0x100000001B3L;
    private static final long START = 0xCBF29CE484222325L;

    private ShingleHashes() {}

    /** The words of a text, in lower case, in order: runs of letters and digits, or single characters of scripts without blanks. */
    static List<String> words(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        List<String> words = new ArrayList<>(lower.length() / 5);
        int start = -1;
        for (int i = 0; i < lower.length(); ) {
            int character = lower.codePointAt(i);
            int next = i + Character.charCount(character);
            boolean alone = isWord(character);
            boolean inside = !alone && (Character.isLetter(character) || isNumber(character));
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                words.add(lower.substring(start, i));
                start = -1;
            }
            if (alone) {
                words.add(lower.substring(i, next));
            }
            i = next;
        }
        if (start >= 0) {
            words.add(lower.substring(start));
        }
        return words;
    }

    /** Whether a character stands for a word, being of a script without blanks between words. */
    private static boolean isWord(int character) {
        if (character < FIRST_WITHOUT_BLANKS) {
            return false;
        }
        return switch (Character.UnicodeScript.of(character)) {
            case HAN, HIRAGANA, KATAKANA, THAI, KHMER, LAO, MYANMAR -> true;
            default -> false;
        };
    }

    private static boolean isNumber(int character) {
        return switch (Character.getType(character)) {
            case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
            default -> false;
        };
    }

    /** The kept hashes, ascending; none where the text has fewer than five words. */
    static List<Long> of(String text) {
        long[] shingles = shingles(words(text));
        TreeSet<Long> kept = new TreeSet<>();
        for (int from = 0; from < shingles.length; from++) {
            int to = Math.min(from + WINDOW, shingles.length);
            long least = shingles[from];
            for (int i = from + 1; i < to; i++) {
                least = Math.min(least, shingles[i]);
            }
            kept.add(least);
            if (to == shingles.length) {
                break;
            }
        }
        return List.copyOf(kept);
    }

    /** The hash of each run, in order. */
    static long[] shingles(List<String> words) {
        long[] each = words.stream().mapToLong(ShingleHashes::hash).toArray();
        long[] shingles = new long[Math.max(0, each.length - WORDS + 1)];
        for (int i = 0; i < shingles.length; i++) {
            long hash = START;
            for (int k = 0; k < WORDS; k++) {
                hash = (hash ^ each[i + k]) * PRIME;
                hash ^= hash >>> 29;
            }
            shingles[i] = mix(hash);
        }
        return shingles;
    }

    /** The hash of one word: of different words different, but for one pair in 2^64. */
    static long hash(String word) {
        long hash = START;
        for (int i = 0; i < word.length(); i++) {
            hash = (hash ^ word.charAt(i)) * PRIME;
        }
        return mix(hash);
    }

    /** The finalizer of SplitMix64: every bit of the value moves every bit of the result. */
    private static long mix(long value) {
        long hash = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
        hash = (hash ^ hash >>> 27) * 0x94D049BB133111EBL;
        return hash ^ hash >>> 31;
    }
}
