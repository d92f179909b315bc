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
import org.jspecify.annotations.Nullable;

/** The times of the clauses above a figure's own that hold for it too: "In May she left, and 40 followed". */
final class InheritedTimes {
    /** Tokens of a relative clause in which its verb stands. */
    private static final int SIGHT = 20;

    /** Marks that set a clause apart. */
    private static final Set<String> DASHES = Set.of("-", "--", "–", "—", "―", ":", ";");

    private final ParsedArticle parsed;
    private final ClauseMap clauses;
    private final List<TimeReference> times;
    private final TimesOfOthers others;

    /** @param times the times of the sentence, in order */
    InheritedTimes(ParsedArticle parsed, ClauseMap clauses, List<TimeReference> times, TimesOfOthers others) {
        this.parsed = parsed;
        this.clauses = clauses;
        this.times = times;
        this.others = others;
    }

    /** The time of a figure of a clause, or null. */
    @Nullable
    Link of(Span figure, Clause own) {
        if (own.link() == Clause.Link.MAIN && own.first() > 0 && isApart(own)) {
            return null;
        }
        Clause clause = own;
        while (clause.parent() != null && (inherits(clause.link()) || tellsOfNew(clause))) {
            clause = clause.parent();
            for (TimeReference time : times) {
                int token = tokenAt(time.span());
                if (clauses.at(token) == clause
                        && TimeLinks.tells(time)
                        && opens(clause, token, own)
                        && !(own.link() == Clause.Link.PARTICIPIAL && time.type() == TimeReference.Type.SET)
                        && !others.isBase(time.span())
                        && !time.span().overlaps(figure)) {
                    return new Link(time, FigureRule.TIME_OPENS_SENTENCE);
                }
            }
        }
        return null;
    }

    /** "In May she said it was good and he had 40 boats", "In May she left — 40 followed": a clause that is told apart. */
    private boolean isApart(Clause own) {
        Clause before = clauses.at(own.first() - 1);
        while (before != null && before != own.parent()) {
            if (before.link() == Clause.Link.SAID) {
                return true;
            }
            before = before.parent();
        }
        return DASHES.contains(parsed.word(own.first())) || DASHES.contains(parsed.word(own.first() - 1));
    }

    /** "In 2019 he survived an attack that killed six": what is told of a thing that the clause first speaks of. */
    private boolean tellsOfNew(Clause clause) {
        int first = clause.first();
        int last = first > 1 && parsed.is(first - 1, PennTag.IN) ? first - 2 : first - 1;
        if (clause.link() != Clause.Link.RELATIVE
                || !(parsed.word(first).equals("that") || parsed.word(first).equals("which"))) {
            return false;
        }
        int start = last < 0 ? -1 : parsed.phraseStart(last);
        boolean past = false;
        int end = Math.min(parsed.sentence(first).end(), first + SIGHT);
        for (int i = first; i < end && clauses.at(i) == clause; i++) {
            past |= parsed.is(i, PennTag.VBD);
        }
        return past
                && start >= 0
                && (parsed.word(start).equals("a") || parsed.word(start).equals("an"));
    }

    private static boolean inherits(Clause.Link link) {
        return switch (link) {
            case SHARED, PARTICIPIAL, ASIDE, MAIN -> true;
            case SUBORDINATE, RELATIVE, SAID, SAYING -> false;
        };
    }

    /** Before any verb of its clause; or anywhere in it where the figure's clause is a participle of the same act. */
    private boolean opens(Clause clause, int time, Clause own) {
        // "the cable joining 40 towns will be laid in May": a participle that tells which one has another time.
        boolean goesOn = own.link() == Clause.Link.PARTICIPIAL
                && own.parent() == clause
                && (own.first() > 0 && parsed.comma(own.first() - 1) || time < own.first());
        return goesOn || !parsed.finiteIn(clause.first(), time);
    }

    private int tokenAt(Span span) {
        AnnotatedArticle article = parsed.article();
        return article.tokenAt(article.body().from(span));
    }
}
