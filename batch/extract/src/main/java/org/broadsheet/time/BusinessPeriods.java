package org.broadsheet.time;

import java.time.LocalDate;
import org.broadsheet.syntax.Pieces;
import org.jspecify.annotations.Nullable;

/** Quarters and halves of a year: "Q3 2024", "the first half of 2024", "third-quarter", "this year's third quarter". */
final class BusinessPeriods implements TimeRule {
    private static final int MONTHS_OF_QUARTER = 3;

    private final DayNames days;

    BusinessPeriods(DayNames days) {
        this.days = days;
    }

    @Override
    public @Nullable Match at(Pieces pieces, int i, Discourse discourse) {
        return Match.by(TimeName.QUARTER_OR_HALF, find(pieces, i, discourse));
    }

    private @Nullable Match find(Pieces pieces, int i, Discourse discourse) {
        Match coded = Match.by(TimeName.CODED_PERIOD, coded(pieces, i, discourse));
        if (coded != null) {
            return coded;
        }
        if (pieces.is(i, "the")) {
            Match inner = ordinal(pieces, i + 1, discourse);
            return inner == null || ResultPeriods.isAttribute(pieces, inner) ? null : inner.from(i);
        }
        Match ordinal = ordinal(pieces, i, discourse);
        if (ordinal != null) {
            return ordinal;
        }
        // "this year's third quarter"
        Years.Named year = Years.shiftedAt(pieces, i, discourse);
        if (year != null && pieces.is(year.end(), "'") && pieces.is(year.end() + 1, "s")) {
            Match inner = ordinal(pieces, year.end() + 2, discourse);
            Period period = inner == null ? null : inner.period();
            if (inner != null && period != null) {
                return Match.date(i, inner.end(), ResultPeriods.inYear(period, year.year()));
            }
        }
        return null;
    }

    /** "Q3 2024", "3Q", "H1 2024", "1H24", "2024 Q3". */
    private static @Nullable Match coded(Pieces pieces, int i, Discourse discourse) {
        int start = i;
        int year = CalendarDates.yearNumber(pieces, i);
        int at = year > 0 ? i + 1 : i;
        boolean letterFirst = pieces.isAny(at, "q", "h") && pieces.width(at + 1) == 1 && pieces.glued(at + 1);
        boolean digitFirst = pieces.width(at) == 1
                && pieces.isAny(at + 1, "q", "h")
                && pieces.glued(at + 1)
                && pieces.capital(at + 1);
        if (!letterFirst && !digitFirst) {
            return null;
        }
        int part = pieces.number(letterFirst ? at + 1 : at);
        boolean half = pieces.is(letterFirst ? at : at + 1, "h");
        if (part < 1 || part > (half ? 2 : 4)) {
            return null;
        }
        int end = at + 2;
        if (year == 0) {
            int next = pieces.isAny(end, "of", "fy", "/", "-", "'") ? end + 1 : end;
            next = pieces.is(next, "fy") ? next + 1 : next;
            year = codedYear(pieces, next);
            end = year > 0 ? next + 1 : end;
        }
        if (half && year == 0) {
            return null;
        }
        return Match.date(start, end, half ? Period.half(year, part) : quarter(part, year, pieces, i, end, discourse));
    }

    /** The year of "Q3 2019", "Q3 FY19", "Q3'19"; 0 for none. */
    private static int codedYear(Pieces pieces, int at) {
        int year = CalendarDates.yearNumber(pieces, at);
        boolean two = pieces.width(at) == 2 && (pieces.glued(at) || pieces.is(at - 1, "fy"));
        return year == 0 && two ? Dates.fullYear(pieces.number(at)) : year;
    }

    /**
     * An ordinal with its quarter or half.
     *
     * @param end place after "quarter" or "half"
     * @param number which
     * @param half whether of two halves
     */
    private record Part(int end, int number, boolean half) {}

    /** "third quarter of 1990", "fiscal second-quarter", "first half", "1988 second quarter", "year-ago third quarter". */
    private @Nullable Match ordinal(Pieces pieces, int i, Discourse discourse) {
        int year = CalendarDates.yearNumber(pieces, i);
        int at = year > 0 ? i + 1 : i;
        int ago = pieces.afterHyphen(at + 1);
        boolean yearAgo = pieces.is(at, "year") && pieces.isAny(ago, "ago", "earlier");
        Part part = part(pieces, yearAgo ? ago + 1 : at);
        if (part == null) {
            return null;
        }
        int end = part.end;
        if (year == 0) {
            Years.Named named = yearAfter(pieces, part, discourse);
            year = named == null ? 0 : named.year();
            end = named == null ? end : named.end();
        }
        if (part.half) {
            return year == 0
                    ? halfWithoutYear(pieces, i, end, part.number, discourse)
                    : Match.date(i, end, Period.half(year, part.number));
        }
        Period period = quarter(part.number, year, pieces, i, end, discourse);
        LocalDate from = period.from();
        boolean moved = yearAgo && year == 0 && from != null;
        return Match.date(
                i,
                end,
                moved && from != null
                        ? Period.quarter(from.getYear() - 1, part.number)
                        : closed(pieces, end, period, discourse));
    }

