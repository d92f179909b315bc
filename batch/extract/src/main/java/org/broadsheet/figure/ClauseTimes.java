package org.broadsheet.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.PennTag;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.article.Figure.FigureTime.Relation;
import org.broadsheet.article.Span;
import org.broadsheet.figure.TimeLinks.Link;
import org.broadsheet.figure.amount.FigureRule;
import org.broadsheet.syntax.Clause;
import org.broadsheet.syntax.ClauseMap;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.syntax.VerbGroup;
import org.broadsheet.time.TimeReference;
import org.broadsheet.words.WordSets;
import org.jspecify.annotations.Nullable;

/**
 * Says when a figure of a parsed sentence holds. Its time is one of its own clause, by {@link TimeLinks}; else the one that
 * opens a clause which its own goes on from or hangs on. When someone said it, when something else in the sentence was, and
 * what is told in an apposition are no times of it.
 */
final class ClauseTimes {
    /** Tokens between a time that owns a noun and the figure: "last year's record profit of $5m". */
    private static final int MOST_OWNED = 5;

    /** Tokens around a figure in which "at that time" stands, and of a relative clause in which its verb does. */
    private static final int SIGHT = 20;

    /** "10:30 p.m." */
    private static final int LONGEST_HOUR = 10;

    /** Characters between an hour and its day: " AST on ". */
    private static final int MOST_BESIDE = 9;

    /** Lemmas of verbs that say no more of a noun than that it was: "a storm that happened in May". */
    private static final Set<String> HAPPENING =
            WordSets.english("figure-contexts").get("verbs-of-happening");

    /** Marks that set a clause apart. */
    private static final Set<String> DASHES = Set.of("-", "--", "–", "—", "―", ":", ";");

    private final ParsedArticle parsed;
    private final ClauseMap clauses;
    private final List<TimeReference> times;
    private final TimesOfOthers others;

    /** @param times the times of the sentence, in order */
    ClauseTimes(ParsedArticle parsed, ClauseMap clauses, List<TimeReference> times) {
        this.parsed = parsed;
        this.clauses = clauses;
        this.times = times;
        this.others = new TimesOfOthers(parsed);
    }

    /**
     * The time of a figure.
     *
     * @param figure where the figure stands
     * @param before end of the figure before it in the sentence, or the start of the sentence
     * @param after start of the figure after it in the sentence, or the end of the sentence
     */
    @Nullable
    Link of(Span figure, int before, int after) {
        if (times.isEmpty()) {
            return null;
        }
        Clause own = clauses.at(tokenAt(figure));
        List<TimeReference> near = new ArrayList<>();
        for (TimeReference time : times) {
            Clause clause = clauses.at(tokenAt(time.span()));
            boolean here = clause == own || isOfWhatIsCounted(clause, own, figure) || fronts(time.span(), own);
            if (here && !isOwner(time.span(), figure) && !others.has(figure, time.span(), after)) {
                near.add(time);
            }
        }
        Link link = TimeLinks.of(figure, before, after, near);
        link = link != null ? link : inherited(figure, own);
        link = link != null ? link : whenOf(own);
        link = link != null ? link : whenBeside(figure, own);
        link = link != null ? link : stateOf(figure);
        link = link != null ? link : ofAntecedent(own);
        link = link != null ? link : thatTime(figure, own);
        link = link != null ? link : sinceThen(figure, own);
        return link == null ? null : dayOf(link);
    }

    /** "Sales fell, and by 2030, the yard may have 40": a time between the joint and the clause that it joins. */
    private boolean fronts(Span time, Clause own) {
        int comma = own.first() - 1;
        int at = tokenAt(time);
        boolean before = own.link() == Clause.Link.MAIN
                && at > 1
                && comma > at
                && parsed.comma(comma)
                && parsed.article().tokenAt(parsed.article().body().to(time)) == comma;
        int joint = before && parsed.is(at - 1, PennTag.IN) ? at - 2 : at - 1;
        return before && joint > 0 && parsed.is(joint, PennTag.CC);
    }

