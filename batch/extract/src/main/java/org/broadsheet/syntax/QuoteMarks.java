package org.broadsheet.syntax;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.Token;
import org.broadsheet.article.Span;
import org.jspecify.annotations.Nullable;

/**
 * Pairs the quote marks of an article. Pairs are found within a paragraph, since one lost mark must not turn the rest of
 * the article inside out; a run left open goes on where the next paragraph opens with the same mark.
 */
final class QuoteMarks {
    /** Closing marks that are tried for an opening one: further ones belong to other runs. */
    private static final int MOST_CLOSINGS = 3;

    private static final String DOUBLE = "\"“”„‟«»〝〞＂";
    private static final String SINGLE = "'‘’‚‹›";
    /** Two of them make one double mark. */
    private static final String PAIRED = "'‘’‚`";

    private static final String DIRECTED = "“„«”»";
    /** A single mark that is not closed within so many characters was an apostrophe. */
    private static final int LONGEST_SINGLE = 400;

    /** How many characters ahead the closing mark of a quote inside a quote is looked for. */
    private static final int NESTING_SIGHT = 2000;

    private final AnnotatedArticle article;
    private final String body;
    private final List<QuotedRun> runs = new ArrayList<>();

    private QuoteMarks(AnnotatedArticle article) {
        this.article = article;
        this.body = article.body().toString();
    }

    /** The outermost runs, ascending; none holds another. */
    static List<QuotedRun> runs(AnnotatedArticle article) {
        QuoteMarks marks = new QuoteMarks(article);
        boolean open = false;
        for (Span paragraph : article.article().paragraphs()) {
            open = marks.pair(article.body().from(paragraph), article.body().to(paragraph), open);
        }
        return marks.runs;
    }

    /** A mark in the text: {@code length} is two for a pair of apostrophes. */
    private record Mark(int at, int length, boolean twofold, boolean mayOpen, boolean mayClose) {
        int end() {
            return at + length;
        }
    }

    /** Adds the runs of a paragraph; tells whether its last was left open. */
    private boolean pair(int from, int to, boolean openBefore) {
        Pairing pairing = new Pairing(from, to, openBefore);
        for (int at = from; at < to; at++) {
            Mark mark = markAt(at, from, to);
            if (mark != null) {
                pairing.take(mark);
                at = mark.end() - 1;
            }
        }
        return pairing.finish();
    }

    /** The marks of one paragraph, taken in their order. */
    private final class Pairing {
        private final int from;
        private final int to;
        private final boolean openBefore;
        private @Nullable Mark open;
        private boolean reopened;
        private boolean first = true;
        /** How many quotes are open inside the open one. */
        private int depth;
        /** End of the last run. */
        private int lastEnd;

        Pairing(int from, int to, boolean openBefore) {
            this.from = from;
            this.to = to;
            this.openBefore = openBefore;
            this.lastEnd = from;
        }

        void take(Mark mark) {
            if (open == null) {
                outside(mark);
                first = false;
            } else if (mark.twofold() == open.twofold() && (mark.twofold() || !possessive(mark.at(), to))) {
                inside(open, mark);
            }
        }

        private void outside(Mark mark) {
            if (mark.mayOpen() && (mark.twofold() || closesLater(mark, to))) {
                open = mark;
                reopened = openBefore && first && mark.at() == from;
            } else if (mark.twofold() && mark.mayClose()) {
                addWithoutOpening(mark, lastEnd);
                lastEnd = mark.end();
            }
        }

        private void inside(Mark opening, Mark mark) {
            if (depth == 0 && nestsOther(opening, mark, to)) {
                depth++;
            } else if (mark.mayClose() && depth == 0 && !(mark.mayOpen() && nestedIn(opening, mark))) {
                add(opening.at(), opening.end(), mark.at(), mark.end(), reopened);
                lastEnd = mark.end();
                open = null;
            } else if (mark.mayClose()) {
                depth--;
            } else if (closings(mark.end(), to) >= depth + 2) {
                depth++;
            } else {
                // Opened twice: the first was never closed. It ends with the sentence before.
                int end = endBefore(opening.end(), mark.at());
                add(opening.at(), opening.end(), end, end, reopened);
                open = mark;
                reopened = false;
                depth = 0;
            }
        }

        /** Adds the run that is left open to the paragraph's end; tells whether there is one. */
        boolean finish() {
            if (open == null || !open.twofold()) {
                return false;
            }
            add(open.at(), open.end(), to, to, reopened);
            return true;
        }
    }

    private boolean nestedIn(Mark open, Mark mark) {
        return body.charAt(open.at()) == '“' && body.charAt(mark.at()) == '“';
    }

