package org.broadsheet.entity;

import static org.broadsheet.annotate.PennTag.CC;
import static org.broadsheet.annotate.PennTag.IN;
import static org.broadsheet.annotate.PennTag.LEFT_BRACKET;
import static org.broadsheet.annotate.PennTag.MD;
import static org.broadsheet.annotate.PennTag.TO;
import static org.broadsheet.annotate.PennTag.VBD;
import static org.broadsheet.annotate.PennTag.VBG;
import static org.broadsheet.annotate.PennTag.VBP;
import static org.broadsheet.annotate.PennTag.VBZ;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.Token;
import org.broadsheet.article.Span;

/** Finds the words that say whom a phrase means. */
final class PhraseHead {
    private PhraseHead() {}

    /** The head word of the tokens [first, end), then that of the phrase set off behind it by a comma, where there is one. */
    static List<Span> of(AnnotatedArticle article, int first, int end) {
        List<Span> heads = new ArrayList<>();
        int at = first;
        while (at < end && isLead(article.tokens().get(at))) {
            at++;
        }
        int stop = stop(article, at, end);
        addHead(article, at, stop, heads);
        boolean setOff = stop < end && article.tokens().get(stop).text().equals(",");
        if (!setOff && stop < end && article.tokens().get(stop).is(IN)) {
            // "the head of the firm, X": the name set off behind the whole phrase.
            while (stop < end && !article.tokens().get(stop).text().equals(",")) {
                stop++;
            }
            setOff = stop < end;
        }
        if (setOff) {
            addHead(article, stop + 1, stop(article, stop + 1, end), heads);
        }
        return heads;
    }

    private static void addHead(AnnotatedArticle article, int first, int stop, List<Span> heads) {
        int last = stop - 1;
        while (last >= first
                && (article.tokens().get(last).tag().isAdverb()
                        || isMark(article.tokens().get(last)))) {
            last--;
        }
        if (last >= first) {
            heads.add(article.span(last, last + 1));
        }
    }

    private static int stop(AnnotatedArticle article, int from, int end) {
        int stop = from;
        while (stop < end && (!isStop(article.tokens().get(stop)) || joinsNames(article, stop, end))) {
            stop++;
        }
        return stop;
    }

    /** "Harbour and Port Authority spokesmen": names that "and" joins before the noun that they tell of. */
    private static boolean joinsNames(AnnotatedArticle article, int and, int end) {
        if (!article.tokens().get(and).is(CC)
                || and == 0
                || and + 2 >= end
                || !article.tokens().get(and - 1).tag().isProperNoun()
                || !article.tokens().get(and + 1).tag().isProperNoun()) {
            return false;
        }
        int last = and + 1;
        while (last + 1 < end && article.tokens().get(last + 1).tag().isNoun()) {
            last++;
        }
        boolean closed = last + 1 == end || isStop(article.tokens().get(last + 1));
        return closed && !article.tokens().get(last).tag().isProperNoun();
    }

    private static boolean isStop(Token token) {
        return token.is(IN)
                || token.is(TO)
                || token.tag().isWh()
                || token.is(CC)
                || token.is(VBD)
                || token.is(VBZ)
                || token.is(VBP)
                || token.is(MD)
                || token.text().equals(",")
                || token.text().equals("(")
                || token.is(LEFT_BRACKET);
    }

    private static boolean isLead(Token token) {
        return token.is(IN) || token.is(TO) || token.is(CC) || token.is(VBG) || isMark(token);
    }

    private static boolean isMark(Token token) {
        return token.text().chars().noneMatch(Character::isLetterOrDigit);
    }
}
