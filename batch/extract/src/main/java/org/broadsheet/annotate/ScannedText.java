package org.broadsheet.annotate;

import java.util.Locale;

/** A text that is scanned: its characters, and what is read from one of them on. */
final class ScannedText {
    /** Letters of the longest word that a list of the splitter holds. */
    static final int LONGEST_LISTED = 8;

    private final CharSequence text;
    private final int length;

    ScannedText(CharSequence text) {
        this.text = text;
        this.length = text.length();
    }

    int length() {
        return length;
    }

    char at(int index) {
        return text.charAt(index);
    }

    /** The length of what belongs to a word at an index, 0 where nothing does. */
    int wordLength(int index) {
        return CharKind.wordLength(text, index);
    }

    boolean startsWith(int at, String lower) {
        if (at + lower.length() > length) {
            return false;
        }
        for (int i = 0; i < lower.length(); i++) {
            if (Character.toLowerCase(text.charAt(at + i)) != lower.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** The letters from here on in lower case, or nothing where they are more than any listed word has. */
    String lettersFrom(int at) {
        int end = at;
        while (end < length && end - at <= LONGEST_LISTED && CharKind.isLetter(text.charAt(end))) {
            end++;
        }
        return end - at > LONGEST_LISTED ? "" : lower(at, end);
    }

    String lower(int from, int to) {
        return text.subSequence(from, to).toString().toLowerCase(Locale.ROOT);
    }

    boolean isDigitAt(int at) {
        return at < length && CharKind.isDigit(text.charAt(at));
    }

    boolean isLetterAt(int at) {
        return at < length && CharKind.isLetter(text.charAt(at));
    }

    /** The next index from here on where no blank stands. */
    int behindBlanks(int at) {
        int i = at;
        while (i < length && CharKind.isBlank(text.charAt(i))) {
            i++;
        }
        return i;
    }
}
