package org.broadsheet.time;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Phrases of words by their first word. A phrase's words are those of {@link Line}. */
final class Phrases {

    /**
     * A phrase.
     *
     * @param words its words
     * @param row the list's row it stands in
     */
    record Phrase(String[] words, String[] row) {
        boolean isAt(Line line, int i) {
            for (int k = 1; k < words.length; k++) {
                if (!line.is(i + k, words[k])) {
                    return false;
                }
            }
            return true;
        }
    }

    private final Map<String, List<Phrase>> byFirstWord = new HashMap<>();

    /** Reads a list whose first column holds the phrases. */
    Phrases(String resource) {
        for (String[] row : TimeWords.rows(resource)) {
            String[] words = row[0].replaceAll("([^a-z ])", " $1 ").trim().split(" +");
            byFirstWord.computeIfAbsent(words[0], key -> new ArrayList<>()).add(new Phrase(words, row));
        }
        byFirstWord.values().forEach(list -> list.sort((a, b) -> b.words.length - a.words.length));
    }

    Set<String> firstWords() {
        return byFirstWord.keySet();
    }

    /** The longest phrase at a word, or null. */
    @Nullable
    Phrase at(Line line, int i) {
        for (Phrase phrase : byFirstWord.getOrDefault(line.word(i), List.of())) {
            if (phrase.isAt(line, i)) {
                return phrase;
            }
        }
        return null;
    }
}
