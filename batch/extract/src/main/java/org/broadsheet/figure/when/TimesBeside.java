package org.broadsheet.figure.when;

import java.util.List;
import java.util.Set;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.PennTag;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.article.Figure.FigureTime.Relation;
import org.broadsheet.article.Span;
import org.broadsheet.figure.amount.FigureRule;
import org.broadsheet.figure.when.TimeLinks.Link;
import org.broadsheet.syntax.Clause;
import org.broadsheet.syntax.ClauseMap;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.syntax.VerbGroup;
import org.broadsheet.time.TimeReference;
import org.broadsheet.words.WordSets;
import org.jspecify.annotations.Nullable;

/** The times that hold for a figure by what is told beside its clause: "in 2012, when she won 5%", "since the storms began in June". */
final class TimesBeside {
    /** Tokens around a figure in which "at that time" stands. */
    private static final int SIGHT = 20;

    /** Lemmas of verbs that say no more of a noun than that it was: "a storm that happened in May". */
    private static final Set<String> HAPPENING =
            WordSets.english("figure-contexts").get("verbs-of-happening");

    private static final Set<String> HARM = WordSets.english("figure-contexts").get("verbs-of-harm");

    private final ParsedArticle parsed;
    private final ClauseMap clauses;
    private final List<TimeReference> times;

    /** @param times the times of the sentence, in order */
    TimesBeside(ParsedArticle parsed, ClauseMap clauses, List<TimeReference> times) {
        this.parsed = parsed;
        this.clauses = clauses;
        this.times = times;
    }

    /** The time of a figure of a clause, or null. */
    @Nullable
    Link of(Span figure, Clause own) {
        Link link = whenOf(own);
        link = link != null ? link : whenBeside(figure, own);
        link = link != null ? link : stateOf(figure);
        link = link != null ? link : ofAntecedent(own);
        link = link != null ? link : thatTime(figure, own);
        link = link != null ? link : new TimesOfPolls(parsed, clauses, times).of(figure, own);
        return link != null ? link : sinceThen(figure, own);
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
            boolean told = over == own
                    || over != null && isOfWhatIsCounted(over, own, figure)
                    || over != null && isJoinedTo(figure, over, own);
            boolean beside = (isWhen(clause) || over == own && isAfterHarm(clause, own)) && told
                    || isWhen(own) && own.parent() == clause;
            if (beside && TimeLinks.tells(time) && !time.span().overlaps(figure)) {
                boolean behind = time.span().start() > figure.start();
                return new Link(time, behind ? FigureRule.TIME_AFTER : FigureRule.TIME_BEFORE);
            }
        }
        return null;
    }

    /** "14 were killed and 60 others hurt when it stormed": a participle that shares the verb of the figure. */
    private boolean isJoinedTo(Span figure, Clause participle, Clause own) {
        boolean told = participle.link() == Clause.Link.PARTICIPIAL && participle.parent() == own;
        int at = told ? participle.first() - 1 : -1;
        int least = Math.max(tokenAt(figure), at - SIGHT);
        while (at > least && !parsed.comma(at) && !parsed.is(at, PennTag.CC)) {
            at--;
        }
        return at > least && parsed.is(at, PennTag.CC);
    }

    /** "two bakers died after a fire broke out on Friday": the harm comes with what is told behind "after". */
    private boolean isAfterHarm(Clause clause, Clause own) {
        VerbGroup verb = clauses.finiteVerb(parsed, own);
        return clause.link() == Clause.Link.SUBORDINATE
                && parsed.word(clause.first()).equals("after")
                && verb != null
                && HARM.contains(parsed.token(verb.head()).lemma());
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
    boolean isOfWhatIsCounted(Clause clause, Clause own, Span figure) {
        int end = parsed.article().tokenAt(parsed.article().body().to(figure));
        if (clause.link() == Clause.Link.RELATIVE && clause.parent() == own && clause.first() >= end) {
            return clause.first() == end || happens(clause);
        }
        return clause.link() == Clause.Link.PARTICIPIAL
                && clause.parent() == own
                && clause.first() > tokenAt(figure)
                && clause.first() <= end;
    }

    /** "40 boats sank in a storm that happened in May" */
    private boolean happens(Clause clause) {
        VerbGroup verb = clause.first() + 1 < parsed.size() ? parsed.group(clause.first() + 1) : null;
        return verb != null && HAPPENING.contains(parsed.token(verb.head()).lemma());
    }

    private int tokenAt(Span span) {
        AnnotatedArticle article = parsed.article();
        return article.tokenAt(article.body().from(span));
    }
}
