package org.broadsheet.time;

import java.time.LocalDate;
import org.broadsheet.article.Figure.FigureTime.Relation;
import org.broadsheet.article.Rule;
import org.jspecify.annotations.Nullable;

/**
 * A time found in a line.
 *
 * @param start its first word
 * @param end place after its last word
 * @param type what sort of time
 * @param value in the notation of TIMEX3
 * @param from first day, or null where unknown
 * @param to last day, or null where unknown
 * @param relation told by the time itself ("the past two years": OVER), or null where words before it tell
 * @param period the stretch of the calendar it names, or null for lengths, sets and vague times
 * @param rule what found it, or null where that is told by the caller
 */
record Match(
        int start,
        int end,
        TimeReference.Type type,
        String value,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Relation relation,
        @Nullable Period period,
        @Nullable Rule rule) {

    Match(
            int start,
            int end,
            TimeReference.Type type,
            String value,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Relation relation,
            @Nullable Period period) {
        this(start, end, type, value, from, to, relation, period, null);
    }

    static Match date(int start, int end, Period period) {
        return new Match(start, end, TimeReference.Type.DATE, period.value(), period.from(), period.to(), null, period);
    }

    static Match plain(int start, int end, TimeReference.Type type, String value) {
        return new Match(start, end, type, value, null, null, null, null);
    }

    Match from(int newStart) {
        return new Match(newStart, end, type, value, from, to, relation, period, rule);
    }

    /** The match with the rule that found it, where none has told it yet; null for none. */
    static @Nullable Match by(Rule rule, @Nullable Match match) {
        return match == null || match.rule != null
                ? match
                : new Match(
                        match.start,
                        match.end,
                        match.type,
                        match.value,
                        match.from,
                        match.to,
                        match.relation,
                        match.period,
                        rule);
    }

    /** The longer of two matches; the first where they are equally long. */
    static @Nullable Match longer(@Nullable Match one, @Nullable Match other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return other.end > one.end ? other : one;
    }
}