    /** "at 8 p.m. on Wednesday": the day that is told with an hour. */
    private Link dayOf(Link link) {
        Span hour = link.time().span();
        String text = link.time().text();
        boolean alone = text.length() <= LONGEST_HOUR && Character.isDigit(text.codePointAt(0));
        if (link.time().type() != TimeReference.Type.TIME || !alone) {
            return link;
        }
        for (TimeReference day : times) {
            int gap = day.span().start() >= hour.end()
                    ? day.span().start() - hour.end()
                    : hour.start() - day.span().end();
            boolean named = Character.isLetter(day.text().codePointAt(0));
            if (named
                    && day.type() == TimeReference.Type.DATE
                    && gap >= 0
                    && gap <= MOST_BESIDE
                    && TimeLinks.tells(day)) {
                return new Link(day, link.rule());
            }
        }
        return link;
    }

    /** "in 2012, when she won 5% of the vote": the time that the figure's clause tells more of. */
    private @Nullable Link whenOf(Clause own) {
        Clause clause = own;
        while (clause.parent() != null && clause.link() == Clause.Link.PARTICIPIAL) {
            clause = clause.parent();
        }
        int when = clause.first();
        if (!parsed.word(when).equals("when")) {
            return null;
        }
        int end = when > 0 && parsed.comma(when - 1) ? when - 1 : when;
        for (TimeReference time : times) {
            int behind = parsed.article().tokenAt(parsed.article().body().to(time.span()));
            if (behind == end && TimeLinks.tells(time)) {
                return new Link(time, FigureRule.TIME_BEFORE);
            }
        }
        return null;
    }

    /** "She won 5% when she first ran in 2012", "She left in May, when she had won 5%": both clauses tell of one time. */
    private @Nullable Link whenBeside(Span figure, Clause own) {
        for (TimeReference time : times) {
            Clause clause = clauses.at(tokenAt(time.span()));
            Clause over = clause.parent();
            boolean told = over == own || over != null && isOfWhatIsCounted(over, own, figure);
            boolean beside = isWhen(clause) && told || isWhen(own) && own.parent() == clause;
            if (beside && TimeLinks.tells(time) && !time.span().overlaps(figure)) {
                boolean behind = time.span().start() > figure.start();
                return new Link(time, behind ? FigureRule.TIME_AFTER : FigureRule.TIME_BEFORE);
            }
        }
        return null;
    }

    private boolean isWhen(Clause clause) {
        return (clause.link() == Clause.Link.SUBORDINATE || clause.link() == Clause.Link.RELATIVE)
                && parsed.word(clause.first()).equals("when");
    }

    /** "the crash on Friday, which killed 40", "last week's march, seen by 40": the time that the noun before is told with. */
    private @Nullable Link ofAntecedent(Clause own) {
        int joint = own.first() - 1;
        if (joint > 2 && parsed.word(joint).equals("of") && parsed.comma(joint - 2)) {
            // "last week's marches, one of which"
            joint -= 2;
        }
        int end = joint >= 0 && parsed.comma(joint) ? joint : own.first();
        boolean apart = end < own.first();
        boolean told = own.link() == Clause.Link.RELATIVE || own.link() == Clause.Link.PARTICIPIAL && apart;
        if (!told || end <= 0) {
            return null;
        }
        int first = parsed.phraseStart(end - 1);
        for (TimeReference time : times) {
            int at = tokenAt(time.span());
            int behind = parsed.article().tokenAt(parsed.article().body().to(time.span()));
            boolean within = first >= 0 && first <= at && behind <= end && (first < at || behind < end);
            if ((within || apart && behind == end) && TimeLinks.tells(time)) {
                return new Link(time, FigureRule.TIME_BEFORE);
            }
        }
        return null;
    }

