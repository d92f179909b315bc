package org.broadsheet.time;

import java.time.LocalDate;
import java.util.Set;
import org.broadsheet.syntax.Pieces;
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
    public @Nullable Match at(Pieces pieces, int i, Discourse discourse) {
        if (pieces.is(i, "the")) {
            Named spelled = pieces.is(i + 1, "year") ? named(pieces, i + 2) : null;
            return spelled == null
                    ? null
                    : Match.by(TimeName.YEAR, Match.date(i, spelled.end(), Period.year(spelled.year())));
        }
        Match fiscal = Match.by(TimeName.FISCAL_YEAR, fiscal(pieces, i));
        return fiscal == null ? Match.by(TimeName.YEAR, bare(pieces, i)) : fiscal;
    }

    private static @Nullable Match fiscal(Pieces pieces, int i) {
        if (pieces.is(i, "fy")) {
            int at = pieces.afterHyphen(pieces.is(i + 1, "'") ? i + 2 : i + 1);
            int year = pieces.width(at) == 2 ? Dates.fullYear(pieces.number(at)) : CalendarDates.yearNumber(pieces, at);
            return year > 0 ? Match.date(i, at + 1, Period.year(year)) : null;
        }
        if (!pieces.is(i, "year") && !pieces.isIn(i, YEAR_KIND)) {
            return null;
        }
        int at = pieces.is(i + 1, "year") ? i + 2 : i + 1;
        int year = CalendarDates.yearNumber(pieces, at);
        if (year > 0) {
            Match range = yearOrRange(pieces, at, year);
            return range == null ? null : range.from(i);
        }
        return null;
    }

    private static @Nullable Match bare(Pieces pieces, int i) {
        int year = CalendarDates.yearNumber(pieces, i);
        if (year > 0) {
            return YearNumbers.isYear(pieces, i, year) ? yearOrRange(pieces, i, year) : null;
        }
        if (pieces.is(i, "'")
                && pieces.width(i + 1) == 2
                && pieces.glued(i + 1)
                && !pieces.glued(i)
                && !pieces.is(i + 2, "s")
                && pieces.isIn(i - 1, BEFORE_SHORT_YEAR)) {
            return Match.date(i, i + 2, Period.year(Dates.fullYear(pieces.number(i + 1))));
        }
        Named spelled = spelled(pieces, i);
        if (spelled == null && pieces.is(i, "two") && pieces.isAny(i - 1, "in", "since", "by", "until", "of")) {
            Named thousand = named(pieces, i);
            spelled = thousand != null && !pieces.token(thousand.end()).tag().isNoun() ? thousand : null;
        }
        return spelled == null
                ? null
                : Match.by(TimeName.SPELLED_YEAR, Match.date(i, spelled.end(), Period.year(spelled.year())));
    }

    /** "2024", or glued with a later one "2019-2021", "1997-98"; null where what is glued makes it a code. */
    private static @Nullable Match yearOrRange(Pieces pieces, int i, int year) {
        boolean glued =
                pieces.isAny(i + 1, "-", "/") && pieces.glued(i + 1) && pieces.glued(i + 2) && pieces.digits(i + 2);
        if (!glued) {
            return Match.date(i, i + 1, Period.year(year));
        }
        int last = pieces.width(i + 2) == 4 ? pieces.number(i + 2) : 0;
        last = pieces.width(i + 2) == 2 ? year / 100 * 100 + pieces.number(i + 2) : last;
        // "resolution 1430/2019" is no stretch of years, "1996/97" is.
        boolean apart = pieces.is(i + 1, "/") && last > year + 1;
        boolean code =
                last <= year || apart || last > YearNumbers.LAST || (pieces.glued(i + 3) && pieces.is(i + 3, "-"));
        return code ? null : Match.date(i, i + 3, years(year, last));
    }

    private static Period years(int first, int last) {
        return new Period(Grain.YEAR, first + "/" + last, LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31));
    }

    /** "nineteen ninety-seven", "two thousand", "two thousand and five", "twenty ten". */
    private static @Nullable Named spelled(Pieces pieces, int i) {
        int century = TimeWords.cardinal(pieces.word(i));
        if (century >= 17 && century <= 20) {
            int at = pieces.afterHyphen(i + 1);
            Count rest = pieces.isAny(at, "hundred") ? null : Count.at(pieces, at);
            boolean fits = rest != null
                    && rest.isTold()
                    && rest.value() >= 10
                    && rest.value() < 100
                    && rest.value() == rest.high()
                    && !pieces.digits(at)
                    && rest.value() == Math.rint(rest.value());
            if (fits && rest != null && TimeWords.unit(pieces.word(rest.end())) == null) {
                return new Named(rest.end(), century * 100 + (int) rest.value());
            }
        }
        return null;
    }

    private static @Nullable Named named(Pieces pieces, int i) {
        int year = CalendarDates.yearNumber(pieces, i);
        if (year > 0) {
            return new Named(i + 1, year);
        }
        Named spelled = spelled(pieces, i);
        if (spelled != null) {
            return spelled;
        }
        if (pieces.is(i, "two") && pieces.is(i + 1, "thousand")) {
            Count count = Count.at(pieces, i);
            if (count != null && count.value() < Dates.LAST_YEAR) {
                return new Named(count.end(), (int) count.value());
            }
        }
        return null;
    }

    /** A year after "of", or a shifted one: "of 1990", "1990", "of last year", "this year". */
    static @Nullable Named atOf(Pieces pieces, int i, Discourse discourse) {
        int at = pieces.is(i, "of") || pieces.is(i, ",") ? i + 1 : i;
        at = pieces.is(at, "fiscal") || pieces.is(at, "financial") || pieces.is(at, "calendar") ? at + 1 : at;
        Named named = named(pieces, at);
        if (named == null && pieces.is(at, "year")) {
            named = named(pieces, at + 1);
        }
        return named != null ? named : pieces.is(i, ",") ? null : shiftedAt(pieces, i, discourse);
    }

    /** The year of "the same quarter last year", "of 1990", "a year earlier", "the year before"; or null. */
    static @Nullable Named behind(Pieces pieces, int i, Discourse discourse) {
        Named named = atOf(pieces, pieces.isAny(i, "in", "during") ? i + 1 : i, discourse);
        LocalDate day = discourse.reference();
        if (named != null || day == null) {
            return named;
        }
        boolean before = pieces.isAny(i, "a", "one")
                && pieces.is(i + 1, "year")
                && pieces.isAny(i + 2, "ago", "earlier", "before", "previously");
        before |= pieces.is(i, "the") && pieces.is(i + 1, "year") && pieces.is(i + 2, "before");
        return before ? new Named(i + 3, day.getYear() - 1) : null;
    }

    /** "last year", "of this year", "next year"; or null. */
    static @Nullable Named shiftedAt(Pieces pieces, int i, Discourse discourse) {
        int at = pieces.is(i, "of") ? i + 1 : i;
        at = pieces.is(at, "the") ? at + 1 : at;
        String shift = TimeWords.shift(pieces.word(at));
        LocalDate day = discourse.reference();
        Period last = discourse.last();
        LocalDate told = last == null ? null : last.from();
        if (pieces.is(at, "that") && pieces.is(at + 1, "year") && told != null) {
            // "born in May 2001; in June of that year"
            return new Named(at + 2, told.getYear());
        }
        if (shift == null || day == null) {
            return null;
        }
        int unit = pieces.isAny(at + 1, "fiscal", "financial", "calendar") ? at + 2 : at + 1;
        if (!pieces.is(unit, "year") || pieces.is(pieces.afterHyphen(unit + 1), "old")) {
            return null;
        }
        int move = shift.equals("PAST") ? -1 : shift.equals("FUTURE") ? 1 : 0;
        return new Named(unit + 1, day.getYear() + move);
    }
}
