package org.broadsheet.clean;

/** Tells running text from headings, menus and captions. */
final class Prose {
    private static final int WORDS_OF_A_SENTENCE = 8;
    /** Headings end in question and exclamation marks, but hardly ever in a period. */
    private static final int WORDS_OF_A_SHORT_SENTENCE = 5;

    private static final int WORDS_OF_ANY_PROSE = 25;
    /** May stand behind the mark that ends a sentence. */
    private static final String CLOSING = "\"'”’»“‘«›‹」』)]*";
    /** An ideograph or syllable block is about two thirds of a word. */
    private static final int LETTERS_WITHOUT_BLANKS = 20;
    /** Thai, the first of the scripts that part no words. */
    private static final char FIRST_UNSPACED = 0xe00;

    private Prose() {}

    /** Whether a line reads as part of a story: a sentence of some length, or many words. */
    static boolean is(String line) {
        return is(line, Characters.words(line));
    }

    /** The same of a line whose words are counted. */
    static boolean is(String line, int words) {
        if (words >= WORDS_OF_ANY_PROSE || words >= WORDS_OF_A_SENTENCE && endsSentence(line)) {
            return true;
        }
        if (words >= WORDS_OF_A_SHORT_SENTENCE && endsWithPeriod(line)) {
            return true;
        }
        return words < WORDS_OF_A_SENTENCE && endsSentence(line) && unspaced(line) >= LETTERS_WITHOUT_BLANKS;
    }

    /** Whether a line ends as sentences end; closing quotes and brackets, emoji and end marks behind it aside. */
    static boolean endsSentence(String line) {
        int end = withoutSymbols(line);
        int i = withoutClosing(line, end) - 1;
        return i >= 0 && ".!?…。！？।؟:".indexOf(line.charAt(i)) >= 0 || i >= 0 && i < end - 1 && line.charAt(i) == ',';
    }

    private static boolean endsWithPeriod(String line) {
        int i = withoutClosing(line, withoutSymbols(line)) - 1;
        return i > 0 && line.charAt(i) == '.' && line.charAt(i - 1) != '.';
    }

    private static int withoutClosing(String line, int end) {
        int i = end;
        while (i > 0 && CLOSING.indexOf(line.charAt(i - 1)) >= 0) {
            i--;
        }
        return i;
    }

    /** Emoji, stars and the squares that end a story stand behind sentences and say nothing of them. */
    private static int withoutSymbols(String line) {
        int i = line.length();
        while (i > 0) {
            int codePoint = line.codePointBefore(i);
            boolean skipped = switch (Character.getType(codePoint)) {
                case Character.OTHER_SYMBOL,
                        Character.MODIFIER_SYMBOL,
                        Character.NON_SPACING_MARK,
                        Character.ENCLOSING_MARK,
                        Character.SPACE_SEPARATOR -> true;
                default -> false;
            };
            if (!skipped) {
                break;
            }
            i -= Character.charCount(codePoint);
        }
        return i;
    }

    private static int unspaced(String line) {
        int letters = 0;
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) < FIRST_UNSPACED) {
                continue;
            }
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
