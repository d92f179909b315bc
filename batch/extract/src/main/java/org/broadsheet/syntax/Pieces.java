package org.broadsheet.syntax;

import java.util.BitSet;
import java.util.Collection;
import java.util.List;
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
        return new Pieces(article, sentence, PieceCutter.cut(article, sentence, false), new BitSet());
    }

    /** A sentence with each number in one piece, with what groups and parts its digits: "1,234.5". */
    public static Pieces withWholeNumbers(AnnotatedArticle article, Sentence sentence) {
        return new Pieces(article, sentence, PieceCutter.cut(article, sentence, true), new BitSet());
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

    /** "according to Ardent": whether a piece begins who is the source of what is told. */
    public boolean isSource(int at) {
        return is(at - 1, "to") && is(at - 2, "according");
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
