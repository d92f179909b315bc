package org.broadsheet.pipeline.link;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much of a text stands in another: the share of the shorter one's runs of three words that the other has too. Two
 * English articles on different things share one or two in a hundred, a corrected article and its first form nearly all.
 *
 * @param runs hashes of the runs of three words
 */
record TextOverlap(Set<Integer> runs) {
    /** Below this share two texts are different articles, not two forms of one. */
    static final double LEAST_SHARED = 0.1;

    private static final int WORDS = 3;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    static TextOverlap of(String text) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (word.find()) {
            words.add(word.group());
        }
        Set<Integer> runs = new HashSet<>();
        for (int i = 0; i + WORDS <= words.size(); i++) {
            runs.add(words.subList(i, i + WORDS).hashCode());
        }
        if (runs.isEmpty()) {
            runs.add(words.hashCode());
        }
        return new TextOverlap(runs);
    }

    /** The share, 0 to 1. */
    double with(TextOverlap other) {
        Set<Integer> fewer = runs.size() <= other.runs.size() ? runs : other.runs;
        Set<Integer> more = fewer == runs ? other.runs : runs;
        return (double) fewer.stream().filter(more::contains).count() / fewer.size();
    }
}
