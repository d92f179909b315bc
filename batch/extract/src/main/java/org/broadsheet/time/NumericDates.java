package org.broadsheet.time;

import java.time.LocalDate;
import org.broadsheet.syntax.Pieces;
import org.jspecify.annotations.Nullable;

/** Days in figures: "2024-10-17", "17.10.2024", "10/17/2024", "17/10/24", "20241017" only with its marks. */
final class NumericDates implements TimeRule {

    @Override
    public @Nullable Match at(Pieces pieces, int i, Discourse discourse) {
        String mark = pieces.word(i + 1);
        boolean dated = pieces.digits(i)
                && (mark.equals("-") || mark.equals("/") || mark.equals("."))
                && pieces.is(i + 3, mark)
                && pieces.digits(i + 2)
                && pieces.digits(i + 4)
                && pieces.glued(i + 1)
                && pieces.glued(i + 2)
                && pieces.glued(i + 3)
                && pieces.glued(i + 4);
        boolean partOfMore = (pieces.glued(i) && pieces.isAny(i - 1, "-", "/", ".", ","))
                || (pieces.glued(i + 5) && pieces.is(i + 5, mark) && pieces.digits(i + 6));
        if (!dated || partOfMore) {
            return null;
        }
        LocalDate day = read(pieces, i, mark);
        return day == null ? null : Match.by(TimeName.DATE_IN_FIGURES, Match.date(i, i + 5, Period.day(day)));
    }

    private static @Nullable LocalDate read(Pieces pieces, int i, String mark) {
        int one = pieces.number(i);
        int two = pieces.number(i + 2);
        int three = pieces.number(i + 4);
        if (pieces.width(i) == 4) {
            return CalendarDates.yearNumber(pieces, i) > 0 && pieces.width(i + 4) <= 2
                    ? Dates.of(one, two, three)
                    : null;
        }
        int year = pieces.width(i + 4) == 4
                ? CalendarDates.yearNumber(pieces, i + 4)
                : pieces.width(i + 4) == 2 && !mark.equals("-") ? Dates.fullYear(three) : 0;
        if (year == 0 || pieces.width(i) > 2 || pieces.width(i + 2) > 2) {
            return null;
        }
        // With dots the day comes first everywhere; with strokes the month does, the American way, unless it cannot.
        boolean dayFirst = mark.equals(".") || one > 12;
        return dayFirst ? Dates.of(year, two, one) : Dates.of(year, one, two);
    }
}
