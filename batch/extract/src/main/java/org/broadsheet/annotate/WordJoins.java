package org.broadsheet.annotate;

import java.util.Set;

/** Tells which marks inside a word hold it together: "O'Brien", "1,234.5", "a.b@example.org". Of one word after another. */
final class WordJoins {
    private static final Set<String> DOMAINS = Set.of("com", "org", "net", "gov", "co", "edu");

    /** The second byte of a letter beyond ASCII, read by itself. */
    private static final char FIRST_BYTE = '\u0080';

    private static final char LAST_BYTE = '\u00bf';

    private final ScannedText text;
    private final Abbreviations abbreviations;
    /** Whether the word being read is an address, in which dots part no sentences. */
    private boolean address;
    /** Dots inside it. */
    private int dots;
    /** Whether it is all digits so far. */
    private boolean digits;

    WordJoins(ScannedText text, Abbreviations abbreviations) {
        this.text = text;
        this.abbreviations = abbreviations;
    }

    /** Starts with another word, by its first character. */
    void begin(char first) {
        address = false;
        dots = 0;
        digits = CharKind.isDigit(first);
    }

    /** Takes a character of the word between its marks. */
    void take(char inner) {
        digits &= CharKind.isDigit(inner);
    }

    /** Whether dots within the word, up to an end, make it an abbreviation: "U.S", and not "example.org". */
    boolean isDotted(int start, int end) {
        return dots > 0 && !address && !endsInDomain(start, end);
    }

    /** Chars from a mark on that hold a word together: the mark and what follows it; 0 where the word ends before it. */
    int joinLength(int start, int at) {
        char before = text.at(at - 1);
        char after = text.at(at + 1);
        boolean betweenDigits = CharKind.isDigit(before) && CharKind.isDigit(after);
        boolean beforeLetter = CharKind.isLetter(after);
        boolean joins = switch (text.at(at)) {
            case ':' -> betweenDigits;
            case ',' -> betweenDigits && text.isDigitAt(at + 2) && text.isDigitAt(at + 3);
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
        digits &= text.at(at) == '/';
        return 2;
    }

    private boolean isPrefix(int start, int at) {
        return at - start <= ScannedText.LONGEST_LISTED
                && abbreviations.prefixes().contains(text.lower(start, at));
    }

    /** "S&P", "AT&T": a short word in capitals on both sides. */
    private boolean isInitials(int start, int at) {
        return at - start <= 2 && Character.isUpperCase(text.at(at - 1)) && Character.isUpperCase(text.at(at + 1));
    }

    /** "RenÃ©e": the second byte of a letter that was read as two others, once or twice, inside a word. */
    private boolean isMisread(int start, int at) {
        char before = text.at(at - 1);
        char here = text.at(at);
        boolean second = here >= FIRST_BYTE && here <= LAST_BYTE && here != '\u00a0';
        boolean once = before == 'Ã' && at - 1 > start;
        boolean twice = before == 'Â' && at - 2 > start && text.at(at - 2) >= FIRST_BYTE;
        return second && (once || twice);
    }

    private boolean mailStarts() {
        boolean first = !address;
        address = true;
        return first;
    }

    private boolean dotJoins(int start, int at) {
        boolean joins = address
                || CharKind.isLetter(text.at(at - 1))
                        && (at - start == 1 || text.at(at - 2) == '.' || startsDomain(at) || joinsSymbol(at));
        dots += joins ? 1 : 0;
        return joins;
    }

    /** "DSM.AS", a share's symbol with that of its exchange. */
    private boolean joinsSymbol(int dot) {
        return Character.isUpperCase(text.at(dot - 1))
                && Character.isUpperCase(text.at(dot + 1))
                && (dot < 2 || !Character.isLowerCase(text.at(dot - 2)))
                && (dot + 2 >= text.length() || !Character.isLowerCase(text.at(dot + 2)));
    }

    private boolean startsDomain(int dot) {
        return DOMAINS.contains(text.lettersFrom(dot + 1));
    }

    /** "O'Brien" and "don't" are read on, "Obama's" is not; "n't" is cut off later. */
    private boolean apostropheJoins(int start, int at) {
        String tail = text.lettersFrom(at + 1);
        if (WordScanner.CLITICS.contains(tail)) {
            return false;
        }
        return tail.equals("t") && (text.at(at - 1) | 32) == 'n' || Character.isUpperCase(text.at(start));
    }

    private boolean endsInDomain(int start, int end) {
        return end - start > 4 && DOMAINS.contains(text.lower(end - 3, end)) && text.at(end - 4) == '.';
    }
}
