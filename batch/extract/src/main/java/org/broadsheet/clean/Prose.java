package org.broadsheet.clean;

/** Tells running text from headings, menus and captions. */
final class Prose {
    private static final int WORDS_OF_A_SENTENCE = 8;
    /** Headings end in question and exclamation marks, but hardly ever in a period. */
    private static final int WORDS_OF_A_SHORT_SENTENCE = 5;

    private static final int WORDS_OF_ANY_PROSE = 25;
    /** May stand behind the mark that ends a sentence. */
    private static final String CLOSING = "\"'”’»“)]*";
    /** An ideograph or syllable block is about two thirds of a word. */
    private static final int LETTERS_WITHOUT_BLANKS = 20;

    private Prose() {}

    /** Whether a line reads as part of a story: a sentence of some length, or many words. */
    static boolean is(String line) {
        int words = Characters.words(line);
        if (words >= WORDS_OF_ANY_PROSE || words >= WORDS_OF_A_SENTENCE && endsSentence(line)) {
            return true;
        }
        if (words >= WORDS_OF_A_SHORT_SENTENCE && endsWithPeriod(line)) {
            return true;
        }
        return words < WORDS_OF_A_SENTENCE && endsSentence(line) && unspaced(line) >= LETTERS_WITHOUT_BLANKS;
    }

    /** Whether a line ends as sentences end, closing quotes and brackets aside. */
    static boolean endsSentence(String line) {
        int i = line.length() - 1;
        while (i >= 0 && CLOSING.indexOf(line.charAt(i)) >= 0) {
            i--;
        }
        return i >= 0 && ".!?…。！？।؟:".indexOf(line.charAt(i)) >= 0
                || i < line.length() - 1 && i >= 0 && line.charAt(i) == ',';
    }

    private static boolean endsWithPeriod(String line) {
        int i = line.length() - 1;
        while (i >= 0 && CLOSING.indexOf(line.charAt(i)) >= 0) {
            i--;
        }
        return i > 0 && line.charAt(i) == '.' && line.charAt(i - 1) != '.';
    }

    private static int unspaced(String line) {
        int letters = 0;
        for (int i = 0; i < line.length(); i++) {
            Character.UnicodeScript script = Character.UnicodeScript.of(line.charAt(i));
            if (script == Character.UnicodeScript.HAN
                    || script == Character.UnicodeScript.HIRAGANA
                    || script == Character.UnicodeScript.KATAKANA
                    || script == Character.UnicodeScript.THAI) {
                letters++;
            }
        }
        return letters;
    }
}
