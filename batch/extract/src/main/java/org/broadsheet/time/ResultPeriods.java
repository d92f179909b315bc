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
        int part = period.value().charAt(period.value().length() - 1) - '0';
        return period.grain() == Grain.HALF ? Period.half(year, part) : Period.quarter(year, part);
    }

    private static @Nullable Match yearAgo(Pieces pieces, int i, Discourse discourse) {
        if (!pieces.is(i, "year") || !pieces.is(i + 1, "-") || !pieces.isAny(i + 2, "ago", "earlier")) {
            return null;
        }
        int end = pieces.isAny(i + 3, "quarter", "period", "month") ? i + 4 : i + 3;
        return Match.date(i, end, yearBefore(discourse));
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
            return Match.date(i, end + 1, Period.year(year).stage("END"));
        }
        if (now == null) {
            return Match.date(i, end, Period.unknown(Grain.YEAR, Discourse.unknownValue(Grain.YEAR)));
        }
        boolean past = Tense.at(pieces, i, end) == Tense.PAST
                && pieces.isAny(i - 1, "since", "at", "of", "from")
                && now.getMonthValue() < LATE_MONTH;
        return Match.date(
                i, end, Period.year(past ? now.getYear() - 1 : now.getYear()).stage("END"));
    }

    /** "latest quarter", "1988 period", "quarter", all after "the". */
    private static @Nullable Match latest(Pieces pieces, int i, Discourse discourse) {
        Period told = discourse.business();
        int year = CalendarDates.yearNumber(pieces, i);
        if (year > 0 && pieces.isAny(i + 1, "period", "quarter")) {
            return Match.date(i, i + 2, told == null ? Period.year(year) : inYear(told, year));
        }
        boolean latest = pieces.isAny(i, "latest", "current", "same", "reporting", "full");
        int unit = latest ? i + 1 : i;
        unit = latest && pieces.is(unit, "fiscal") ? unit + 1 : unit;
        if (pieces.is(i, "latest") && pieces.is(unit, "year")) {
            // The year whose results are out is the one before this.
            return Match.date(i, unit + 1, discourse.shifted(Grain.YEAR, -1));
        }
        if (!pieces.is(unit, "quarter") && !(latest && pieces.is(unit, "period"))) {
            return null;
        }
        Period meant = told != null ? told : discourse.shifted(Grain.QUARTER, pieces.is(i, "current") ? 0 : -1);
        return Match.date(i, unit + 1, meant);
    }

    /** A year before what is told of: the same quarter where a quarter's results are told, else the whole year. */
    static Period yearBefore(Discourse discourse) {
        Period business = discourse.business();
        LocalDate from = business == null ? null : business.from();
        if (business != null && from != null && business.grain() == Grain.QUARTER) {
            return inYear(business, from.getYear() - 1);
        }
        return discourse.shifted(Grain.YEAR, -1);
    }
}
