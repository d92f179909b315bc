package org.broadsheet.measure;

import java.time.LocalDate;
import org.broadsheet.article.Figure;
import org.broadsheet.article.Span;
import org.jspecify.annotations.Nullable;

/**
 * The time of a figure as a reader tells it: {@code 120-131=2019-01-03/2019-01-05}, an end left out where it is open, and
 * nothing behind the mark where no day is known.
 *
 * @param place where it is told, code points in the body
 * @param from first day, or null
 * @param to last day, or null
 */
record FigureTruthTime(
        Span place, @Nullable LocalDate from, @Nullable LocalDate to) {
    static FigureTruthTime parse(String cell) {
        int mark = cell.indexOf('=');
        String[] days = mark < 0 ? new String[0] : cell.substring(mark + 1).split("/", -1);
        if (days.length != 2) {
            throw new IllegalArgumentException("no time such as 12-15=2019-01-03/2019-01-05: " + cell);
        }
        return new FigureTruthTime(FigureTruth.span(cell.substring(0, mark)), day(days[0]), day(days[1]));
    }

    /** Whether a figure's time is this one: the same days, or the same words where either leaves the days open. */
    boolean is(Figure.FigureTime time, String words) {
        boolean known = from != null || to != null;
        boolean told = time.from() != null || time.to() != null;
        return known && told ? same(from, time.from()) && same(to, time.to()) : GenreText.meet(time.text(), words);
    }

    private static boolean same(@Nullable LocalDate a, @Nullable LocalDate b) {
        return a == null ? b == null : a.equals(b);
    }

    private static @Nullable LocalDate day(String cell) {
        return cell.isEmpty() ? null : LocalDate.parse(cell);
    }

    @Override
    public String toString() {
        return place.start() + "-" + place.end() + "=" + (from == null ? "" : from) + "/" + (to == null ? "" : to);
    }
}
