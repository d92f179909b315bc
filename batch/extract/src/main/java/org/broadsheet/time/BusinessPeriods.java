package org.broadsheet.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Quarters and halves of a year: "Q3 2024", "the first half of 2024", "third-quarter", "this year's third quarter". */
final class BusinessPeriods implements TimeRule {

    @Override
    public @Nullable Match at(Line line, int i, Discourse discourse) {
        Match coded = coded(line, i, discourse);
        if (coded != null) {
            return coded;
        }
        if (line.is(i, "the")) {
            Match inner = ordinal(line, i + 1, discourse);
            return inner == null || ResultPeriods.isAttribute(line, inner) ? null : inner.from(i);
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
                return Match.date(i, inner.end(), ResultPeriods.inYear(period, year.year()));
            }
        }
        return null;
    }

    /** "Q3 2024", "3Q", "H1 2024", "1H24", "2024 Q3". */
    private static @Nullable Match coded(Line line, int i, Discourse discourse) {
        int start = i;
        int year = CalendarDates.yearNumber(line, i);
        int at = year > 0 ? i + 1 : i;
        boolean letterFirst = line.isAny(at, "q", "h") && line.width(at + 1) == 1 && line.glued(at + 1);
        boolean digitFirst =
                line.width(at) == 1 && line.isAny(at + 1, "q", "h") && line.glued(at + 1) && line.capital(at + 1);
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

    /**
     * An ordinal with its quarter or half.
     *
     * @param end place after "quarter" or "half"
     * @param number which
     * @param half whether of two halves
     */
    private record Part(int end, int number, boolean half) {}

    /** "third quarter of 1990", "fiscal second-quarter", "first half", "1988 second quarter", "year-ago third quarter". */
    private static @Nullable Match ordinal(Line line, int i, Discourse discourse) {
        int year = CalendarDates.yearNumber(line, i);
        int at = year > 0 ? i + 1 : i;
        int ago = line.afterHyphen(at + 1);
        boolean yearAgo = line.is(at, "year") && line.isAny(ago, "ago", "earlier");
        Part part = part(line, yearAgo ? ago + 1 : at);
        if (part == null) {
            return null;
        }
        int end = part.end;
        if (year == 0) {
            Years.Named named = yearAfter(line, part, discourse);
            year = named == null ? 0 : named.year();
            end = named == null ? end : named.end();
        }
        if (part.half) {
            return year == 0
                    ? halfWithoutYear(line, i, end, part.number, discourse)
                    : Match.date(i, end, Period.half(year, part.number));
        }
        Period period = quarter(part.number, year, line, i, end, discourse);
        LocalDate from = period.from();
        boolean moved = yearAgo && year == 0 && from != null;
        return Match.date(i, end, moved && from != null ? Period.quarter(from.getYear() - 1, part.number) : period);
    }

    private static @Nullable Part part(Line line, int i) {
        int at = line.isAny(i, "fiscal", "financial") ? line.afterHyphen(i + 1) : i;
        Ordinal ordinal = Ordinal.at(line, at);
        int number;
        if (ordinal != null && ordinal.isOrdinal()) {
            number = ordinal.value();
            at = line.afterHyphen(ordinal.end());
        } else if (line.isAny(at, "last", "final") && line.is(at + 2, "of")) {
            number = line.is(at + 1, "half") ? 2 : 4;
            at++;
        } else if (line.is(at, "latter")) {
            number = 2;
            at++;
        } else {
            return null;
        }
        at = line.isAny(at, "fiscal", "financial") ? at + 1 : at;
        boolean half = line.is(at, "half");
        boolean fits = half ? number <= 2 : number <= 4 && line.is(at, "quarter");
        return fits ? new Part(at + 1, number, half) : null;
    }

    /** "of 1990", "of last year", and for a half "of the year". */
    private static Years.@Nullable Named yearAfter(Line line, Part part, Discourse discourse) {
        Years.Named named = Years.atOf(line, part.end, discourse);
        LocalDate day = discourse.reference();
        if (named != null || day == null || !part.half || !line.is(part.end, "of") || !line.is(part.end + 1, "the")) {
            return named;
        }
        int at = line.isAny(part.end + 2, "fiscal", "current") ? part.end + 3 : part.end + 2;
        return line.is(at, "year") ? new Years.Named(at + 1, day.getYear()) : null;
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
}
