package org.broadsheet.figure.when;

import org.broadsheet.annotate.PennTag;
import org.broadsheet.article.Span;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.syntax.VerbGroup;

/** Figures that only tell more of a subject, and so have no share in the time of its verb: "The province, home to 40 miners, was flooded in May". */
final class SubjectAsides {
    /** Tokens in which the participle of a noun is sought. */
    private static final int SIGHT = 20;

    private final ParsedArticle parsed;

    SubjectAsides(ParsedArticle parsed) {
        this.parsed = parsed;
    }

    /** Whether a figure is set off by commas between the subject and the verb, which is before the time. */
    boolean has(Span figure, Span time) {
        int at = tokenAt(figure);
        int until = tokenAt(time);
        int sentence = parsed.sentence(at).first();
        int opens = at - 1;
        while (opens > sentence && !parsed.comma(opens)) {
            opens--;
        }
        int closes = at;
        while (closes < until && !parsed.comma(closes)) {
            closes++;
        }
        // "Weber, with 40 points, won in May" tells how she won.
        if (opens <= sentence
                || closes + 1 >= until
                || parsed.is(opens + 1, "with")
                || parsed.finiteIn(sentence, closes)) {
            return false;
        }
        VerbGroup verb = parsed.group(closes + 1);
        return verb != null && verb.isFinite();
    }

    /** "the cable joining 40 towns will be laid in May": the figure only tells which one the verb is of. */
    boolean isPart(Span figure, Span time) {
        int first = Math.max(parsed.sentence(tokenAt(figure)).first(), tokenAt(figure) - SIGHT);
        for (int i = tokenAt(figure) - 1; i > first && !parsed.comma(i); i--) {
            if (parsed.is(i, PennTag.IN) || parsed.is(i, PennTag.WDT)) {
                return false;
            }
            if (parsed.is(i, PennTag.VBG) && parsed.tag(i - 1).isNoun()) {
                return !parsed.finiteIn(first, i)
                        && parsed.finiteIn(
                                parsed.article().tokenAt(parsed.article().body().to(figure)), tokenAt(time));
            }
        }
        return false;
    }

    private int tokenAt(Span span) {
        return parsed.article().tokenAt(parsed.article().body().from(span));
    }
}
