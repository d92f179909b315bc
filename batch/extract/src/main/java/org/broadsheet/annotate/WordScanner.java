package org.broadsheet.annotate;

import java.util.Locale;
import java.util.Set;

/** Cuts one text into tokens, from left to right. */
final class WordScanner {
    private static final Set<String> CLITICS = Set.of("s", "re", "ve", "ll", "d", "m");
    /** Words that lost their start to an apostrophe. */
    private static final Set<String> CLIPPED = Set.of("em", "til", "cause");

    private static final Set<String> DOMAINS = Set.of("com", "org", "net", "gov", "co", "edu");
    private static final int LONGEST_LISTED = 8;
    /** Letters of the numerals that number things. */
    private static final String ROMAN = "IVXL";

    /** The second byte of a letter beyond ASCII, read by itself. */
    private static final char FIRST_BYTE = '\u0080';

    private static final char LAST_BYTE = '\u00bf';

    private final CharSequence text;
    private final int length;
    private final Split out;
    private final Abbreviations abbreviations;
    /** Whether the word being read is an address, in which dots part no sentences; dots inside it; all digits so far. */
    private boolean address;

    private int dots;
    private boolean digits;

    WordScanner(CharSequence text, Split out, Abbreviations abbreviations) {
        this.text = text;
        this.length = text.length();
        this.out = out;
        this.abbreviations = abbreviations;
    }

    void scan() {
        int at = 0;
        while (at < length) {
            if (CharKind.isBlank(text.charAt(at))) {
                at++;
            } else {
                at = startsWord(at) ? word(at) : mark(at);
            }
        }
    }

    private boolean startsWord(int at) {
        char c = text.charAt(at);
        if (CharKind.wordLength(text, at) > 0) {
            return true;
        }
        if (c == '.') {
            return isDigitAt(at + 1) && (at == 0 || !CharKind.isDigit(text.charAt(at - 1)));
        }
        return (c == '@' || c == '#') && isLetterAt(at + 1);
    }

    /** Reads a word that starts here; gives the index after it. */
    private int word(int start) {
        int end = webAddressEnd(start);
        if (end > start) {
            out.add(start, end);
            return end;
        }
        char first = text.charAt(start);
        address = false;
        dots = 0;
        digits = CharKind.isDigit(first);
        end = start + Math.max(1, CharKind.wordLength(text, start));
        boolean tagged = first == '@' || first == '#';
        while (end < length) {
            int more = tagged && text.charAt(end) == '_' ? 1 : CharKind.wordLength(text, end);
            if (more > 0) {
                digits &= CharKind.isDigit(text.charAt(end));
            } else {
                more = end + 1 < length ? joinLength(start, end) : 0;
            }
            if (more == 0) {
                break;
            }
            end += more;
        }
        if (end < length && text.charAt(end) == '.' && keepsDot(start, end)) {
            out.add(start, end + 1);
            return end + 1;
        }
        addParted(start, end);
        return end;
    }

    private boolean isPrefix(int start, int at) {
        return at - start <= LONGEST_LISTED && abbreviations.prefixes().contains(lower(start, at));
    }

    /** "S&P", "AT&T": a short word in capitals on both sides. */
    private boolean isInitials(int start, int at) {
        return at - start <= 2
                && Character.isUpperCase(text.charAt(at - 1))
                && Character.isUpperCase(text.charAt(at + 1));
    }

    /** Chars from a mark on that hold a word together: the mark and what follows it; 0 where the word ends before it. */
    private int joinLength(int start, int at) {
        char before = text.charAt(at - 1);
        char after = text.charAt(at + 1);
        boolean betweenDigits = CharKind.isDigit(before) && CharKind.isDigit(after);
        boolean beforeLetter = CharKind.isLetter(after);
        boolean joins = switch (text.charAt(at)) {
            case ':' -> betweenDigits;
            case ',' -> betweenDigits && isDigitAt(at + 2) && isDigitAt(at + 3);
            case '/' -> betweenDigits && digits;
            case '.' -> betweenDigits || beforeLetter && dotJoins(start, at);
            case '@' -> beforeLetter && mailStarts();
            case '&' -> isInitials(start, at);
            case '\'', '’' -> beforeLetter && apostropheJoins(start, at);
            case '-' -> beforeLetter && isPrefix(start, at);
            default -> false;
        };
        if (!joins) {
            return isMisread(start, at) ? 1 : 0;
        }
        digits &= text.charAt(at) == '/';
        return 2;
    }

