package org.broadsheet.across;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words of a text with their inflections cut off, so that "floods", "flooded" and "flooding" are one. Coarser than a lemma
 * and the same for every language: two words need only meet where they are one word, they are never shown.
 */
final class Stems {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’][\\p{L}\\p{N}]+)*");
    private static final int LONGEST = 40;
    private static final String VOWELS = "aeiouy";
    /** Doubled letters that are no trace of an ending: "fall", "pass", "buzz". */
    private static final String DOUBLED_IN_STEMS = "lsz";

    private Stems() {}

    /** The stems of a text's words, in order. */
    static List<String> of(String text) {
        List<String> stems = new ArrayList<>();
        Matcher word = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (word.find()) {
            if (word.end() - word.start() <= LONGEST) {
                stems.add(stem(word.group()));
            }
        }
        return stems;
    }

    /** The stem of a word in lower case. */
    static String stem(String written) {
        String word = written.replace('’', '\'');
        if (word.endsWith("'s")) {
            word = word.substring(0, word.length() - 2);
        }
        word = withoutParticiple(withoutPlural(word.replace("'", "")));
        return word.length() > 4 && word.endsWith("e") ? word.substring(0, word.length() - 1) : word;
    }

    private static String withoutPlural(String word) {
        int length = word.length();
        if (length > 4 && word.endsWith("ies")) {
            return word.substring(0, length - 3) + "y";
        }
        if (length > 4 && word.endsWith("sses")) {
            return word.substring(0, length - 2);
        }
        boolean plural = length > 3
                && word.endsWith("s")
                && !word.endsWith("ss")
                && !word.endsWith("us")
                && !word.endsWith("is");
        return plural ? word.substring(0, length - 1) : word;
    }

    private static String withoutParticiple(String word) {
        String ending = word.endsWith("ing") ? "ing" : word.endsWith("ed") ? "ed" : "";
        int rest = word.length() - ending.length();
        if (ending.isEmpty() || rest < 3 || !hasVowel(word, rest)) {
            return word;
        }
        char last = word.charAt(rest - 1);
        boolean doubled = rest > 3 && last == word.charAt(rest - 2) && DOUBLED_IN_STEMS.indexOf(last) < 0;
        return word.substring(0, doubled ? rest - 1 : rest);
    }

    private static boolean hasVowel(String word, int end) {
        for (int i = 0; i < end; i++) {
            if (VOWELS.indexOf(word.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
