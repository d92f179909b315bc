package org.broadsheet.figure.when;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.PennTag;
import org.broadsheet.article.Span;
import org.broadsheet.figure.when.TimeLinks.Link;
import org.broadsheet.syntax.Clause;
import org.broadsheet.syntax.ClauseMap;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.time.TimeReference;
import org.jspecify.annotations.Nullable;

/**
 * Says when a figure of a parsed sentence holds. Its time is one of its own clause, by {@link TimeLinks}; else the one that
 * opens a clause which its own goes on from or hangs on. When someone said it, when something else in the sentence was, and
 * what is told in an apposition are no times of it.
 */
public final class ClauseTimes {
    /** Tokens between a time that owns a noun and the figure: "last year's record profit of $5m". */
    private static final int MOST_OWNED = 5;

    /** "10:30 p.m." */
    private static final int LONGEST_HOUR = 10;

    /** Characters between an hour and its day: " AST on ". */
    private static final int MOST_BESIDE = 9;

    private final ParsedArticle parsed;
    private final ClauseMap clauses;
    private final List<TimeReference> times;
    private final TimesOfOthers others;
    private final TimesOfNouns nouns;
    private final InheritedTimes inherited;
    private final TimesBeside beside;
    private final JoinedActs joined;

    /** @param times the times of the sentence, in order */
    public ClauseTimes(ParsedArticle parsed, ClauseMap clauses, List<TimeReference> times) {
        this.parsed = parsed;
        this.clauses = clauses;
        this.times = times;
        this.others = new TimesOfOthers(parsed);
        this.nouns = new TimesOfNouns(parsed);
        this.inherited = new InheritedTimes(parsed, clauses, times, others, nouns);
        this.beside = new TimesBeside(parsed, clauses, times);
        this.joined = new JoinedActs(parsed, clauses, times, others, nouns);
    }

    /**
     * The time of a figure.
     *
     * @param figure where the figure stands
     * @param before end of the figure before it in the sentence, or the start of the sentence
     * @param after start of the figure after it in the sentence, or the end of the sentence
     */
    @Nullable
    public Link of(Span figure, int before, int after) {
        if (times.isEmpty()) {
            return null;
        }
        Clause own = clauses.at(tokenAt(figure));
        List<TimeReference> near = new ArrayList<>();
        for (TimeReference time : times) {
            Clause clause = clauses.at(tokenAt(time.span()));
            boolean here = clause == own && !nouns.has(figure, time.span())
                    || beside.isOfWhatIsCounted(clause, own, figure)
                    || fronts(time.span(), own);
            if (here && !isOwner(time.span(), figure) && !others.has(figure, time.span(), after)) {
                near.add(time);
            }
        }
        Link link = TimeLinks.of(figure, before, after, near);
        link = link != null ? link : inherited.of(figure, own);
        link = link != null ? link : beside.of(figure, own);
        link = link != null ? link : joined.of(figure, own);
        return link == null ? null : partOf(dayOf(link), figure);
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

    /** "fell 5% in the first nine months of that year": the part of the time that is told with it, unless the figure is its length. */
    private Link partOf(Link link, Span figure) {
        for (int i = 0; i + 1 < times.size(); i++) {
            TimeReference part = times.get(i);
            TimeReference whole = times.get(i + 1);
            Span span = new Span(part.span().start(), whole.span().end());
            boolean told = (link.time() == part || link.time() == whole) && !span.overlaps(figure);
            if (told && TimeParts.isOne(part, whole, parsed.article().body())) {
                return new Link(
                        TimeParts.of(part, whole, parsed.article().body().of(span)), link.rule());
            }
        }
        return link;
    }

    /** "Tuesday's elections": a time that owns a noun tells when that was, unless it is right before the figure. */
    private boolean isOwner(Span time, Span figure) {
        int end = parsed.article().tokenAt(parsed.article().body().to(time));
        boolean owns = end < parsed.size() && parsed.is(end, PennTag.POS);
        return owns && tokenAt(figure) > end + MOST_OWNED;
    }

    private int tokenAt(Span span) {
        AnnotatedArticle article = parsed.article();
        return article.tokenAt(article.body().from(span));
    }
}
