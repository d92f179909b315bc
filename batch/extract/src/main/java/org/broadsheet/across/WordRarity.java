package org.broadsheet.across;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.broadsheet.words.WordList;
import org.jspecify.annotations.Nullable;

/**
 * How much it says that two articles share a word: the logarithm of its rank among the words of a large collection, which
 * grows as an inverse document frequency does. Shipped, not counted over the dataset, so that what else a dataset holds
 * changes no comparison.
 */
final class WordRarity {
    private static final String ENGLISH = "en";
    private static final double TENTH = 0.1;
    /** Of a word that the list does not have: a little rarer than its rarest. */
    private static final double UNKNOWN = 7.5;

    private static final Map<String, Double> LISTED = listed();
    private static final Map<String, Set<String>> COMMON = common();

    private WordRarity() {}

    /** The rarity of a stem, 0 ("the") to 7.5 (a name nobody has heard of). */
    static double of(String stem) {
        return LISTED.getOrDefault(stem, UNKNOWN);
    }

    /** Whether a stem is one of the commonest words of a language, ISO 639-1, or of English for null. */
    static boolean isCommon(String stem, @Nullable String language) {
        return COMMON.getOrDefault(language == null ? ENGLISH : language, Set.of())
                .contains(stem);
    }

    private static Map<String, Double> listed() {
        Map<String, Double> rarities = new HashMap<>();
        for (WordList.Row row : WordList.english("word-rarity").rows()) {
            double rarity = row.number(0) * TENTH;
            for (String stem : row.parts(1)) {
                rarities.put(stem, rarity);
            }
        }
        return rarities;
    }

    private static Map<String, Set<String>> common() {
        Map<String, Set<String>> common = new HashMap<>();
        WordList.anyLanguage("common-words").sets().forEach((language, words) -> {
            Set<String> stems = new HashSet<>();
            words.forEach(word -> stems.add(Stems.stem(word.toLowerCase(Locale.ROOT))));
            common.put(language, stems);
        });
        return common;
    }
}
