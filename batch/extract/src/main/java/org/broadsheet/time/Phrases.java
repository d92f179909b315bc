package org.broadsheet.time;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.broadsheet.syntax.Pieces;
import org.jspecify.annotations.Nullable;

/** Phrases of words by their first word. A phrase's words are those of {@link Pieces}. */
final class Phrases {

    /**
     * A phrase.
     *
     * @param words its words
     * @param row the list's row it stands in
     */
    record Phrase(List<String> words, List<String> row) {
        boolean isAt(Pieces pieces, int i) {
            for (int k = 1; k < words.size(); k++) {
                if (!pieces.is(i + k, words.get(k))) {
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
            List<String> words =
                    List.of(row[0].replaceAll("([^a-z ])", " $1 ").trim().split(" +", -1));
            byFirstWord.computeIfAbsent(words.get(0), key -> new ArrayList<>()).add(new Phrase(words, List.of(row)));
        }
        byFirstWord.values().forEach(list -> list.sort((a, b) -> b.words.size() - a.words.size()));
    }

    Set<String> firstWords() {
        return byFirstWord.keySet();
    }

    /** The longest phrase at a word, or null. */
    @Nullable
    Phrase at(Pieces pieces, int i) {
        for (Phrase phrase : byFirstWord.getOrDefault(pieces.word(i), List.of())) {
            if (phrase.isAt(pieces, i)) {
                return phrase;
            }
        }
        return null;
    }
}
