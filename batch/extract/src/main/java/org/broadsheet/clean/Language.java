package org.broadsheet.clean;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.broadsheet.clean.LetterGroups.Likeliest;
import org.broadsheet.words.WordList;
import org.jspecify.annotations.Nullable;

/**
 * Tells a text's language: by its script where one language of news uses that nearly alone, else by its groups of letters.
 */
public final class Language {
    /** More letters tell nothing new. */
    private static final int SAMPLE_CHARS = 800;
    /** What a declaration is worth where the text itself is too short to tell: half of them are a template's. */
    static final double DECLARED = 0.5;

    private static final double MOST_CONFIDENT = 0.99;
    /** Below it every third answer was wrong, on pieces of two words and more. */
    private static final double LEAST_CONFIDENCE = 0.7;
    /** Beside English: an English brief full of foreign names is read by English rules or by none. */
    private static final double LEAST_BESIDE_ENGLISH = 0.92;

    /** By the lead, in natural logarithms, of the answers on such pieces: at 6 about 0.7 are right, at 16 0.95. */
    private static final double LEAD_UNIT = 6;

    private static final int LEAST_LETTERS = 12;
    /** Letters before it are Latin. */
    private static final char BEHIND_LATIN = 0x250;
    /** In text of a language without a profile, and in rows of names and codes, fewer groups are known. */
    private static final double LEAST_KNOWN = 0.5;

    private static final Map<UnicodeScript, String> BY_SCRIPT = scripts();
    private static final Map<UnicodeScript, LetterGroups> BY_LETTERS = LetterGroups.load();

    private Language() {}

    private static Map<UnicodeScript, String> scripts() {
        Map<UnicodeScript, String> scripts = new EnumMap<>(UnicodeScript.class);
        WordList.anyLanguage("language-scripts")
                .rows()
                .forEach(row -> scripts.put(UnicodeScript.forName(row.cell(0)), row.cell(1)));
        return scripts;
    }

    /**
     * A language and how sure it is.
     *
     * @param code ISO 639-1
     * @param confidence 0 to 1: the share of answers as clear as this one that are right
     */
    public record Told(String code, double confidence) {
        public Told {
            if (!(confidence >= 0 && confidence <= 1)) {
                throw new IllegalArgumentException(code + ": a confidence of " + confidence);
            }
        }
    }

    /** ISO 639-1 code, or null where the text does not tell. */
    public static @Nullable String of(String text) {
        return told(text).map(Told::code).orElse(null);
    }

    /** The language that the text itself tells, or nothing where it is too short or like none that is known. */
    public static Optional<Told> told(String text) {
        String sample = text.length() > SAMPLE_CHARS ? text.substring(0, SAMPLE_CHARS) : text;
        Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
        int letters = 0;
        int latin = 0;
        for (int i = 0; i < sample.length(); i++) {
            char c = sample.charAt(i);
            if (!Character.isLetter(c)) {
                continue;
            }
            letters++;
            if (c < BEHIND_LATIN) {
                latin++;
            } else {
                counts.merge(UnicodeScript.of(c), 1, Integer::sum);
            }
        }
        if (latin > 0) {
            counts.merge(UnicodeScript.LATIN, latin, Integer::sum);
        }
        int kana = counts.getOrDefault(UnicodeScript.HIRAGANA, 0) + counts.getOrDefault(UnicodeScript.KATAKANA, 0);
        if (kana * 10 > letters) {
            return Optional.of(new Told("ja", MOST_CONFIDENT));
        }
        for (Map.Entry<UnicodeScript, Integer> script : counts.entrySet()) {
            if (script.getValue() * 2 > letters) {
                String only = BY_SCRIPT.get(script.getKey());
                return only != null
                        ? Optional.of(new Told(only, Math.min(MOST_CONFIDENT, (double) script.getValue() / letters)))
                        : byLetters(sample, letters, BY_LETTERS.get(script.getKey()));
            }
        }
        return Optional.empty();
    }

    private static Optional<Told> byLetters(String sample, int letters, @Nullable LetterGroups profiles) {
        if (profiles == null || letters < LEAST_LETTERS) {
            return Optional.empty();
        }
        Likeliest likeliest = profiles.likeliest(sample);
        double confidence = Math.min(MOST_CONFIDENT, 1 / (1 + Math.exp(-likeliest.lead() / LEAD_UNIT)));
        boolean besideEnglish =
                profiles.languages().contains("en") && !likeliest.language().equals("en");
        return likeliest.known() < LEAST_KNOWN || confidence < (besideEnglish ? LEAST_BESIDE_ENGLISH : LEAST_CONFIDENCE)
                ? Optional.empty()
                : Optional.of(new Told(likeliest.language(), confidence));
    }

    /** Whether the language is one that texts are told to be in. */
    static boolean isKnown(String code) {
        return BY_SCRIPT.containsValue(code)
                || BY_LETTERS.values().stream()
                        .anyMatch(profiles -> profiles.languages().contains(code));
    }

    /**
     * An article's language: what the text tells, unless the page declares one that cannot be told by it; what the page
     * declares where the text tells nothing.
     *
     * @param declared BCP 47 tag, or null
     */
    static Optional<Told> of(String text, @Nullable String declared) {
        Optional<Told> told = told(text);
        String code = declared == null
                ? ""
                : Locale.forLanguageTag(declared.strip().replace('_', '-')).getLanguage();
        boolean declares = code.length() == 2 && !code.equals("un");
        boolean untold = declares
                && !isKnown(code)
                && told.filter(t -> t.code().equals("en")).isEmpty();
        if (told.isPresent() && !untold) {
            return told;
        }
        return declares ? Optional.of(new Told(code, DECLARED)) : Optional.empty();
    }
}
