package org.broadsheet.measure;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.broadsheet.words.WordList;
import org.jspecify.annotations.Nullable;

/** Whether a holder is the one that a reader told: it shares a word with it, or is the country that goes by that name too. */
final class HolderNames {
    private static final Map<String, String> COUNTRIES = countries();

    private HolderNames() {}

    /** "United States" is right of "the U.S.". */
    static boolean same(@Nullable String ours, String truth) {
        return GenreText.meet(ours, truth) || ours != null && ours.equals(COUNTRIES.get(folded(truth)));
    }

    private static Map<String, String> countries() {
        Map<String, String> countries = new HashMap<>();
        for (WordList.Row row : WordList.english("countries").rows()) {
            row.parts(1).forEach(name -> countries.put(folded(name.replace("!", "")), row.cell(0)));
        }
        return countries;
    }

    private static String folded(String name) {
        String folded = name.toLowerCase(Locale.ROOT).replace(".", "").strip();
        return folded.startsWith("the ") ? folded.substring("the ".length()) : folded;
    }
}