    /** "She calls it “salt” here": a pair of another form that opens and closes before the open one does. */
    private boolean nestsOther(Mark open, Mark mark, int to) {
        boolean curlyInStraight = body.charAt(open.at()) == '"' && body.charAt(mark.at()) == '“';
        boolean straightInCurly = body.charAt(open.at()) == '“' && body.charAt(mark.at()) == '"' && mark.mayOpen();
        if (!curlyInStraight && !straightInCurly) {
            return false;
        }
        char innerEnd = curlyInStraight ? '”' : '"';
        char outerEnd = curlyInStraight ? '"' : '”';
        int end = Math.min(to, mark.end() + NESTING_SIGHT);
        int inner = body.substring(mark.end(), end).indexOf(innerEnd);
        int outer = body.substring(mark.end(), end).indexOf(outerEnd);
        return inner >= 0 && outer > inner;
    }

    private @Nullable Mark markAt(int at, int from, int to) {
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
        Mark mark = !twofold
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
    private static Mark directed(int at, char c, boolean opens, boolean closes) {
        boolean german = c == '“' && closes && !opens;
        boolean opening = c == '“' || c == '„' || c == '«';
        boolean mayOpen = !german && (opening || c == '”' && opens && !closes);
        boolean mayClose = german || (c == '”' || c == '»') && !opens;
        return new Mark(at, 1, true, mayOpen, mayClose);
    }

    /** A mark that is written alike on both sides; with blanks on both it closes what is open, else it opens. */
    private static Mark undirected(int at, int length, char before, boolean opens, boolean closes) {
        return opens || closes
                ? new Mark(at, length, true, opens, closes)
                : new Mark(at, length, true, Character.isWhitespace(before), true);
    }

    private static Mark single(int at, char c, char after, boolean opens, boolean closes) {
        boolean mayOpen = opens && (c == '‘' || c != '’' && Character.isLetterOrDigit(after));
        return new Mark(at, 1, false, mayOpen, closes && c != '‘');
    }

    private static boolean opensAfter(char before) {
        return Character.isWhitespace(before) || "([{-–—/:“\"‘'„«".indexOf(before) >= 0;
    }

    private static boolean closesBefore(char after) {
        return Character.isWhitespace(after) || !Character.isLetterOrDigit(after);
    }

    /** Whether a single mark has its other half near by, so that it is no apostrophe. */
    private boolean closesLater(Mark single, int to) {
        int end = Math.min(to, single.end() + LONGEST_SINGLE);
        for (int at = single.end(); at < end; at++) {
            if (SINGLE.indexOf(body.charAt(at)) >= 0) {
                Mark mark = markAt(at, single.at(), to);
                if (mark != null && !mark.twofold() && mark.mayClose() && !possessive(at, to)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a mark after an s is rather the apostrophe of a plural: "the workers' party". */
    private boolean possessive(int at, int to) {
        return at > 0
                && body.charAt(at - 1) == 's'
                && at + 2 < to
                && body.charAt(at + 1) == ' '
                && Character.isLowerCase(body.charAt(at + 2))
                && body.indexOf(body.charAt(at), at + 1) > 0
                && body.indexOf(body.charAt(at), at + 1) < Math.min(to, at + LONGEST_SINGLE);
    }

    private int closings(int from, int to) {
        int closings = 0;
        int end = Math.min(to, from + NESTING_SIGHT);
        for (int at = from; at < end && closings < MOST_CLOSINGS; at++) {
            if (body.charAt(at) == '”' || body.charAt(at) == '»') {
                closings++;
            } else if (body.charAt(at) == '“' || body.charAt(at) == '«') {
                closings--;
            }
        }
        return closings;
    }

    /** End of the last sentence that ends in a stretch; the stretch's end where none does. */
    private int endBefore(int from, int to) {
        int token = article.tokenAt(to);
        if (token == 0) {
            return to;
        }
        Sentence sentence = article.sentenceOf(
                article.tokens().get(Math.min(token, article.tokens().size()) - 1));
        int end = article.tokens().get(sentence.end() - 1).to();
        if (end <= to) {
            return end;
        }
        int start = article.tokens().get(sentence.first()).from();
        return start > from ? start : to;
    }

    /** A closing mark without its opening one closes what was said from the start of its sentence. */
    private void addWithoutOpening(Mark mark, int from) {
        if (mark.at() <= from || ",.!?…".indexOf(body.charAt(mark.at() - 1)) < 0) {
            return;
        }
        int token = article.tokenAt(mark.at() - 1);
        if (token >= article.tokens().size()) {
            return;
        }
        int start = article.tokens()
                .get(article.sentenceOf(article.tokens().get(token)).first())
                .from();
        if (start >= from) {
            add(start, start, mark.at(), mark.end(), false);
        }
    }

    private void add(int openFrom, int openTo, int closeFrom, int closeTo, boolean reopened) {
        List<Token> tokens = article.tokens();
        int open = article.tokenAt(openFrom);
        int first = article.tokenAt(openTo);
        int end = first;
        while (end < tokens.size() && tokens.get(end).from() < closeFrom) {
            end++;
        }
        int close = end;
        while (close < tokens.size() && tokens.get(close).from() < closeTo) {
            close++;
        }
        if (first < end) {
            runs.add(new QuotedRun(open, first, end, close, reopened));
        }
    }
}
