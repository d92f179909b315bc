package org.broadsheet.time;

import java.time.LocalDate;
import org.broadsheet.syntax.Pieces;
import org.jspecify.annotations.Nullable;

/** The words that results are compared with: "the year-ago quarter", "the latest period", "the 1988 period", "year-end". */
final class ResultPeriods implements TimeRule {
    /** From this month on the end of the year is told as one to come. */
    private static final int LATE_MONTH = 9;

    @Override
    public @Nullable Match at(Pieces pieces, int i, Discourse discourse) {
        if (!pieces.is(i, "the")) {
            return unarticled(pieces, i, discourse);
        }
        Match inner = unarticled(pieces, i + 1, discourse);
        inner = inner == null ? Match.by(TimeName.LATEST_PERIOD, latest(pieces, i + 1, discourse)) : inner;
        return inner == null || isAttribute(pieces, inner) ? null : inner.from(i);
    }

    private static @Nullable Match unarticled(Pieces pieces, int i, Discourse discourse) {
        Match yearAgo = Match.by(TimeName.YEAR_AGO, yearAgo(pieces, i, discourse));
        return yearAgo == null ? Match.by(TimeName.YEAR_END, yearEnd(pieces, i, discourse)) : yearAgo;
    }

    /** "Third-quarter" and "year-ago" stand before a noun, whose article is not theirs. */
    static boolean isAttribute(Pieces pieces, Match match) {
        return pieces.is(match.end() - 2, "-") && pieces.isAny(match.end() - 1, "quarter", "ago", "earlier");
    }

    /** The same part of another year. */
    static Period inYear(Period period, int year) {
        LocalDate from = period.from();
        LocalDate to = period.to();
        int part = period.value().charAt(period.value().length() - 1) - '0';
        if (period.grain() == Grain.HALF) {
            return Period.half(year, part);
        }
        boolean dated = Character.isDigit(period.value().charAt(0));
        if (from == null || to == null || !dated) {
            return Period.quarter(year, part);
        }
        int years = year - Integer.parseInt(period.value().substring(0, 4));
        String value = Period.four(year) + period.value().substring(4);
        LocalDate last = to.plusDays(1).plusYears(years).minusDays(1);
        return new Period(period.grain(), value, from.plusYears(years), last);
    }

    private static @Nullable Match yearAgo(Pieces pieces, int i, Discourse discourse) {
        boolean ago = pieces.is(i, "year") && pieces.isAny(i + 2, "ago", "earlier")
                || pieces.is(i, "prior") && pieces.is(i + 2, "year");
        if (!ago || !pieces.is(i + 1, "-")) {
            return null;
        }
        int end = pieces.isAny(i + 3, "quarter", "period", "month") ? i + 4 : i + 3;
        Period quarter = discourse.shifted(Grain.QUARTER, -5);
        boolean unsaid = discourse.told(pieces) == null && pieces.is(i + 3, "quarter") && quarter.from() != null;
        return Match.date(i, end, unsaid ? quarter : yearBefore(pieces, discourse));
    }

    /** "year-end", "year's end", "year-end 2023". */
    private static @Nullable Match yearEnd(Pieces pieces, int i, Discourse discourse) {
        boolean possessive = pieces.is(i + 1, "'") && pieces.is(i + 2, "s");
        int endAt = possessive ? i + 3 : pieces.afterHyphen(i + 1);
        if (!pieces.is(i, "year") || !pieces.is(endAt, "end")) {
            return null;
        }
        int end = endAt + 1;
        int year = CalendarDates.yearNumber(pieces, end);
        LocalDate now = discourse.reference();
        if (year > 0) {
            return Match.date(i, end + 1, lastDay(year));
        }
        if (now == null) {
            return Match.date(i, end, Period.unknown(Grain.YEAR, Discourse.unknownValue(Grain.YEAR)));
        }
        boolean past = pieces.is(i - 1, "since")
                || Tense.at(pieces, i, end) == Tense.PAST
                        && pieces.isAny(i - 1, "at", "of", "from")
                        && now.getMonthValue() < LATE_MONTH;
        return Match.date(i, end, lastDay(past ? now.getYear() - 1 : now.getYear()));
    }

    private static Period lastDay(int year) {
        return Period.day(LocalDate.of(year, 12, 31));
    }

    /** "latest quarter", "1988 period", "quarter", all after "the". */
    private static @Nullable Match latest(Pieces pieces, int i, Discourse discourse) {
        Period told = discourse.told(pieces);
        int year = CalendarDates.yearNumber(pieces, i);
        if (year > 0 && pieces.isAny(i + 1, "period", "quarter")) {
            return Match.date(i, i + 2, told == null ? Period.year(year) : inYear(told, year));
        }
        if (pieces.isAny(i, "same", "comparable", "corresponding")) {
            return compared(pieces, i, told, discourse);
        }
        boolean latest = pieces.isAny(i, "latest", "current", "reporting", "full");
        int unit = latest ? i + 1 : i;
        unit = latest && pieces.is(unit, "fiscal") ? unit + 1 : unit;
        if (pieces.is(i, "latest") && pieces.is(unit, "year")) {
            // The year whose results are out is the one before this.
            return Match.date(i, unit + 1, discourse.shifted(Grain.YEAR, -1));
        }
        boolean quarter = pieces.is(unit, "quarter") && !pieces.is(unit + 1, "-");
        if (!quarter && !(latest && pieces.is(unit, "period"))) {
            return null;
        }
        Period meant = told != null ? told : discourse.shifted(Grain.QUARTER, pieces.is(i, "current") ? 0 : -1);
        return Match.date(i, unit + 1, meant);
    }

    /** "same period last year", "comparable quarter of 1990", "same period": what is told of, in the year that follows. */
    private static @Nullable Match compared(Pieces pieces, int i, @Nullable Period told, Discourse discourse) {
        if (!pieces.isAny(i + 1, "quarter", "period")) {
            return null;
        }
        Years.Named year = Years.behind(pieces, i + 2, discourse);
        if (year == null) {
            // Without results told it is the period of something else, which only a reader can tell.
            Grain grain = pieces.is(i + 1, "quarter") ? Grain.QUARTER : Grain.YEAR;
            return Match.date(i, i + 2, told == null ? Period.unknown(grain, Discourse.unknownValue(grain)) : told);
        }
        Period quarter = discourse.shifted(Grain.QUARTER, -1);
        Period part = told == null && pieces.is(i + 1, "quarter") && quarter.from() != null ? quarter : told;
        return Match.date(i, year.end(), part == null ? Period.year(year.year()) : inYear(part, year.year()));
    }

    /** A year before what is told of: the same quarter where a quarter's results are told, else the whole year. */
    static Period yearBefore(Pieces pieces, Discourse discourse) {
        Period told = discourse.told(pieces);
        return told == null || told.to() == null
                ? discourse.shifted(Grain.YEAR, -1)
                : inYear(told, Integer.parseInt(told.value().substring(0, 4)) - 1);
    }
}
