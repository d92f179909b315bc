package org.broadsheet.clean;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is done to every character that enters an article, and the folding by which lines are compared. */
final class Characters {
    /** What ends a line beside the line feed: carriage return, next line, line and paragraph separator, form feed, vertical tab. */
    private static final String LINE_ENDS = "\r\u0085\u2028\u2029\f\u000b";

    private static final char ASCII = 0x80;
    /** The small letter or the digit of each ASCII character, or a blank. */
    private static final byte[] FOLDED = folded();
    /** Quotation marks, dashes, dots: what of other than ASCII stands in most texts, and has no case. */
    private static final char FIRST_PUNCTUATION = 0x2010;

    private static final char LAST_PUNCTUATION = 0x2027;
    /** The letters of Latin scripts beside ASCII begin here. */
    private static final char FIRST_LETTER = 0xc0;
    /** What stands before it, and punctuation, is composed in every text. */
    private static final char FIRST_COMBINING = 0x300;

    private Characters() {}

    /**
     * NFC text without control, zero-width, soft-hyphen and byte-order characters and without halves of surrogate pairs;
     * every kind of blank is a space, every kind of line end a line feed.
     */
    static String normalize(String text) {
        int plain = 0;
        while (plain < text.length() && isPlain(text.charAt(plain))) {
            plain++;
        }
        return plain == text.length() ? text : normalizeAny(text);
    }

    /** Whether a character stays as it is in every text: letters of Latin scripts and punctuation beside ASCII. */
    private static boolean isPlain(char c) {
        return c >= ' ' && c < 0x7f || c == '\n' || c >= FIRST_LETTER && c < FIRST_COMBINING || isPunctuation(c);
    }

    private static String normalizeAny(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean composed = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            composed &= c < FIRST_COMBINING || isPunctuation(c);
            if (isPlain(c)) {
                out.append(c);
            } else if (LINE_ENDS.indexOf(c) >= 0) {
                boolean pair = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
                out.append(pair ? "" : "\n");
            } else if (c == '\t' || Character.getType(c) == Character.SPACE_SEPARATOR) {
                out.append(' ');
            } else if (Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                int codePoint = Character.toCodePoint(c, text.charAt(++i));
                if (isKept(codePoint)) {
                    out.appendCodePoint(codePoint);
                }
            } else if (!Character.isSurrogate(c) && isKept(c)) {
                out.append(c);
            }
        }
        return composed || Normalizer.isNormalized(out, Normalizer.Form.NFC)
                ? out.toString()
                : Normalizer.normalize(out, Normalizer.Form.NFC);
    }

    private static boolean isKept(int codePoint) {
        if (codePoint == 0x200d) {
            return false;
        }
        switch (Character.getType(codePoint)) {
            case Character.CONTROL:
            case Character.FORMAT:
            case Character.UNASSIGNED:
            case Character.PRIVATE_USE:
                return false;
            default:
                return codePoint != 0xfffd;
        }
    }

    /** Runs of blanks folded to one space, none at the ends. */
    static String squeeze(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        String line = text.substring(start, end);
        return isSqueezed(line) ? line : squeezed(line);
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\n';
    }

    private static boolean isSqueezed(String line) {
        boolean blankBefore = true;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\n' || c == ' ' && blankBefore) {
                return false;
            }
            blankBefore = c == ' ';
        }
        return !blankBefore || line.isEmpty();
    }

    private static String squeezed(String line) {
        StringBuilder out = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (!isBlank(c)) {
                out.append(c);
            } else if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
            }
        }
        if (!out.isEmpty() && out.charAt(out.length() - 1) == ' ') {
            out.setLength(out.length() - 1);
        }
        return out.toString();
    }

    /** One clean line of a field that came beside the content; null stays null, blank becomes null. */
    static @Nullable String field(@Nullable String value) {
        if (value == null) {
            return null;
        }
        String clean = squeeze(normalize(value));
        return clean.isEmpty() ? null : clean;
    }

    /** Lower-case letters and digits, everything else one space: equal for lines that differ in looks only. */
    static String fold(String line) {
        byte[] out = new byte[line.length()];
        int end = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            byte folded = c < ASCII ? FOLDED[c] : isPunctuation(c) ? (byte) ' ' : 0;
            if (folded == 0) {
                // The case of a letter may depend on those beside it.
                return foldAny(line);
            }
            if (folded != ' ' || end > 0 && out[end - 1] != ' ') {
                out[end++] = folded;
            }
        }
        return new String(out, 0, end > 0 && out[end - 1] == ' ' ? end - 1 : end, StandardCharsets.ISO_8859_1);
    }

    private static byte[] folded() {
        byte[] folded = new byte[ASCII];
        for (char c = 0; c < ASCII; c++) {
            folded[c] = (byte) (isAsciiLetterOrDigit(c) ? c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c : ' ');
        }
        return folded;
    }

    /** Whether a line folds to what another has been folded to; most are told to differ by their first letters. */
    static boolean foldsTo(String line, String folded) {
        int at = 0;
        while (at < line.length() && line.charAt(at) < ASCII && !isAsciiLetterOrDigit(line.charAt(at))) {
            at++;
        }
        boolean differs = at < line.length()
                && line.charAt(at) < ASCII
                && (folded.isEmpty() || Character.toLowerCase(line.charAt(at)) != folded.charAt(0));
        return !differs && fold(line).equals(folded);
    }

    private static String foldAny(String line) {
        String lower = line.toLowerCase(Locale.ROOT);
        StringBuilder out = new StringBuilder(lower.length());
        int codePoint;
        for (int i = 0; i < lower.length(); i += Character.charCount(codePoint)) {
            codePoint = lower.codePointAt(i);
            if (codePoint >= 'a' && codePoint <= 'z') {
                out.append((char) codePoint);
            } else if (Character.isLetterOrDigit(codePoint)) {
                out.appendCodePoint(codePoint);
            } else if (Character.getType(codePoint) != Character.NON_SPACING_MARK) {
                appendBlank(out);
            }
        }
        return withoutLastBlank(out);
    }

    private static boolean isPunctuation(char c) {
        return c >= FIRST_PUNCTUATION && c <= LAST_PUNCTUATION;
    }

    private static void appendBlank(StringBuilder out) {
        if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
            out.append(' ');
        }
    }

    private static String withoutLastBlank(StringBuilder out) {
        int end = out.length();
        return end > 0 && out.charAt(end - 1) == ' ' ? out.substring(0, end - 1) : out.toString();
    }

    private static boolean isAsciiLetterOrDigit(char c) {
        return isAsciiLetter(c) || c >= '0' && c <= '9';
    }

    private static boolean isAsciiLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    /** Whether a text holds a digit of any script. */
    static boolean hasDigit(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ASCII ? c >= '0' && c <= '9' : Character.isDigit(c)) {
                return true;
            }
        }
        return false;
    }

    /** Runs of letters and digits. */
    static int words(String text) {
        int words = 0;
        boolean inWord = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter =
                    c < ASCII ? FOLDED[c] != ' ' : Character.isLetterOrDigit(c) || Character.isSurrogate(c) && inWord;
            words += letter && !inWord ? 1 : 0;
            inWord = letter;
        }
        return words;
    }

    /** Letters, an ideograph counting for three, since it says as much. */
    static int letters(String text) {
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ASCII) {
                letters += isAsciiLetter(c) ? 1 : 0;
            } else if (Character.isLetter(c)) {
                letters += Character.isIdeographic(c) ? 3 : 1;
            }
        }
        return letters;
    }
}
