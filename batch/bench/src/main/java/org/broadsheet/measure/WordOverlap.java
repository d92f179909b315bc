package org.broadsheet.measure;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How far two texts share their words, as multisets of lower-cased {@code \w+}. Two without a word agree wholly: of a page
 * that a script writes there is nothing to find.
 *
 * @param precision share of found words that are in the truth, with their counts
 * @param recall share of the truth's words that are found
 */
record WordOverlap(double precision, double recall) {
    private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);

    static WordOverlap of(String found, String truth) {
        Map<String, Integer> left = new HashMap<>();
        int truthWords = 0;
        Matcher word = WORD.matcher(truth.toLowerCase(Locale.ROOT));
        while (word.find()) {
            left.merge(word.group(), 1, Integer::sum);
            truthWords++;
        }
        int foundWords = 0;
        int shared = 0;
        word = WORD.matcher(found.toLowerCase(Locale.ROOT));
        while (word.find()) {
            foundWords++;
            Integer rest = left.get(word.group());
            if (rest != null && rest > 0) {
                shared++;
                left.put(word.group(), rest - 1);
            }
        }
        if (foundWords == 0 && truthWords == 0) {
            return new WordOverlap(1, 1);
        }
        return new WordOverlap(share(shared, foundWords), share(shared, truthWords));
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    double f1() {
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }
}