    /** "RenÃ©e": the second byte of a letter that was read as two others, once or twice, inside a word. */
    private boolean isMisread(int start, int at) {
        char before = text.charAt(at - 1);
        char here = text.charAt(at);
        boolean second = here >= FIRST_BYTE && here <= LAST_BYTE && here != '\u00a0';
        boolean once = before == 'Ã' && at - 1 > start;
        boolean twice = before == 'Â' && at - 2 > start && text.charAt(at - 2) >= FIRST_BYTE;
        return second && (once || twice);
    }

    private boolean mailStarts() {
        boolean first = !address;
        address = true;
        return first;
    }

    private boolean dotJoins(int start, int at) {
        boolean joins = address
                || CharKind.isLetter(text.charAt(at - 1))
                        && (at - start == 1 || text.charAt(at - 2) == '.' || startsDomain(at) || joinsSymbol(at));
        dots += joins ? 1 : 0;
        return joins;
    }

    /** "DSM.AS", a share's symbol with that of its exchange. */
    private boolean joinsSymbol(int dot) {
        return Character.isUpperCase(text.charAt(dot - 1))
                && Character.isUpperCase(text.charAt(dot + 1))
                && (dot < 2 || !Character.isLowerCase(text.charAt(dot - 2)))
                && (dot + 2 >= length || !Character.isLowerCase(text.charAt(dot + 2)));
    }

    private boolean startsDomain(int dot) {
        return DOMAINS.contains(lettersFrom(dot + 1));
    }

    /** "O'Brien" and "don't" are read on, "Obama's" is not; "n't" is cut off later. */
    private boolean apostropheJoins(int start, int at) {
        String tail = lettersFrom(at + 1);
        if (CLITICS.contains(tail)) {
            return false;
        }
        return tail.equals("t") && (text.charAt(at - 1) | 32) == 'n' || Character.isUpperCase(text.charAt(start));
    }

    /** Whether the dot behind a word is an abbreviation's. At the end of the text a dot is a full stop where it may be. */
    private boolean keepsDot(int start, int end) {
        boolean initial = end - start == 1 && Character.isUpperCase(text.charAt(start));
        String word = end - start <= LONGEST_LISTED ? lower(start, end) : "";
        boolean listed = abbreviations.dotted().contains(word) && !isPlainWord(word, start, end + 1);
        boolean dotted = dots > 0 && !address && !endsInDomain(start, end);
        if (!initial && !listed && !dotted) {
            return false;
        }
        boolean mayEnd = abbreviations.neverLast().contains(word)
                || abbreviations.legal().contains(word);
        return dotted || listed && !mayEnd || !isLast(end + 1);
    }

    /** "iron ore. Prices rose", "the answer was no. Prices rose", "No. I left": a word that is spelled as an abbreviation is. */
    private boolean isPlainWord(String word, int start, int behindDot) {
        int next = behindBlanks(behindDot);
        boolean plain = Character.isLowerCase(text.charAt(start))
                ? abbreviations.words().contains(word)
                : abbreviations.numbered().contains(word) && !isNumeral(next);
        return plain && !goesOn(next);
    }

