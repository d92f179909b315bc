package org.broadsheet.figure;

/**
 * A run of digits, a run of letters or a single mark: finer than a token, so that "80km/h", "US$5m" and "F-35" come
 * apart the same way however the tokenizer cuts them.
 *
 * @param kind what it is made of
 * @param text as written
 * @param lower the same in lower case
 * @param from UTF-16 index into the body
 * @param to UTF-16 index after its last char
 * @param token index of the token it starts in
 * @param glued whether nothing stands between it and the atom before
 */
record Atom(Kind kind, String text, String lower, int from, int to, int token, boolean glued) {
    enum Kind {
        /** Digits with what groups them: "1,234.5". */
        NUMBER,
        WORD,
        MARK
    }

    boolean isNumber() {
        return kind == Kind.NUMBER;
    }

    boolean isWord() {
        return kind == Kind.WORD;
    }

    boolean isMark() {
        return kind == Kind.MARK;
    }

    boolean is(String word) {
        return lower.equals(word);
    }

    boolean isDash() {
        return isMark() && "-–—‐‑−".indexOf(text.charAt(0)) >= 0;
    }

    boolean isCapitalized() {
        return isWord() && Character.isUpperCase(text.charAt(0));
    }
}
