package org.broadsheet.syntax;

import org.jspecify.annotations.Nullable;

/**
 * Reads the quote marks of a body one by one: whether a character is one, and whether it may open or close by what it stands
 * beside.
 */
final class QuoteMarkReader {
    private static final String DOUBLE = "\"“”„‟«»〝〞＂";
    private static final String SINGLE = "'‘’‚‹›";
    /** Two of them make one double mark. */
    private static final String PAIRED = "'‘’‚`";

    private static final String DIRECTED = "“„«”»";
    /** A single mark that is not closed within so many characters was an apostrophe. */
    private static final int LONGEST_SINGLE = 400;

    private final String body;

    QuoteMarkReader(String body) {
        this.body = body;
    }

    /**
     * The mark at a place of a paragraph, or null where there is none or it neither opens nor closes.
     *
     * @param at its place in the body
     * @param from where the paragraph begins
     * @param to where it ends
     */
    @Nullable
    QuoteMark at(int at, int from, int to) {
        char c = body.charAt(at);
        boolean pair = at + 1 < to && body.charAt(at + 1) == c && PAIRED.indexOf(c) >= 0 && !endsInner(at, to);
        boolean twofold = pair || DOUBLE.indexOf(c) >= 0;
        if (!twofold && (SINGLE.indexOf(c) < 0 || shortensYear(at, to))) {
            return null;
        }
        int length = pair ? 2 : 1;
        char before = at == from ? ' ' : body.charAt(at - 1);
        char after = at + length >= to ? ' ' : body.charAt(at + length);
        boolean opens = opensAfter(before) && !Character.isWhitespace(after);
        boolean closes = !Character.isWhitespace(before) && before != '(' && before != '[' && closesBefore(after);
        QuoteMark mark = !twofold
                ? single(at, c, after, opens, closes)
                : pair || DIRECTED.indexOf(c) < 0
                        ? undirected(at, length, before, opens, closes)
                        : directed(at, c, opens, closes);
        return mark.mayOpen() || mark.mayClose() ? mark : null;
    }

    /** Whether the first of three apostrophes closes a quote inside the one that the other two close: 'Salt,''' she said. */
    private boolean endsInner(int at, int to) {
        return at > 0
                && at + 2 < to
                && body.charAt(at + 2) == body.charAt(at)
                && !Character.isWhitespace(body.charAt(at - 1))
                && body.charAt(at - 1) != body.charAt(at);
    }

    /** "the '90s" */
    private boolean shortensYear(int at, int to) {
        return at + 3 < to
                && Character.isDigit(body.charAt(at + 1))
                && Character.isDigit(body.charAt(at + 2))
                && body.charAt(at + 3) == 's';
    }

    /** A mark whose form tells its way, though some writers turn it round and Germans close with the English opening. */
    private static QuoteMark directed(int at, char c, boolean opens, boolean closes) {
        boolean german = c == '“' && closes && !opens;
        boolean opening = c == '“' || c == '„' || c == '«';
        boolean mayOpen = !german && (opening || c == '”' && opens && !closes);
        boolean mayClose = german || (c == '”' || c == '»') && !opens;
        return new QuoteMark(at, 1, true, mayOpen, mayClose);
    }

    /** A mark that is written alike on both sides; with blanks on both it closes what is open, else it opens. */
    private static QuoteMark undirected(int at, int length, char before, boolean opens, boolean closes) {
        return opens || closes
                ? new QuoteMark(at, length, true, opens, closes)
                : new QuoteMark(at, length, true, Character.isWhitespace(before), true);
    }

    private static QuoteMark single(int at, char c, char after, boolean opens, boolean closes) {
        boolean mayOpen = opens && (c == '‘' || c != '’' && Character.isLetterOrDigit(after));
        return new QuoteMark(at, 1, false, mayOpen, closes && c != '‘');
    }

    private static boolean opensAfter(char before) {
        return Character.isWhitespace(before) || "([{-–—/:“\"‘'„«".indexOf(before) >= 0;
    }

    private static boolean closesBefore(char after) {
        return Character.isWhitespace(after) || !Character.isLetterOrDigit(after);
    }

    /** Whether a single mark has its other half near by, so that it is no apostrophe. */
    boolean closesLater(QuoteMark single, int to) {
        int end = Math.min(to, single.end() + LONGEST_SINGLE);
        for (int at = single.end(); at < end; at++) {
            if (SINGLE.indexOf(body.charAt(at)) >= 0) {
                QuoteMark mark = at(at, single.at(), to);
                if (mark != null && !mark.twofold() && mark.mayClose() && !isPossessive(at, to)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a mark after an s is rather the apostrophe of a plural: "the workers' party". */
    boolean isPossessive(int at, int to) {
        return at > 0
                && body.charAt(at - 1) == 's'
                && at + 2 < to
                && body.charAt(at + 1) == ' '
                && Character.isLowerCase(body.charAt(at + 2))
                && body.indexOf(body.charAt(at), at + 1) > 0
                && body.indexOf(body.charAt(at), at + 1) < Math.min(to, at + LONGEST_SINGLE);
    }
}
