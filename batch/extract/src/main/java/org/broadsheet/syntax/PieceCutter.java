package org.broadsheet.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.Token;

/** Cuts the tokens of a sentence into pieces: runs of letters, numbers or runs of digits, single marks. */
final class PieceCutter {
    private PieceCutter() {}

    /** The pieces of a sentence, in order. */
    static List<Piece> cut(AnnotatedArticle article, Sentence sentence, boolean wholeNumbers) {
        List<Piece> pieces = new ArrayList<>();
        String body = article.body().toString();
        int lastTo = -1;
        for (Token token : article.tokensOf(sentence)) {
            int at = Math.max(token.from(), lastTo);
            while (at < token.to()) {
                int end = endOf(body, at, wholeNumbers);
                if (!isSpace(body.charAt(at))) {
                    pieces.add(piece(body, at, end, token.index(), at == lastTo));
                    lastTo = end;
                }
                at = end;
            }
        }
        return List.copyOf(pieces);
    }

    private static Piece piece(String body, int from, int to, int token, boolean glued) {
        String text = body.substring(from, to);
        char first = text.charAt(0);
        Piece.Kind kind = isDigit(text.charAt(to - from - 1)) && (isDigit(first) || first == '.')
                ? Piece.Kind.NUMBER
                : Character.isLetter(text.codePointAt(0)) ? Piece.Kind.WORD : Piece.Kind.MARK;
        return new Piece(kind, text, word(text), from, to, token, glued);
    }

    private static String word(String text) {
        return switch (text) {
            case "\u2019", "\u2018" -> "'";
            case "\u2013", "\u2014", "\u2010", "\u2011" -> "-";
            default -> text.toLowerCase(Locale.ROOT);
        };
    }

    private static int endOf(String body, int at, boolean wholeNumbers) {
        char first = body.charAt(at);
        if (isDigit(first) || wholeNumbers && first == '.' && startsDecimal(body, at)) {
            return wholeNumbers ? endOfNumber(body, at) : endOfDigits(body, at);
        }
        int point = body.codePointAt(at);
        int end = at + Character.charCount(point);
        if (!Character.isLetter(point)) {
            return end;
        }
        while (end < body.length()) {
            int next = body.codePointAt(end);
            if (!Character.isLetter(next) && Character.getType(next) != Character.NON_SPACING_MARK) {
                break;
            }
            end += Character.charCount(next);
        }
        return end;
    }

    private static int endOfDigits(String body, int at) {
        int end = at + 1;
        while (end < body.length() && isDigit(body.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean startsDecimal(String body, int at) {
        return at + 1 < body.length()
                && isDigit(body.charAt(at + 1))
                && (at == 0 || !Character.isLetterOrDigit(body.charAt(at - 1)) && body.charAt(at - 1) != '.');
    }

    private static int endOfNumber(String body, int at) {
        int end = at + 1;
        while (end < body.length()) {
            char next = body.charAt(end);
            if (isDigit(next)) {
                end++;
            } else if (",.'’\u00a0\u202f\u2009".indexOf(next) >= 0
                    && end + 1 < body.length()
                    && isDigit(body.charAt(end + 1))) {
                end += 2;
            } else if (next == ' ' && isGroup(body, at, end, 1)) {
                end += 4;
            } else if (next == ','
                    && end + 1 < body.length()
                    && body.charAt(end + 1) == ' '
                    && isGroup(body, at, end, 2)) {
                end += 5;
            } else {
                break;
            }
        }
        return end;
    }

    /**
     * Whether blanks (or a comma and a blank) from {@code end} on group thousands: three digits follow, and either they
     * are "000", or more such groups follow, or such groups went before.
     */
    private static boolean isGroup(String body, int at, int end, int gap) {
        int group = end + gap;
        if (!areDigits(body, group) || digitsBefore(body, at, end) == 0) {
            return false;
        }
        boolean more = group + 3 < body.length() && body.charAt(group + 3) == ' ' && areDigits(body, group + 4);
        boolean earlier = gap == 1 && end - 4 > at && body.charAt(end - 4) == ' ';
        return body.startsWith("000", group) || gap == 1 && more || earlier;
    }

    private static boolean areDigits(String body, int from) {
        return from + 3 <= body.length()
                && isDigit(body.charAt(from))
                && isDigit(body.charAt(from + 1))
                && isDigit(body.charAt(from + 2))
                && (from + 3 == body.length() || !Character.isLetterOrDigit(body.charAt(from + 3)));
    }

    /** One to three digits right before an index; 0 for none or more. */
    private static int digitsBefore(String body, int at, int end) {
        int digits = 0;
        while (digits < 4 && end - digits > at && isDigit(body.charAt(end - 1 - digits))) {
            digits++;
        }
        return digits > 3 ? 0 : digits;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
