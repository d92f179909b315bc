package org.broadsheet.figure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.PennTag;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.Token;
import org.broadsheet.article.Span;

/** A sentence as atoms, with the tokens behind them. Positions outside the sentence answer with an empty mark. */
final class Atoms {
    private static final Atom NOTHING = new Atom(Atom.Kind.MARK, "\0", "\0", 0, 0, -1, false);

    private final AnnotatedArticle article;
    private final Sentence sentence;
    private final List<Atom> atoms;
    /** Whether an atom is part of a date or a time of day. */
    private final BitSet times = new BitSet();

    private Atoms(AnnotatedArticle article, Sentence sentence, List<Atom> atoms) {
        this.article = article;
        this.sentence = sentence;
        this.atoms = atoms;
    }

    static Atoms of(AnnotatedArticle article, Sentence sentence) {
        List<Atom> atoms = new ArrayList<>();
        String body = article.body().toString();
        int lastTo = -1;
        for (Token token : article.tokensOf(sentence)) {
            int at = Math.max(token.from(), lastTo);
            while (at < token.to()) {
                int end = endOf(body, at);
                if (!isSpace(body.charAt(at))) {
                    atoms.add(atom(body, at, end, token.index(), at == lastTo));
                    lastTo = end;
                }
                at = end;
            }
        }
        return new Atoms(article, sentence, atoms);
    }

    private static Atom atom(String body, int from, int to, int token, boolean glued) {
        String text = body.substring(from, to);
        char first = text.charAt(0);
        Atom.Kind kind = isDigit(text.charAt(to - from - 1)) && (isDigit(first) || first == '.')
                ? Atom.Kind.NUMBER
                : Character.isLetter(text.codePointAt(0)) ? Atom.Kind.WORD : Atom.Kind.MARK;
        return new Atom(kind, text, text.toLowerCase(Locale.ROOT), from, to, token, glued);
    }

    private static int endOf(String body, int at) {
        char first = body.charAt(at);
        if (isDigit(first) || first == '.' && startsDecimal(body, at)) {
            return endOfNumber(body, at);
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

    int size() {
        return atoms.size();
    }

    Atom get(int at) {
        return at >= 0 && at < atoms.size() ? atoms.get(at) : NOTHING;
    }

    /** Whether a word stands there and is written so, in lower case. */
    boolean is(int at, String word) {
        return get(at).lower().equals(word);
    }

    /** Part of speech of the token an atom starts in; the empty word outside the sentence. */
    PennTag tag(int at) {
        Atom atom = get(at);
        return atom.token() < 0 ? PennTag.OTHER : token(at).tag();
    }

    Token token(int at) {
        return article.tokens().get(atoms.get(at).token());
    }

    AnnotatedArticle article() {
        return article;
    }

    Sentence sentence() {
        return sentence;
    }

    Span span(int first, int end) {
        return article.body().span(atoms.get(first).from(), atoms.get(end - 1).to());
    }

    String text(int first, int end) {
        return article.body()
                .subSequence(atoms.get(first).from(), atoms.get(end - 1).to())
                .toString();
    }

    /** Marks the atoms that a time of the article covers. */
    void markTime(Span span) {
        int from = article.body().from(span);
        int to = article.body().to(span);
        for (int i = ofToken(article.tokenAt(from));
                i < atoms.size() && atoms.get(i).from() < to;
                i++) {
            if (atoms.get(i).from() >= from) {
                times.set(i);
            }
        }
    }

    /** Whether an atom is part of a date or a time of day. */
    boolean isTime(int at) {
        return at >= 0 && times.get(at);
    }

    /** Position of the first atom of a token or of a later one. */
    int ofToken(int token) {
        int low = 0;
        int high = atoms.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (atoms.get(middle).token() < token) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
