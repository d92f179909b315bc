package org.broadsheet.across;

import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Hashes of a text's runs of five words, thinned by winnowing (Schleimer, Wilkerson and Aiken 2003): of each twelve runs
 * that follow each other the least hash is kept. Two texts that share sixteen words in a row therefore share a kept hash,
 * whatever stands around them, and about one run in six is kept.
 */
final class ShingleHashes {
    /** Words of a run. */
    static final int WORDS = 5;

    private static final int WINDOW = 12;
    private static final long PRIME = 0x100000001B3L;
    private static final long START = 0xCBF29CE484222325L;
    /** Scripts without blanks between words: each character stands for a word. */
    private static final Pattern WORD = Pattern.compile(
            "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsKhmer}\\p{IsLao}\\p{IsMyanmar}]|[\\p{L}\\p{N}&&[^\\p{IsHan}"
                    + "\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsKhmer}\\p{IsLao}\\p{IsMyanmar}]]+");

    private ShingleHashes() {}

    /** The words of a text, in lower case, in order. */
    static List<String> words(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .toList();
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
