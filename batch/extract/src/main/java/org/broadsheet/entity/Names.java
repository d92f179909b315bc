package org.broadsheet.entity;

import java.text.Normalizer;
import java.util.Locale;

/** How names are written and compared. */
public final class Names {
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
        StringBuilder readable = new StringBuilder();
        int from = 0;
        while (from < written.length()) {
            int end = endOfWord(written, from);
            int rest = Math.min(end, written.offsetByCodePoints(from, 1));
            readable.append(written, from, rest).append(small(written.substring(rest, end)));
            from = end;
        }
        return readable.toString();
    }

    /** After the letters and apostrophes from a place on, or after the one mark that stands there. */
    private static int endOfWord(String written, int from) {
        int end = from;
        while (end < written.length()) {
            int point = written.codePointAt(end);
            boolean inside = Character.isLetter(point) || end > from && point == '\'';
            if (!inside) {
                return Math.max(end, from + Character.charCount(written.codePointAt(from)));
            }
            end += Character.charCount(point);
        }
        return end;
    }

    /** In lower case, which may be longer or shorter; the dot that a small i has anyway is not written twice. */
    private static String small(String capitals) {
        return capitals.toLowerCase(Locale.ROOT).replace("i\u0307", "i");
    }

    /** For comparison: no accents, no full stops, hyphens as spaces, lower case. */
    public static String key(String written) {
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
    public static boolean isAcronym(String word) {
        int capitals = 0;
        for (int i = 0; i < word.length(); i += Character.charCount(word.codePointAt(i))) {
            int point = word.codePointAt(i);
            if (Character.isUpperCase(point)) {
                capitals++;
            } else if (Character.isLetter(point)) {
                return false;
            }
        }
        return capitals >= 2;
    }
}
