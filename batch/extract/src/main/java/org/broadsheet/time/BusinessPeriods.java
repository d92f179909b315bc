package org.broadsheet.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Quarters and halves of a year, and the words that results are told with: "Q3 2024", "the first half of 2024",
 * "third-quarter", "the year-ago quarter", "the latest period".
 */
final class BusinessPeriods implements TimeRule {

    @Override
    public @Nullable Match at(Line line, int i, Discourse discourse) {
        Match coded = coded(line, i, discourse);
        if (coded != null) {
            return coded;
        }
        if (line.is(i, "the")) {
            Match inner = ordinal(line, i + 1, discourse);
            inner = inner == null ? told(line, i + 1, discourse) : inner;
            return inner == null || isAttribute(line, inner) ? null : inner.from(i);
        }
        Match ordinal = ordinal(line, i, discourse);
        if (ordinal != null) {
            return ordinal;
        }
        // "this year's third quarter"
        Years.Named year = Years.shiftedAt(line, i, discourse);
        if (year != null && line.is(year.end(), "'") && line.is(year.end() + 1, "s")) {
            Match inner = ordinal(line, year.end() + 2, discourse);
            Period period = inner == null ? null : inner.period();
            if (inner != null && period != null) {
                return Match.date(i, inner.end(), inYear(period, year.year()));
            }
        }
        return told(line, i, discourse);
    }

    /** "Third-quarter" and "year-ago" stand before a noun, whose article is not theirs. */
    private static boolean isAttribute(Line line, Match match) {
        return line.is(match.end() - 2, "-") && line.isAny(match.end() - 1, "quarter", "ago", "earlier");
    }

    private static Period inYear(Period period, int year) {
        int part = period.value().charAt(period.value().length() - 1) - '0';
        return period.grain() == Grain.HALF ? Period.half(year, part) : Period.quarter(year, part);
    }

    /** "Q3 2024", "3Q", "H1 2024", "1H24", "2024 Q3". */
    private static @Nullable Match coded(Line line, int i, Discourse discourse) {
        int start = i;
        int year = CalendarDates.yearNumber(line, i);
        int at = year > 0 ? i + 1 : i;
        boolean letterFirst = line.isAny(at, "q", "h") && line.width(at + 1) == 1 && line.glued(at + 1);
        boolean digitFirst =
                line.width(at) == 1 && line.isAny(at + 1, "q", "h") && line.glued(at + 1) && (line.capital(at + 1));
        if (!letterFirst && !digitFirst) {
            return null;
        }
        int part = line.number(letterFirst ? at + 1 : at);
        boolean half = line.is(letterFirst ? at : at + 1, "h");
        if (part < 1 || part > (half ? 2 : 4)) {
            return null;
        }
        int end = at + 2;
        if (year == 0) {
            int next = line.isAny(end, "of", "fy", "/", "-", "'") ? end + 1 : end;
            next = line.is(next, "fy") ? next + 1 : next;
            year = CalendarDates.yearNumber(line, next);
            if (year == 0 && line.width(next) == 2 && (line.glued(next) || line.is(next - 1, "fy"))) {
                year = Dates.fullYear(line.number(next));
            }
            end = year > 0 ? next + 1 : end;
        }
        if (half && year == 0) {
            return null;
        }
        return Match.date(start, end, half ? Period.half(year, part) : quarter(part, year, line, i, end, discourse));
    }

    /** "third quarter of 1990", "fiscal second-quarter", "first half", "1988 second quarter". */
    private static @Nullable Match ordinal(Line line, int i, Discourse discourse) {
        int at = i;
        int year = CalendarDates.yearNumber(line, at);
        at = year > 0 ? at + 1 : at;
        boolean yearAgo = line.is(at, "year") && line.is(line.afterHyphen(at + 1), "ago")
                || line.is(at, "year") && line.is(line.afterHyphen(at + 1), "earlier");
        at = yearAgo ? line.afterHyphen(at + 1) + 1 : at;
        at = line.isAny(at, "fiscal", "financial") ? line.afterHyphen(at + 1) : at;
        Ordinal ordinal = Ordinal.at(line, at);
        int part;
        if (ordinal != null && ordinal.isOrdinal()) {
            part = ordinal.value();
            at = line.afterHyphen(ordinal.end());
        } else if (line.isAny(at, "last", "final")
                && line.isAny(at + 1, "quarter", "half")
                && line.isAny(at + 2, "of")) {
            part = line.is(at + 1, "half") ? 2 : 4;
            at++;
        } else if (line.isAny(at, "latter", "other")) {
            part = 2;
            at++;
        } else {
            return null;
        }
        at = line.isAny(at, "fiscal", "financial") ? at + 1 : at;
        boolean half = line.is(at, "half");
        if (part < 1 || part > (half ? 2 : 4) || !half && !line.is(at, "quarter")) {
            return null;
        }
        int end = at + 1;
        if (year == 0) {
            Years.Named named = Years.atOf(line, end, discourse);
            if (named == null
                    && half
                    && line.is(end, "of")
                    && line.is(end + 1, "the")
                    && line.is(line.isAny(end + 2, "fiscal", "current") ? end + 3 : end + 2, "year")) {
                int last = line.isAny(end + 2, "fiscal", "current") ? end + 4 : end + 3;
                LocalDate day = discourse.reference();
                named = day == null ? null : new Years.Named(last, day.getYear());
            }
            year = named == null ? 0 : named.year();
            end = named == null ? end : named.end();
        }
        if (half && year == 0) {
            return halfWithoutYear(line, i, end, part, discourse);
        }
        Period period = half ? Period.half(year, part) : quarter(part, year, line, i, end, discourse);
        if (yearAgo && year == 0) {
            LocalDate from = period.from();
            period = from == null ? period : Period.quarter(from.getYear() - 1, part);
        }
        return Match.date(i, end, period);
    }

