package org.broadsheet.annotate;

/** Kinds of characters, as far as the splitter tells them apart. */
final class CharKind {
    private CharKind() {}

    /** Whether it is one of the ten ASCII digits, in which numbers of news are written. */
    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Whether it is an ASCII letter or another letter of the basic plane. */
    static boolean isLetter(char c) {
        return c < 128 ? (c | 32) >= 'a' && (c | 32) <= 'z' : Character.isLetter(c);
    }

    /** Whether it parts tokens and belongs to none. */
    static boolean isBlank(char c) {
        return c <= ' ' || c == '\u00a0' || c > 127 && (Character.isWhitespace(c) || Character.isSpaceChar(c));
    }

    /**
     * Chars at an index that continue a word: a letter or digit of any script, a mark on one, or a character that joins
     * letters without being seen; 0 where none does.
     */
    static int wordLength(CharSequence text, int at) {
        char c = text.charAt(at);
        if (c < 128) {
            return isLetter(c) || isDigit(c) ? 1 : 0;
        }
        if (!Character.isSurrogate(c)) {
            return Character.isLetterOrDigit(c) || isAttached(c) ? 1 : 0;
        }
        int point = Character.codePointAt(text, at);
        return Character.isSupplementaryCodePoint(point) && (Character.isLetterOrDigit(point) || isAttached(point))
                ? 2
                : 0;
    }

    private static boolean isAttached(int point) {
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            case Character.FORMAT -> point == 0xad || point == 0x200c || point == 0x200d;
            default -> false;
        };
    }
}
