package org.broadsheet.annotate;

/** Tells whether the dot behind a word belongs to it. */
final class AbbreviationDots {
    /** Letters of the numerals that number things. */
    private static final String ROMAN = "IVXL";

    private final ScannedText text;
    private final Abbreviations abbreviations;

    AbbreviationDots(ScannedText text, Abbreviations abbreviations) {
        this.text = text;
        this.abbreviations = abbreviations;
    }

    /**
     * Whether the dot behind a word is an abbreviation's. At the end of the text a dot is a full stop where it may be.
     *
     * @param dotted whether dots within the word make it an abbreviation
     */
    boolean keep(int start, int end, boolean dotted) {
        // "at 160°C. Stir" ends with a unit.
        boolean initial =
                end - start == 1 && Character.isUpperCase(text.at(start)) && !(start > 0 && text.at(start - 1) == '°');
        String word = end - start <= ScannedText.LONGEST_LISTED ? text.lower(start, end) : "";
        boolean listed = abbreviations.dotted().contains(word) && !isPlainWord(word, start, end + 1);
        if (!initial && !listed && !dotted) {
            return false;
        }
        boolean mayEnd = abbreviations.neverLast().contains(word)
                || abbreviations.legal().contains(word);
        return dotted || listed && !mayEnd || !isLast(end + 1);
    }

    /** "iron ore. Prices rose", "the answer was no. Prices rose", "No. I left": a word that is spelled as an abbreviation is. */
    private boolean isPlainWord(String word, int start, int behindDot) {
        if (abbreviations.small().contains(word) && (!Character.isLowerCase(text.at(start)) || isBehindNumber(start))) {
            return true;
        }
        int next = text.behindBlanks(behindDot);
        boolean numbered = abbreviations.numbered().contains(word);
        boolean plain = numbered
                || Character.isLowerCase(text.at(start))
                        && abbreviations.words().contains(word);
        return plain && !goesOn(next) && !(numbered && isNumber(word, next));
    }

    /** "20 min. Then" */
    private boolean isBehindNumber(int start) {
        int at = start - 1;
        while (at > 0 && CharKind.isBlank(text.at(at))) {
            at--;
        }
        return at >= 0 && CharKind.isDigit(text.at(at));
    }

    /**
     * "No. V", "Nos. IV to IX", "No. One", "No. B12", "Fig. A": what a word of numbers may number. Behind "no" a letter alone
     * begins a sentence: "I" is who speaks.
     */
    private boolean isNumber(String word, int at) {
        int end = at;
        boolean roman = true;
        while (text.isLetterAt(end)) {
            roman &= ROMAN.indexOf(text.at(end)) >= 0;
            end++;
        }
        boolean letter = end == at + 1 && Character.isUpperCase(text.at(at));
        boolean code = letter && end < text.length() && (CharKind.isDigit(text.at(end)) || text.at(end) == '-');
        boolean lettered = end > at + 1 || abbreviations.lettered().contains(word);
        return code
                || letter && lettered
                || roman && end > at && lettered
                || abbreviations.numerals().contains(text.lettersFrom(at));
    }

    /** Whether no sentence starts here: "no. 5", "nos. of seats", "mon.-fri.". */
    private boolean goesOn(int at) {
        return at < text.length()
                && (CharKind.isDigit(text.at(at))
                        || Character.isLowerCase(text.at(at))
                        || ",;:-–(#".indexOf(text.at(at)) >= 0);
    }

    /** Whether nothing but blanks and closing marks follows. */
    private boolean isLast(int at) {
        int i = at;
        while (i < text.length() && (CharKind.isBlank(text.at(i)) || "\"”’')".indexOf(text.at(i)) >= 0)) {
            i++;
        }
        return i >= text.length();
    }
}
