package org.broadsheet.time;

import java.time.LocalDate;
import org.broadsheet.article.Figure.FigureTime;
import org.broadsheet.article.Span;
import org.jspecify.annotations.Nullable;

/**
 * A time that an article speaks of.
 *
 * @param span where, in code points of the body, without the preposition before it
 * @param text as written at {@code span}
 * @param value in the notation of TIMEX3: {@code 2024-10-17}, {@code 2024-H1}, {@code P3M}, {@code PAST_REF}; {@code X}
 *     stands for each digit that is not known, as in {@code XXXX-10-17}
 * @param type what sort of time
 * @param from first calendar day meant, or null where it is unknown or the time has no first day ("by 2030")
 * @param to last calendar day meant, or null where it is unknown or the time has no last day ("since 2019")
 * @param relation how the sentence stands to the time, by the words before it
 * @param rule name of the rule that found it
 */
public record TimeReference(
        Span span,
        String text,
        String value,
        Type type,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        FigureTime.Relation relation,
        String rule) {

    /** What sort of time, as TIMEX3 divides them. */
    public enum Type {
        /** A day or a longer stretch of the calendar: "last Tuesday", "the 1990s". */
        DATE,
        /** A part of a day: "5 p.m.", "Monday night". */
        TIME,
        /** A length: "three months", "the past two years". */
        DURATION,
        /** A time that comes again: "every Monday", "annually". */
        SET
    }

    public TimeReference {
        if (from != null && to != null && to.isBefore(from)) {
            throw new IllegalArgumentException(text + ": from " + from + " to " + to + " is no stretch of days");
        }
    }
}