    /** "the fourth quarter ended Sept. 30": a quarter of a business year has the days that the text tells. */
    private Period closed(Pieces pieces, int end, Period quarter, Discourse discourse) {
        if (!pieces.isAny(end, "ended", "ending")) {
            return quarter;
        }
        Match day = days.at(pieces, pieces.is(end + 1, "on") ? end + 2 : end + 1, discourse);
        LocalDate to = day == null ? null : day.to();
        return to == null
                ? quarter
                : new Period(Grain.QUARTER, quarter.value(), to.plusDays(1).minusMonths(MONTHS_OF_QUARTER), to);
    }

    private static @Nullable Part part(Pieces pieces, int i) {
        int at = pieces.isAny(i, "fiscal", "financial") ? pieces.afterHyphen(i + 1) : i;
        Ordinal ordinal = Ordinal.at(pieces, at);
        int number;
        if (ordinal != null && ordinal.isOrdinal()) {
            number = ordinal.value();
            at = pieces.afterHyphen(ordinal.end());
        } else if (pieces.isAny(at, "last", "final") && pieces.is(at + 2, "of")) {
            number = pieces.is(at + 1, "half") ? 2 : 4;
            at++;
        } else if (pieces.is(at, "latter")) {
            number = 2;
            at++;
        } else {
            return null;
        }
        at = pieces.isAny(at, "fiscal", "financial") ? at + 1 : at;
        boolean half = pieces.is(at, "half");
        boolean fits = half ? number <= 2 : number <= 4 && pieces.is(at, "quarter");
        return fits ? new Part(at + 1, number, half) : null;
    }

    /** "of 1990", "of last year", and for a half "of the year". */
    private static Years.@Nullable Named yearAfter(Pieces pieces, Part part, Discourse discourse) {
        Years.Named named = Years.atOf(pieces, part.end, discourse);
        LocalDate day = discourse.reference();
        if (named != null
                || day == null
                || !part.half
                || !pieces.is(part.end, "of")
                || !pieces.is(part.end + 1, "the")) {
            return named;
        }
        int at = pieces.isAny(part.end + 2, "fiscal", "current") ? part.end + 3 : part.end + 2;
        return pieces.is(at, "year") ? new Years.Named(at + 1, day.getYear()) : null;
    }

    private static @Nullable Match halfWithoutYear(Pieces pieces, int i, int end, int part, Discourse discourse) {
        // A game has halves as well: without a year only an economic sentence's half is a time.
        LocalDate now = discourse.reference();
        if (now == null
                || !pieces.isAny(i - 1, "the")
                || !pieces.isAny(i - 2, "in", "for", "during", "by", "of", "since")
                || pieces.is(end, "of")) {
            return null;
        }
        Period half = Period.half(now.getYear(), part);
        LocalDate from = half.from();
        boolean ahead = from != null && from.isAfter(now) && Tense.at(pieces, i, end) == Tense.PAST;
        return Match.date(i, end, ahead ? Period.half(now.getYear() - 1, part) : half);
    }

    private static Period quarter(int part, int year, Pieces pieces, int start, int end, Discourse discourse) {
        if (year > 0) {
            return Period.quarter(year, part);
        }
        LocalDate now = discourse.reference();
        if (now == null) {
            return Period.unknown(Grain.QUARTER, "XXXX-Q" + part);
        }
        Period thisYear = Period.quarter(now.getYear(), part);
        LocalDate from = thisYear.from();
        if (from == null || !from.isAfter(now)) {
            boolean toCome = Tense.at(pieces, start, end) == Tense.FUTURE && part == 1 && now.getMonthValue() > 9;
            return toCome ? Period.quarter(now.getYear() + 1, part) : thisYear;
        }
        Tense tense = Tense.at(pieces, start, end);
        boolean soon = tense == Tense.FUTURE || (from.toEpochDay() - now.toEpochDay() < 92 && tense != Tense.PAST);
        return soon ? thisYear : Period.quarter(now.getYear() - 1, part);
    }
}
