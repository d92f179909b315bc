package org.broadsheet.annotate;

import java.util.Set;

/**
 * Cuts one text into tokens, from left to right. {@link WordJoins} tells which marks hold a word together, {@link
 * AbbreviationDots} which dots belong to the word before them.
 */
final class WordScanner {
    static final Set<String> CLITICS = Set.of("s", "re", "ve", "ll", "d", "m");
    /** Words that lost their start to an apostrophe. */
    private static final Set<String> CLIPPED = Set.of("em", "til", "cause");

    private final ScannedText text;
    private final int length;
    private final Split out;
    private final WordJoins joins;
    private final AbbreviationDots dots;

    WordScanner(ScannedText text, Split out, Abbreviations abbreviations) {
        this.text = text;
        this.length = text.length();
        this.out = out;
        this.joins = new WordJoins(text, abbreviations);
        this.dots = new AbbreviationDots(text, abbreviations);
    }

    void scan() {
        int at = 0;
        while (at < length) {
            if (CharKind.isBlank(text.at(at))) {
                at++;
            } else {
                at = startsWord(at) ? word(at) : mark(at);
            }
        }
    }

    private boolean startsWord(int at) {
        char c = text.at(at);
        if (text.wordLength(at) > 0) {
            return true;
        }
        if (c == '.') {
            return text.isDigitAt(at + 1) && (at == 0 || !CharKind.isDigit(text.at(at - 1)));
        }
        return (c == '@' || c == '#') && text.isLetterAt(at + 1);
    }

    /** Reads a word that starts here; gives the index after it. */
    private int word(int start) {
        int end = webAddressEnd(start);
        if (end > start) {
            out.add(start, end);
            return end;
        }
        char first = text.at(start);
        joins.begin(first);
        end = start + Math.max(1, text.wordLength(start));
        boolean tagged = first == '@' || first == '#';
        while (end < length) {
            int more = tagged && text.at(end) == '_' ? 1 : text.wordLength(end);
            if (more > 0) {
                joins.take(text.at(end));
            } else {
                more = end + 1 < length ? joins.joinLength(start, end) : 0;
            }
            if (more == 0) {
                break;
            }
            end += more;
        }
        if (end < length && text.at(end) == '.' && dots.keep(start, end, joins.isDotted(start, end))) {
            out.add(start, end + 1);
            return end + 1;
        }
        addParted(start, end);
        return end;
    }

    /** Adds a word, cut in two where it is two: "don't", "cannot", "gonna". */
    private void addParted(int start, int end) {
        int cut = end;
        if (end - start > 3
                && (text.at(end - 1) | 32) == 't'
                && isApostrophe(text.at(end - 2))
                && (text.at(end - 3) | 32) == 'n') {
            cut = end - 3;
        } else if (end - start == 6 && text.lower(start, end).equals("cannot")
                || end - start == 5 && Set.of("gonna", "gotta", "wanna").contains(text.lower(start, end))) {
            cut = start + 3;
        }
        out.add(start, cut);
        if (cut < end) {
            out.add(cut, end);
        }
    }

    /** Reads what is no word: a mark, a run of one mark, a clitic with its apostrophe; gives the index after it. */
    private int mark(int start) {
        char c = text.at(start);
        int end = start + 1;
        if (c == '.' || c == '-' || c == '*' || c == '_' || c == '=') {
            end = endOfRun(start, c, c);
        } else if (c == '!' || c == '?') {
            end = endOfRun(start, '!', '?');
        } else if ((c == '\'' || c == '`') && end < length && text.at(end) == c) {
            end++;
        } else if (isApostrophe(c)) {
            end = afterApostrophe(end);
        } else if (Character.isHighSurrogate(c) && end < length && Character.isLowSurrogate(text.at(end))) {
            end++;
        }
        out.add(start, end);
        return end;
    }

    /** "'s", "'em", "'90s"; else the apostrophe alone. */
    private int afterApostrophe(int at) {
        String tail = text.lettersFrom(at);
        if (CLITICS.contains(tail) || CLIPPED.contains(tail)) {
            return at + tail.length();
        }
        if (!text.isDigitAt(at) || !text.isDigitAt(at + 1)) {
            return at;
        }
        return at + 2 < length && text.at(at + 2) == 's' ? at + 3 : at + 2;
    }

    private int endOfRun(int start, char one, char other) {
        int end = start + 1;
        while (end < length && (text.at(end) == one || text.at(end) == other)) {
            end++;
        }
        return end;
    }

    private int webAddressEnd(int start) {
        if (!text.startsWith(start, "http://")
                && !text.startsWith(start, "https://")
                && !text.startsWith(start, "www.")) {
            return start;
        }
        int end = start;
        while (end < length && text.at(end) > ' ' && "\"<>”’)".indexOf(text.at(end)) < 0) {
            end++;
        }
        while (end > start && ".,;:!?".indexOf(text.at(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '’';
    }
}