    /** "No. V", "Nos. IV to IX", "No. One": "I" alone is who speaks. */
    private boolean isNumeral(int at) {
        int end = at;
        while (end < length && ROMAN.indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        boolean roman = end > at && !isLetterAt(end) && !(end == at + 1 && text.charAt(at) == 'I');
        return roman || abbreviations.numerals().contains(lettersFrom(at));
    }

    /** Whether no sentence starts here: "no. 5", "nos. of seats", "mon.-fri.". */
    private boolean goesOn(int at) {
        return at < length
                && (CharKind.isDigit(text.charAt(at))
                        || Character.isLowerCase(text.charAt(at))
                        || ",;:-–(".indexOf(text.charAt(at)) >= 0);
    }

    /** The next index from here on where no blank stands. */
    private int behindBlanks(int at) {
        int i = at;
        while (i < length && CharKind.isBlank(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private boolean endsInDomain(int start, int end) {
        return end - start > 4 && DOMAINS.contains(lower(end - 3, end)) && text.charAt(end - 4) == '.';
    }

    /** Whether nothing but blanks and closing marks follows. */
    private boolean isLast(int at) {
        int i = at;
        while (i < length && (CharKind.isBlank(text.charAt(i)) || "\"”’')".indexOf(text.charAt(i)) >= 0)) {
            i++;
        }
        return i >= length;
    }

    /** Adds a word, cut in two where it is two: "don't", "cannot", "gonna". */
    private void addParted(int start, int end) {
        int cut = end;
        if (end - start > 3
                && (text.charAt(end - 1) | 32) == 't'
                && isApostrophe(text.charAt(end - 2))
                && (text.charAt(end - 3) | 32) == 'n') {
            cut = end - 3;
        } else if (end - start == 6 && lower(start, end).equals("cannot")
                || end - start == 5 && Set.of("gonna", "gotta", "wanna").contains(lower(start, end))) {
            cut = start + 3;
        }
        out.add(start, cut);
        if (cut < end) {
            out.add(cut, end);
        }
    }

    /** Reads what is no word: a mark, a run of one mark, a clitic with its apostrophe; gives the index after it. */
    private int mark(int start) {
        char c = text.charAt(start);
        int end = start + 1;
        if (c == '.' || c == '-' || c == '*' || c == '_' || c == '=') {
            end = endOfRun(start, c, c);
        } else if (c == '!' || c == '?') {
            end = endOfRun(start, '!', '?');
        } else if ((c == '\'' || c == '`') && end < length && text.charAt(end) == c) {
            end++;
        } else if (isApostrophe(c)) {
            end = afterApostrophe(end);
        } else if (Character.isHighSurrogate(c) && end < length && Character.isLowSurrogate(text.charAt(end))) {
            end++;
        }
        out.add(start, end);
        return end;
    }

    /** "'s", "'em", "'90s"; else the apostrophe alone. */
    private int afterApostrophe(int at) {
        String tail = lettersFrom(at);
        if (CLITICS.contains(tail) || CLIPPED.contains(tail)) {
            return at + tail.length();
        }
        if (!isDigitAt(at) || !isDigitAt(at + 1)) {
            return at;
        }
        return at + 2 < length && text.charAt(at + 2) == 's' ? at + 3 : at + 2;
    }

    private int endOfRun(int start, char one, char other) {
        int end = start + 1;
        while (end < length && (text.charAt(end) == one || text.charAt(end) == other)) {
            end++;
        }
        return end;
    }

    private int webAddressEnd(int start) {
        if (!startsWith(start, "http://") && !startsWith(start, "https://") && !startsWith(start, "www.")) {
            return start;
        }
        int end = start;
        while (end < length && text.charAt(end) > ' ' && "\"<>”’)".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        while (end > start && ".,;:!?".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    private boolean startsWith(int at, String lower) {
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
    private String lettersFrom(int at) {
        int end = at;
        while (end < length && end - at <= LONGEST_LISTED && CharKind.isLetter(text.charAt(end))) {
            end++;
        }
        return end - at > LONGEST_LISTED ? "" : lower(at, end);
    }

    private String lower(int from, int to) {
        return text.subSequence(from, to).toString().toLowerCase(Locale.ROOT);
    }

    private boolean isDigitAt(int at) {
        return at < length && CharKind.isDigit(text.charAt(at));
    }

    private boolean isLetterAt(int at) {
        return at < length && CharKind.isLetter(text.charAt(at));
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '’';
    }
}
