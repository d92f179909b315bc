package org.broadsheet.figure.when;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.broadsheet.article.Figure.FigureTime;
import org.broadsheet.article.Figure.FigureTime.Relation;
import org.broadsheet.article.Span;
import org.broadsheet.figure.amount.FigureRule;
import org.broadsheet.time.TimeReference;
import org.broadsheet.time.TimeReference.Type;
import org.jspecify.annotations.Nullable;

/**
 * Says when a figure holds: the next time after it before the next figure, else the last time before it in its clause,
 * else the time its sentence opens with.
 */
public final class TimeLinks {
    /** First words of what comes again: "every year", not "daily". */
    private static final Set<String> EACH = Set.of("every", "each", "any", "a", "an", "per");

    private static final String OVER = "over ";

    /** What the value of a weekday begins with whose week is open. */
    private static final String OPEN_WEEK = "XXXX-W";

    /** Words that name a day by today's: "yesterday morning". */
    private static final Set<String> DAYS = Set.of("yesterday", "today", "tomorrow");

    private TimeLinks() {}

    private static boolean isOfADay(String text) {
        return DAYS.contains(text.split(" ", 2)[0].toLowerCase(Locale.ROOT));
    }

    /** A figure's time and why it is that one. */
    public record Link(TimeReference time, FigureRule rule) {
        /** The time as the figure gives it, or null for no link. */
        public static @Nullable FigureTime figureTime(@Nullable Link link) {
            return link == null
                    ? null
                    : new FigureTime(link.time.text(), link.time.from(), link.time.to(), link.time.relation());
        }
    }

    /**
     * The time of a figure.
     *
     * @param figure where the figure stands
     * @param before end of the figure before it in the sentence, or the start of the sentence
     * @param after start of the figure after it in the sentence, or the end of the sentence
     * @param times the times of the sentence, in order
     */
    public static @Nullable Link of(Span figure, int before, int after, List<TimeReference> times) {
        TimeReference next = null;
        TimeReference last = null;
        TimeReference opening = null;
        TimeReference beyond = null;
        for (TimeReference each : times) {
            TimeReference time = asSpan(each, figure);
            if (!tells(time) || time.span().overlaps(figure)) {
                continue;
            }
            Span span = time.span();
            if (span.start() >= figure.end()) {
                if (span.start() < after && next == null) {
                    next = time;
                } else if (beyond == null && time.type() != Type.SET) {
                    beyond = time;
                }
            } else if (span.end() <= figure.start()) {
                opening = opening == null ? time : opening;
                last = span.start() >= before ? time : last;
            }
        }
        if (next != null) {
            return new Link(next, FigureRule.TIME_AFTER);
        }
        if (last != null) {
            return new Link(last, FigureRule.TIME_BEFORE);
        }
        if (opening != null) {
            return new Link(opening, FigureRule.TIME_OPENS_SENTENCE);
        }
        return beyond == null ? null : new Link(beyond, FigureRule.TIME_AFTER_NEXT);
    }

    /** "$5m over 10 years": behind an amount the length is what it is spread over, and "over" no bound of the length. */
    private static TimeReference asSpan(TimeReference time, Span figure) {
        boolean spread = time.type() == Type.DURATION
                && time.text().startsWith(OVER)
                && time.span().start() == figure.end() + 1;
        if (!spread) {
            return time;
        }
        Span span = new Span(time.span().start() + OVER.length(), time.span().end());
        return new TimeReference(
                span,
                time.text().substring(OVER.length()),
                time.value(),
                time.type(),
                time.from(),
                time.to(),
                Relation.OVER,
                time.rule());
    }

    /**
     * Dates tell when a figure holds, also where the year is open ("in June"), and so does what comes again ("every year");
     * lengths only as limits ("within a year") or spans ("over two years"), and "now" and "recently" tell nothing.
     */
    public static boolean tells(TimeReference time) {
        boolean known = time.from() != null || time.to() != null;
        return switch (time.type()) {
            case DATE -> known || !time.value().endsWith("_REF");
            // "Sunday morning" of an article without a day
            case TIME -> known || time.value().startsWith(OPEN_WEEK) || isOfADay(time.text());
            case SET -> EACH.contains(time.text().split(" ", 2)[0].toLowerCase(Locale.ROOT));
            case DURATION -> time.relation() == Relation.WITHIN || time.relation() == Relation.OVER || known;
        };
    }
}
