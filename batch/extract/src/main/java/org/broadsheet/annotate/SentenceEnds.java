package org.broadsheet.annotate;

/** Marks the tokens that end a sentence. */
final class SentenceEnds {
    private static final String CLOSING = "\"”’')]}";

    private final ScannedText text;
    private final Split split;
    private final Abbreviations abbreviations;

    SentenceEnds(ScannedText text, Split split, Abbreviations abbreviations) {
        this.text = text;
        this.split = split;
        this.abbreviations = abbreviations;
    }

    void mark() {
        int at = 0;
        while (at < split.size()) {
            if (isStop(at)) {
                while (isClosing(at + 1)) {
                    at++;
                }
                split.endSentence(at);
            }
            at++;
        }
        if (split.size() > 0) {
            split.endSentence(split.size() - 1);
        }
    }

    private boolean isStop(int token) {
        char first = text.at(split.from(token));
        char last = text.at(split.to(token) - 1);
        int length = split.to(token) - split.from(token);
        if (first == '!' || first == '?') {
            return true;
        }
        if (last != '.') {
            return first == '。' || first == '！' || first == '？';
        }
        if (first == '.') {
            return length == 1 || length > 4 || length > 2 && startsUpper(token + 1);
        }
        return length <= ScannedText.LONGEST_LISTED && startsUpper(token + 1) && abbreviationEnds(token);
    }

    /** "the U.S. The": an abbreviation that may be last, and behind it a word that starts sentences. */
    private boolean abbreviationEnds(int token) {
        return !abbreviations.neverLast().contains(text.lower(split.from(token), split.to(token) - 1))
                && split.to(token + 1) - split.from(token + 1) <= ScannedText.LONGEST_LISTED
                && abbreviations.starters().contains(text.lower(split.from(token + 1), split.to(token + 1)));
    }

    private boolean startsUpper(int token) {
        return token < split.size() && Character.isUpperCase(text.at(split.from(token)));
    }

    /** A closing mark with no blank before it belongs to the sentence that it closes. */
    private boolean isClosing(int token) {
        return token < split.size()
                && split.from(token) == split.to(token - 1)
                && split.to(token) - split.from(token) <= 2
                && CLOSING.indexOf(text.at(split.from(token))) >= 0
                && CLOSING.indexOf(text.at(split.to(token) - 1)) >= 0;
    }
}
