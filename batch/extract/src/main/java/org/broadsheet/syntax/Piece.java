package org.broadsheet.syntax;

/**
 * A number, a run of letters or a single mark: finer than a token, so that "80km/h", "US$5m", "mid-1996" and "F-35" come
 * apart the same way however the tokenizer cuts them.
 *
 * @param kind what it is made of
 * @param text as written
 * @param word the same in lower case; typographic apostrophes and dashes as their plain marks
 * @param from UTF-16 index into the body
 * @param to UTF-16 index after its last char
 * @param token index of the token it starts in; -1 beyond the ends of the sentence
 * @param glued whether nothing stands between it and the piece before
 */
public record Piece(Kind kind, String text, String word, int from, int to, int token, boolean glued) {
    public enum Kind {
        /** Digits; where numbers are cut whole, with what groups them: "1,234.5". */
        NUMBER,
        WORD,
        MARK
    }

    public boolean isNumber() {
        return kind == Kind.NUMBER;
    }

    public boolean isWord() {
        return kind == Kind.WORD;
    }

    public boolean isMark() {
        return kind == Kind.MARK;
    }

    public boolean is(String other) {
        return word.equals(other);
    }

    public boolean isDash() {
        return isMark() && "-–—‐‑‒−─".indexOf(text.charAt(0)) >= 0;
    }

    public boolean isCapitalized() {
        return isWord() && Character.isUpperCase(text.codePointAt(0));
    }
}