    /** "A count of 2017 suggests that there were 40 boats at that time": the one time before, which "that" means. */
    private @Nullable Link thatTime(Span figure, Clause own) {
        Sentence sentence = parsed.sentence(tokenAt(figure));
        boolean meant = false;
        int from = Math.max(sentence.first(), tokenAt(figure) - SIGHT);
        int end = Math.min(sentence.end(), tokenAt(figure) + SIGHT);
        for (int i = from; i + 3 < end; i++) {
            meant |= clauses.at(i) == own
                    && parsed.word(i).equals("at")
                    && (parsed.word(i + 1).equals("that") || parsed.word(i + 1).equals("the"))
                    && parsed.word(i + 2).equals("time")
                    && !parsed.is(i + 3, "of");
        }
        TimeReference last = null;
        for (TimeReference time : times) {
            boolean before = meant && time.span().end() <= figure.start() && TimeLinks.tells(time);
            last = before ? time : last;
        }
        return last == null ? null : new Link(last, FigureRule.TIME_BEFORE);
    }

    /** "40 boats have sunk since the storms began in June": since the day of what is told behind "since". */
    private @Nullable Link sinceThen(Span figure, Clause own) {
        for (TimeReference time : times) {
            Clause clause = clauses.at(tokenAt(time.span()));
            boolean since = clause.link() == Clause.Link.SUBORDINATE
                    && clause.parent() == own
                    && parsed.word(clause.first()).equals("since")
                    && time.span().start() > figure.end();
            if (since && time.from() != null && TimeLinks.tells(time)) {
                TimeReference from = new TimeReference(
                        time.span(),
                        time.text(),
                        time.value(),
                        time.type(),
                        time.from(),
                        null,
                        Relation.SINCE,
                        time.rule());
                return new Link(from, FigureRule.TIME_AFTER);
            }
        }
        return null;
    }

    /** "As of Monday, the office said there were 40 boats": the day of a count, whoever tells it. */
    private @Nullable Link stateOf(Span figure) {
        for (TimeReference time : times) {
            int at = tokenAt(time.span());
            boolean asOf = time.span().end() <= figure.start()
                    && at > parsed.sentence(at).first() + 1
                    && parsed.word(at - 1).equals("of")
                    && parsed.word(at - 2).equals("as");
            int behind = parsed.article().tokenAt(parsed.article().body().to(time.span()));
            boolean fronted = asOf
                    && (parsed.comma(behind)
                            || !parsed.finiteIn(parsed.sentence(at).first(), at));
            if (fronted && TimeLinks.tells(time)) {
                return new Link(time, FigureRule.TIME_OPENS_SENTENCE);
            }
        }
        return null;
    }

    /** "5,000 incidents recorded since 1840": a participle right behind the figure tells of it. */
    private boolean isOfWhatIsCounted(Clause clause, Clause own, Span figure) {
        int end = parsed.article().tokenAt(parsed.article().body().to(figure));
        if (clause.link() == Clause.Link.RELATIVE && clause.parent() == own && clause.first() >= end) {
            return clause.first() == end || happens(clause);
        }
        return clause.link() == Clause.Link.PARTICIPIAL && clause.parent() == own && clause.first() == end;
    }

    /** "40 boats sank in a storm that happened in May" */
    private boolean happens(Clause clause) {
        VerbGroup verb = clause.first() + 1 < parsed.size() ? parsed.group(clause.first() + 1) : null;
        return verb != null && HAPPENING.contains(parsed.token(verb.head()).lemma());
    }

    /** "Tuesday's elections": a time that owns a noun tells when that was, unless it is right before the figure. */
    private boolean isOwner(Span time, Span figure) {
        int end = parsed.article().tokenAt(parsed.article().body().to(time));
        boolean owns = end < parsed.size() && parsed.is(end, PennTag.POS);
        return owns && tokenAt(figure) > end + MOST_OWNED;
    }

    private @Nullable Link inherited(Span figure, Clause own) {
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
