package org.broadsheet.figure.when;

import java.util.List;
import java.util.Set;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.PennTag;
import org.broadsheet.article.Span;
import org.broadsheet.figure.amount.FigureRule;
import org.broadsheet.figure.when.TimeLinks.Link;
import org.broadsheet.syntax.Clause;
import org.broadsheet.syntax.ClauseMap;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.time.TimeReference;
import org.broadsheet.words.WordSets;
import org.jspecify.annotations.Nullable;

/** When a poll was taken that tells a figure. */
final class TimesOfPolls {
    private static final Set<String> POLLS = WordSets.english("figure-contexts").get("nouns-of-polls");

    /** What is done to a poll when people are asked, and not when it comes out. */
    private static final Set<String> TAKING = Set.of("conducted", "taken", "done");

    /** Tokens of a poll before the participle that tells when it was taken: "poll of 1,200 likely voters". */
    private static final int MOST_OF_POLL = 10;

    private final ParsedArticle parsed;
    private final ClauseMap clauses;
    private final List<TimeReference> times;

    /** @param times the times of the sentence, in order */
    TimesOfPolls(ParsedArticle parsed, ClauseMap clauses, List<TimeReference> times) {
        this.parsed = parsed;
        this.clauses = clauses;
        this.times = times;
    }

    /** "52% said so, according to a poll conducted in May": when those who were counted were asked. */
    @Nullable
    Link of(Span figure, Clause own) {
        for (TimeReference time : times) {
            int at = tokenAt(time.span()) - 1;
            int taken = at > 0 && parsed.is(at, PennTag.IN) ? at - 1 : at;
            int poll = taken > 0 && TAKING.contains(parsed.word(taken)) ? taken - 1 : taken;
            int first = poll < 0 || !POLLS.contains(parsed.word(poll)) ? -1 : parsed.phraseStart(poll);
            boolean source = first > 1
                    && parsed.word(first - 1).equals("to")
                    && parsed.word(first - 2).equals("according");
            if (isTaken(clauses.at(tokenAt(time.span())), own) && TimeLinks.tells(time)) {
                return new Link(
                        time, time.span().start() > figure.end() ? FigureRule.TIME_AFTER : FigureRule.TIME_BEFORE);
            }
            if (source && time.span().start() > figure.end() && TimeLinks.tells(time)) {
                return new Link(time, FigureRule.TIME_AFTER);
            }
        }
        return null;
    }

    /** "38% in a poll of 1,200 bakers conducted in May", "The survey, taken in May, puts it at 38%" */
    private boolean isTaken(Clause taken, Clause own) {
        int at = taken.first();
        if (taken.link() != Clause.Link.PARTICIPIAL || !TAKING.contains(parsed.word(at)) || taken.parent() != own) {
            return false;
        }
        int least = Math.max(own.first(), at - MOST_OF_POLL);
        while (at > least && !POLLS.contains(parsed.word(at)) && parsed.group(at - 1) == null) {
            at--;
        }
        return POLLS.contains(parsed.word(at));
    }

    private int tokenAt(Span span) {
        AnnotatedArticle article = parsed.article();
        return article.tokenAt(article.body().from(span));
    }
}
