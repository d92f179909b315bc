package org.broadsheet.time;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Years: "2024", "fiscal 2024", "nineteen ninety-seven", "2019-2021", "in '98". */
final class Years implements TimeRule {
    private static final Set<String> YEAR_KIND = TimeWords.context("year-kind");
    private static final Set<String> BEFORE_SHORT_YEAR = TimeWords.context("before-short-year");

    /**
     * A year with its end.
     *
     * @param end place after its last word
     * @param year the year
     */
    record Named(int end, int year) {}

    @Override
    public @Nullable Match at(Line line, int i, Discourse discourse) {
        if (line.is(i, "the")) {
            Named spelled = line.is(i + 1, "year") ? named(line, i + 2) : null;
            return spelled == null ? null : Match.date(i, spelled.end(), Period.year(spelled.year()));
        }
        Match fiscal = fiscal(line, i);
        return fiscal == null ? bare(line, i) : fiscal;
    }

    private static @Nullable Match fiscal(Line line, int i) {
        if (line.is(i, "fy")) {
            int at = line.afterHyphen(line.is(i + 1, "'") ? i + 2 : i + 1);
            int year = line.width(at) == 2 ? Dates.fullYear(line.number(at)) : CalendarDates.yearNumber(line, at);
            return year > 0 ? Match.date(i, at + 1, Period.year(year)) : null;
        }
        if (!line.is(i, "year") && !line.isIn(i, YEAR_KIND)) {
            return null;
        }
        int at = line.is(i + 1, "year") ? i + 2 : i + 1;
        int year = CalendarDates.yearNumber(line, at);
        if (year > 0) {
            Match range = yearOrRange(line, at, year);
            return range == null ? null : range.from(i);
        }
        return null;
    }

    private static @Nullable Match bare(Line line, int i) {
        int year = CalendarDates.yearNumber(line, i);
        if (year > 0) {
            return YearNumbers.isYear(line, i, year) ? yearOrRange(line, i, year) : null;
        }
        if (line.is(i, "'")
                && line.width(i + 1) == 2
                && line.glued(i + 1)
                && !line.glued(i)
                && !line.is(i + 2, "s")
                && line.isIn(i - 1, BEFORE_SHORT_YEAR)) {
            return Match.date(i, i + 2, Period.year(Dates.fullYear(line.number(i + 1))));
        }
        Named spelled = spelled(line, i);
        if (spelled == null && line.is(i, "two") && line.isAny(i - 1, "in", "since", "by", "until", "of")) {
            Named thousand = named(line, i);
            spelled = thousand != null && !line.token(thousand.end()).tag().isNoun() ? thousand : null;
        }
        return spelled == null ? null : Match.date(i, spelled.end(), Period.year(spelled.year()));
    }

    /** "2024", or glued with a later one "2019-2021", "1997-98"; null where what is glued makes it a code. */
    private static @Nullable Match yearOrRange(Line line, int i, int year) {
        boolean glued = line.isAny(i + 1, "-", "/") && line.glued(i + 1) && line.glued(i + 2) && line.digits(i + 2);
        if (!glued) {
            return Match.date(i, i + 1, Period.year(year));
        }
        int last = line.width(i + 2) == 4 ? line.number(i + 2) : 0;
        last = line.width(i + 2) == 2 ? year / 100 * 100 + line.number(i + 2) : last;
        boolean code = last <= year || last > YearNumbers.LAST || (line.glued(i + 3) && line.is(i + 3, "-"));
        return code ? null : Match.date(i, i + 3, years(year, last));
    }

    private static Period years(int first, int last) {
        return new Period(Grain.YEAR, first + "/" + last, LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31));
    }

    /** "nineteen ninety-seven", "two thousand", "two thousand and five", "twenty ten". */
    private static @Nullable Named spelled(Line line, int i) {
        int century = TimeWords.cardinal(line.word(i));
        if (century >= 17 && century <= 20) {
            int at = line.afterHyphen(i + 1);
            Count rest = line.isAny(at, "hundred") ? null : Count.at(line, at);
            boolean fits = rest != null
                    && rest.isTold()
                    && rest.value() >= 10
                    && rest.value() < 100
                    && rest.value() == rest.high()
                    && !line.digits(at)
                    && rest.value() == Math.rint(rest.value());
            if (fits && rest != null && TimeWords.unit(line.word(rest.end())) == null) {
                return new Named(rest.end(), century * 100 + (int) rest.value());
            }
        }
        return null;
    }

    private static @Nullable Named named(Line line, int i) {
        int year = CalendarDates.yearNumber(line, i);
        if (year > 0) {
            return new Named(i + 1, year);
        }
        Named spelled = spelled(line, i);
        if (spelled != null) {
            return spelled;
        }
        if (line.is(i, "two") && line.is(i + 1, "thousand")) {
            Count count = Count.at(line, i);
            if (count != null && count.value() < Dates.LAST_YEAR) {
                return new Named(count.end(), (int) count.value());
            }
        }
        return null;
    }

    /** A year after "of", or a shifted one: "of 1990", "1990", "of last year", "this year". */
    static @Nullable Named atOf(Line line, int i, Discourse discourse) {
        int at = line.is(i, "of") || line.is(i, ",") ? i + 1 : i;
        at = line.is(at, "fiscal") || line.is(at, "financial") || line.is(at, "calendar") ? at + 1 : at;
        Named named = named(line, at);
        if (named == null && line.is(at, "year")) {
            named = named(line, at + 1);
        }
        return named != null ? named : line.is(i, ",") ? null : shiftedAt(line, i, discourse);
    }

    /** "last year", "of this year", "next year"; or null. */
    static @Nullable Named shiftedAt(Line line, int i, Discourse discourse) {
        int at = line.is(i, "of") ? i + 1 : i;
        at = line.is(at, "the") ? at + 1 : at;
        String shift = TimeWords.shift(line.word(at));
        LocalDate day = discourse.reference();
        if (shift == null || day == null) {
            return null;
        }
        int unit = line.isAny(at + 1, "fiscal", "financial", "calendar") ? at + 2 : at + 1;
        if (!line.is(unit, "year") || line.is(line.afterHyphen(unit + 1), "old")) {
            return null;
        }
        int move = shift.equals("PAST") ? -1 : shift.equals("FUTURE") ? 1 : 0;
        return new Named(unit + 1, day.getYear() + move);
    }
}
