package org.broadsheet.clean;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.broadsheet.words.WordList;
import org.jspecify.annotations.Nullable;

/** Tells a text's language by its script and its commonest words. */
public final class Language {
    private static final int SAMPLE_CHARS = 20_000;
    private static final int LEAST_WORDS = 4;
    private static final double LEAST_SHARE = 0.12;
    private static final double LEAST_LEAD = 1.25;
    /** Scripts that one language of news uses nearly alone. */
    private static final Map<UnicodeScript, String> BY_SCRIPT = Map.of(
            UnicodeScript.HANGUL, "ko",
            UnicodeScript.HIRAGANA, "ja",
            UnicodeScript.KATAKANA, "ja",
            UnicodeScript.HAN, "zh",
            UnicodeScript.GREEK, "el",
            UnicodeScript.HEBREW, "he",
            UnicodeScript.THAI, "th",
            UnicodeScript.GEORGIAN, "ka",
            UnicodeScript.ARMENIAN, "hy");

    private static final String ENGLISH = "en";
    /** Different words that English has not: one "per" or "s" makes an English sentence no Italian or Czech one. */
    private static final int LEAST_OWN_WORDS = 2;

    private static final Map<String, Map<String, Integer>> WORDS = load();

    private Language() {}

    /** Word to the languages it is common in; each counts one. */
    private static Map<String, Map<String, Integer>> load() {
        Map<String, Map<String, Integer>> words = new HashMap<>();
        for (WordList.Row row : WordList.anyLanguage("common-words").rows()) {
            for (String word : row.parts(1)) {
                words.computeIfAbsent(word, w -> new LinkedHashMap<>()).put(row.cell(0), 1);
            }
        }
        return words;
    }

    /** ISO 639-1 code, or null where the text does not tell. */
    public static @Nullable String of(String text) {
        String sample = text.length() > SAMPLE_CHARS ? text.substring(0, SAMPLE_CHARS) : text;
        String byScript = byScript(sample);
        return byScript != null ? byScript : byWords(sample);
    }

    private static @Nullable String byScript(String sample) {
        Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
        int letters = 0;
        for (int i = 0; i < sample.length(); i++) {
            char c = sample.charAt(i);
            if (c >= 0x250 && Character.isLetter(c)) {
                counts.merge(UnicodeScript.of(c), 1, Integer::sum);
            }
            letters += Character.isLetter(c) ? 1 : 0;
        }
        int kana = counts.getOrDefault(UnicodeScript.HIRAGANA, 0) + counts.getOrDefault(UnicodeScript.KATAKANA, 0);
        if (kana * 10 > letters) {
            return "ja";
        }
        for (Map.Entry<UnicodeScript, Integer> script : counts.entrySet()) {
            if (script.getValue() * 2 > letters && BY_SCRIPT.containsKey(script.getKey())) {
                return BY_SCRIPT.get(script.getKey());
            }
        }
        return null;
    }

    private static @Nullable String byWords(String sample) {
        Map<String, Integer> hits = new LinkedHashMap<>();
        Map<String, Set<String>> own = new HashMap<>();
        int words = 0;
        String lower = sample.toLowerCase(Locale.ROOT);
        int start = -1;
        for (int i = 0; i <= lower.length(); i++) {
            boolean letter = i < lower.length() && Character.isLetter(lower.charAt(i));
            if (letter && start < 0) {
                start = i;
            } else if (!letter && start >= 0) {
                words++;
                String word = lower.substring(start, i);
                if (start == 0 || "'’".indexOf(lower.charAt(start - 1)) < 0) {
                    Map<String, Integer> languages = WORDS.getOrDefault(word, Map.of());
                    languages.keySet().forEach(l -> hits.merge(l, 1, Integer::sum));
                    if (!languages.containsKey(ENGLISH)) {
                        languages
                                .keySet()
                                .forEach(l -> own.computeIfAbsent(l, key -> new HashSet<>())
                                        .add(word));
                    }
                }
                start = -1;
            }
        }
        String best = null;
        int most = 0;
        int second = 0;
        for (Map.Entry<String, Integer> hit : hits.entrySet()) {
            if (hit.getValue() > most) {
                second = most;
                most = hit.getValue();
                best = hit.getKey();
            } else {
                second = Math.max(second, hit.getValue());
            }
        }
        boolean thin = best != null
                && !best.equals(ENGLISH)
                && own.getOrDefault(best, Set.of()).size() < LEAST_OWN_WORDS;
        return !thin && words >= LEAST_WORDS && most >= words * LEAST_SHARE && most >= second * LEAST_LEAD
                ? best
                : null;
    }
}
