package org.broadsheet.entity;

import java.text.Normalizer;
import java.util.Locale;

/** How names are written and compared. */
final class Names {
    private Names() {}

    /** Blanks of any kind and number as one space, quote-like apostrophes as the plain one. */
    static String folded(String written) {
        boolean plain = true;
        for (int i = 0; i < written.length() && plain; i++) {
            char c = written.charAt(i);
            plain = c > ' ' && c != '’' && c != '\u00a0' || c == ' ' && (i == 0 || written.charAt(i - 1) != ' ');
        }
        return plain ? written : written.replace('’', '\'').replaceAll("[\\s\\u00a0]+", " ");
    }

    /** A name written in capitals only as it is written elsewhere: "DECATUR" as "Decatur". Short ones may be acronyms. */
    static String readable(String written) {
        if (written.length() < 5 || !isAcronym(written) || written.indexOf('.') >= 0) {
            return written;
        }
        StringBuilder readable = new StringBuilder(written.toLowerCase(Locale.ROOT));
        for (int i = 0; i < readable.length(); i++) {
            boolean opens = i == 0 || !Character.isLetter(written.charAt(i - 1)) && written.charAt(i - 1) != '\'';
            if (opens) {
                readable.setCharAt(i, written.charAt(i));
            }
        }
        return readable.toString();
    }

    /** For comparison: no accents, no full stops, hyphens as spaces, lower case. */
    static String key(String written) {
        String text = folded(written);
        if (!isAscii(text)) {
            text = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
        }
        return text.replace(".", "")
                .replace('-', ' ')
                .replace('–', ' ')
                .toLowerCase(Locale.ROOT)
                .strip();
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 128);
    }

    /** Whether a word starts as names do. */
    static boolean isCapitalized(String word) {
        return !word.isEmpty() && Character.isUpperCase(word.codePointAt(0));
    }

    /** Whether a word has two letters or more and only capitals: "NATO", "U.S.", "G20". */
    static boolean isAcronym(String word) {
        int capitals = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (Character.isUpperCase(c)) {
                capitals++;
            } else if (Character.isLetter(c)) {
                return false;
            }
        }
        return capitals >= 2;
    }
}