    private static @Nullable Match halfWithoutYear(Line line, int i, int end, int part, Discourse discourse) {
        // A game has halves as well: without a year only an economic sentence's half is a time.
        LocalDate now = discourse.reference();
        if (now == null
                || !line.isAny(i - 1, "the")
                || !line.isAny(i - 2, "in", "for", "during", "by", "of", "since")
                || line.is(end, "of")) {
            return null;
        }
        Period half = Period.half(now.getYear(), part);
        LocalDate from = half.from();
        boolean ahead = from != null && from.isAfter(now) && Tense.at(line, i, end) == Tense.PAST;
        return Match.date(i, end, ahead ? Period.half(now.getYear() - 1, part) : half);
    }

    private static Period quarter(int part, int year, Line line, int start, int end, Discourse discourse) {
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
            boolean toCome = Tense.at(line, start, end) == Tense.FUTURE && part == 1 && now.getMonthValue() > 9;
            return toCome ? Period.quarter(now.getYear() + 1, part) : thisYear;
        }
        Tense tense = Tense.at(line, start, end);
        boolean soon = tense == Tense.FUTURE || (from.toEpochDay() - now.toEpochDay() < 92 && tense != Tense.PAST);
        return soon ? thisYear : Period.quarter(now.getYear() - 1, part);
    }

    /** "year-ago quarter", "year-earlier period", "latest quarter", "1988 period", "quarter" after "the". */
    private static @Nullable Match told(Line line, int i, Discourse discourse) {
        boolean article = line.is(i - 1, "the");
        if (line.is(i, "year") && line.is(i + 1, "-") && line.isAny(i + 2, "ago", "earlier")) {
            int end = line.isAny(i + 3, "quarter", "period", "month") ? i + 4 : i + 3;
            return Match.date(i, end, yearBefore(discourse));
        }
        boolean possessive = line.is(i + 1, "'") && line.is(i + 2, "s");
        int endAt = possessive ? i + 3 : line.afterHyphen(i + 1);
        if (line.is(i, "year") && line.is(endAt, "end")) {
            LocalDate now = discourse.reference();
            int end = endAt + 1;
            int year = CalendarDates.yearNumber(line, end);
            if (year > 0) {
                return Match.date(i, end + 1, Period.year(year).stage("END"));
            }
            if (now == null) {
                return Match.date(i, end, Period.unknown(Grain.YEAR, "XXXX"));
            }
            Tense tense = Tense.at(line, i, end);
            boolean past =
                    tense == Tense.PAST && line.isAny(i - 1, "since", "at", "of", "from") && now.getMonthValue() < 9;
            return Match.date(
                    i,
                    end,
                    Period.year(past ? now.getYear() - 1 : now.getYear()).stage("END"));
        }
        if (!article) {
            return null;
        }
        int year = CalendarDates.yearNumber(line, i);
        if (year > 0 && line.isAny(i + 1, "period", "quarter")) {
            Period business = discourse.business();
            boolean known = business != null && business.grain() == Grain.QUARTER;
            return Match.date(i, i + 2, known && business != null ? inYear(business, year) : Period.year(year));
        }
        boolean latest = line.isAny(i, "latest", "current", "same", "reporting", "full");
        int unit = latest ? i + 1 : i;
        unit = latest && line.is(unit, "fiscal") ? unit + 1 : unit;
        if (line.is(unit, "quarter") || latest && line.is(unit, "period")) {
            Period business = discourse.business();
            return business != null
                    ? Match.date(i, unit + 1, business)
                    : Match.date(i, unit + 1, discourse.shifted(Grain.QUARTER, line.is(i, "current") ? 0 : -1));
        }
        return null;
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
