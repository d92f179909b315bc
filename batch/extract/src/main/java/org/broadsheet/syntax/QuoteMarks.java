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

    /** How many characters ahead the closing mark of a quote inside a quote is looked for. */
    private static final int NESTING_SIGHT = 2000;

    private final AnnotatedArticle article;
    private final String body;
    private final QuoteMarkReader marks;
    private final List<QuotedRun> runs = new ArrayList<>();

    private QuoteMarks(AnnotatedArticle article) {
        this.article = article;
        this.body = article.body().toString();
        this.marks = new QuoteMarkReader(body);
    }

    /** The outermost runs, ascending; none holds another. */
    static List<QuotedRun> runs(AnnotatedArticle article) {
        QuoteMarks pairs = new QuoteMarks(article);
        boolean open = false;
        for (Span paragraph : article.article().paragraphs()) {
            open = pairs.pair(article.body().from(paragraph), article.body().to(paragraph), open);
        }
        return pairs.runs;
    }

    /** Adds the runs of a paragraph; tells whether its last was left open. */
    private boolean pair(int from, int to, boolean openBefore) {
        Pairing pairing = new Pairing(from, to, openBefore);
        for (int at = from; at < to; at++) {
            QuoteMark mark = marks.at(at, from, to);
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
        private @Nullable QuoteMark open;
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

        void take(QuoteMark mark) {
            if (open == null) {
                outside(mark);
                first = false;
            } else if (mark.twofold() == open.twofold() && (mark.twofold() || !marks.isPossessive(mark.at(), to))) {
                inside(open, mark);
            }
        }

        private void outside(QuoteMark mark) {
            if (mark.mayOpen() && (mark.twofold() || marks.closesLater(mark, to))) {
                open = mark;
                reopened = openBefore && first && mark.at() == from;
            } else if (mark.twofold() && mark.mayClose()) {
                addWithoutOpening(mark, lastEnd);
                lastEnd = mark.end();
            }
        }

        private void inside(QuoteMark opening, QuoteMark mark) {
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

    private boolean nestedIn(QuoteMark open, QuoteMark mark) {
        return body.charAt(open.at()) == '“' && body.charAt(mark.at()) == '“';
    }

    /** "She calls it “salt” here": a pair of another form that opens and closes before the open one does. */
    private boolean nestsOther(QuoteMark open, QuoteMark mark, int to) {
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
    private void addWithoutOpening(QuoteMark mark, int from) {
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
