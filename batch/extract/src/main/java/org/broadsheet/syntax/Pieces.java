package org.broadsheet.syntax;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.PennTag;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.Token;
import org.broadsheet.article.Span;

/**
 * A sentence cut into {@link Piece}s, with the tokens behind them. Positions beyond the ends answer with an empty mark.
 * Immutable.
 */
public final class Pieces {
    private static final Piece NOTHING = new Piece(Piece.Kind.MARK, "\0", "", 0, 0, -1, false);
    /** More digits than an int can hold in all cases. */
    private static final int MAX_DIGITS = 9;

    private final AnnotatedArticle article;
    private final Sentence sentence;
    private final List<Piece> pieces;
    private final BitSet times;

    private Pieces(AnnotatedArticle article, Sentence sentence, List<Piece> pieces, BitSet times) {
        this.article = article;
        this.sentence = sentence;
        this.pieces = pieces;
        this.times = times;
    }

    /** A sentence with each run of digits apart: "17.10.2024" has five pieces. */
    public static Pieces of(AnnotatedArticle article, Sentence sentence) {
        return cut(article, sentence, false);
    }

    /** A sentence with each number in one piece, with what groups and parts its digits: "1,234.5". */
    public static Pieces withWholeNumbers(AnnotatedArticle article, Sentence sentence) {
        return cut(article, sentence, true);
    }

    private static Pieces cut(AnnotatedArticle article, Sentence sentence, boolean wholeNumbers) {
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
        return new Pieces(article, sentence, List.copyOf(pieces), new BitSet());
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

    public int size() {
        return pieces.size();
    }

    public Piece get(int at) {
        return at >= 0 && at < pieces.size() ? pieces.get(at) : NOTHING;
    }

    /** The word in lower case; empty beyond the ends. */
    public String word(int at) {
        return get(at).word();
    }

    /** Whether a word stands there and is written so, in lower case. */
    public boolean is(int at, String word) {
        return word(at).equals(word);
    }

    public boolean isIn(int at, Set<String> words) {
        return words.contains(word(at));
    }

    public boolean isAny(int at, String... words) {
        String word = word(at);
        for (String other : words) {
            if (other.equals(word)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is written with a capital. */
    public boolean capital(int at) {
        return get(at).isCapitalized();
    }

    /** Whether no blank parts it from the piece before. */
    public boolean glued(int at) {
        return get(at).glued();
    }

    /** Whether it begins with a digit. */
    public boolean digits(int at) {
        return get(at).isNumber();
    }

    /** Number of digits of a run of digits. */
    public int width(int at) {
        return digits(at) ? get(at).text().length() : 0;
    }

    /** Value of a run of digits, or -1 where it is no such run or too long. */
    public int number(int at) {
        String text = get(at).text();
        return digits(at) && text.length() <= MAX_DIGITS ? Integer.parseInt(text) : -1;
    }

    /** UTF-16 index of the body. */
    public int from(int at) {
        return pieces.get(at).from();
    }

    /** UTF-16 index of the body after the piece. */
    public int to(int at) {
        return pieces.get(at).to();
    }

    /** Part of speech of the token a piece starts in; {@link PennTag#OTHER} beyond the ends. */
    public PennTag tag(int at) {
        return get(at).token() < 0 ? PennTag.OTHER : token(at).tag();
    }

    /** The token a piece starts in, or that of the nearest end. */
    public Token token(int at) {
        int index = at < 0
                ? sentence.first()
                : at >= pieces.size() ? sentence.end() - 1 : pieces.get(at).token();
        return article.tokens().get(index);
    }

    public AnnotatedArticle article() {
        return article;
    }

    public Sentence sentence() {
        return sentence;
    }

    public Span span(int first, int end) {
        return article.body().span(from(first), to(end - 1));
    }

    public String text(int first, int end) {
        return article.body().subSequence(from(first), to(end - 1)).toString();
    }

    /** The same, with the pieces marked that the times at these places cover. */
    public Pieces withTimes(Collection<Span> places) {
        BitSet marked = new BitSet();
        for (Span place : places) {
            int from = article.body().from(place);
            int to = article.body().to(place);
            for (int i = ofToken(article.tokenAt(from)); i < pieces.size() && from(i) < to; i++) {
                if (from(i) >= from) {
                    marked.set(i);
                }
            }
        }
        return new Pieces(article, sentence, pieces, marked);
    }

    /** Whether a piece is part of a time that was marked. */
    public boolean isTime(int at) {
        return at >= 0 && times.get(at);
    }

    /** Position of the first piece of a token or of a later one. */
    public int ofToken(int token) {
        int low = 0;
        int high = pieces.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (pieces.get(middle).token() < token) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Place after a full stop that is part of an abbreviation at {@code at - 1}: glued, and not the sentence's last. */
    public int afterDot(int at) {
        return is(at, ".") && glued(at) && at + 1 < size() ? at + 1 : at;
    }

    /** Place after a hyphen, glued or not. */
    public int afterHyphen(int at) {
        return is(at, "-") ? at + 1 : at;
    }
}
