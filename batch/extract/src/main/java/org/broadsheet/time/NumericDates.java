package org.broadsheet.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days in figures: "2024-10-17", "17.10.2024", "10/17/2024", "17/10/24", "20241017" only with its marks. */
final class NumericDates implements TimeRule {

    @Override
    public @Nullable Match at(Line line, int i, Discourse discourse) {
        String mark = line.word(i + 1);
        boolean dated = line.digits(i)
                && (mark.equals("-") || mark.equals("/") || mark.equals("."))
                && line.is(i + 3, mark)
                && line.digits(i + 2)
                && line.digits(i + 4)
                && line.glued(i + 1)
                && line.glued(i + 2)
                && line.glued(i + 3)
                && line.glued(i + 4);
        boolean partOfMore = (line.glued(i) && line.isAny(i - 1, "-", "/", ".", ","))
                || (line.glued(i + 5) && line.is(i + 5, mark) && line.digits(i + 6));
        if (!dated || partOfMore) {
            return null;
        }
        LocalDate day = read(line, i, mark);
        return day == null ? null : Match.date(i, i + 5, Period.day(day));
    }

    private static @Nullable LocalDate read(Line line, int i, String mark) {
        int one = line.number(i);
        int two = line.number(i + 2);
        int three = line.number(i + 4);
        if (line.width(i) == 4) {
            return CalendarDates.yearNumber(line, i) > 0 && line.width(i + 4) <= 2 ? Dates.of(one, two, three) : null;
        }
        int year = line.width(i + 4) == 4
                ? CalendarDates.yearNumber(line, i + 4)
                : line.width(i + 4) == 2 && !mark.equals("-") ? Dates.fullYear(three) : 0;
        if (year == 0 || line.width(i) > 2 || line.width(i + 2) > 2) {
            return null;
        }
        // With dots the day comes first everywhere; with strokes the month does, the American way, unless it cannot.
        boolean dayFirst = mark.equals(".") || one > 12;
        return dayFirst ? Dates.of(year, two, one) : Dates.of(year, one, two);
    }
}
