package org.broadsheet.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days by name: "Monday, Oct. 26", "the 5th of May", "17 October 2024", "October 17-18", "on the 18th". */
final class CalendarDates implements TimeRule {
    @Override
    public @Nullable Match at(Line line, int i, Discourse discourse) {
        int weekday = Weekdays.nameAt(line, i);
        if (weekday > 0) {
            int next = line.afterDot(i + 1);
            next = line.is(next, ",") ? next + 1 : next;
            next = line.is(next, "the") ? next + 1 : next;
            Match day = dayAt(line, next, discourse);
            return day == null ? null : day.from(i);
        }
        if (line.is(i, "the")) {
            Match day = dayFirst(line, i + 1, discourse);
            return day == null ? dayOfMonth(line, i, discourse) : day.from(i);
        }
        return dayAt(line, i, discourse);
    }

    private static @Nullable Match dayAt(Line line, int i, Discourse discourse) {
        return line.digits(i) || TimeWords.ordinal(line.word(i)) > 0
                ? dayFirst(line, i, discourse)
                : monthFirst(line, i, discourse);
    }

    /** "Oct. 17, 2024", "October 17-18", "May the 5th". */
    private static @Nullable Match monthFirst(Line line, int i, Discourse discourse) {
        int month = Months.monthName(line, i);
        if (month == 0) {
            return null;
        }
        int at = Months.afterMonth(line, i);
        at = line.is(at, "the") ? at + 1 : at;
        Ordinal first = Ordinal.at(line, at);
        if (first == null || first.value() > 31 || (line.is(at - 1, "the") && !first.isOrdinal())) {
            return null;
        }
        if (notADay(line, first.end())) {
            return null;
        }
        Ordinal second = rangeEnd(line, first);
        int end = second == null ? first.end() : second.end();
        return finish(line, i, end, month, first.value(), second == null ? 0 : second.value(), discourse);
    }

    /** "On the 18th", of the month that is nearest by the tense. */
    private static @Nullable Match dayOfMonth(Line line, int i, Discourse discourse) {
        Ordinal day =
                line.digits(i + 1) && line.isAny(i - 1, "on", "by", "until", "since") ? Ordinal.at(line, i + 1) : null;
        LocalDate now = discourse.reference();
        if (day == null
                || !day.isOrdinal()
                || now == null
                || (line.token(day.end()).tag().isNoun() && day.end() < line.size())
                || line.token(day.end()).tag().isAdjective()
                || line.is(day.end(), "-")) {
            return null;
        }
        Tense tense = Tense.at(line, i, day.end());
        int move = tense == Tense.FUTURE && day.value() < now.getDayOfMonth()
                ? 1
                : tense != Tense.FUTURE && day.value() > now.getDayOfMonth() ? -1 : 0;
        LocalDate month = now.withDayOfMonth(1).plusMonths(move);
        LocalDate date = Dates.of(month.getYear(), month.getMonthValue(), day.value());
        return date == null ? null : Match.date(i, day.end(), Period.day(date));
    }

    /** A number after a month is no day where it goes on as another number: "March 12.5", "May 10 percent". */
    private static boolean notADay(Line line, int end) {
        return (line.isAny(end, ".", ":") && line.glued(end) && line.digits(end + 1) && line.glued(end + 1))
                || line.is(end, "%")
                || line.isAny(end, "percent", "million", "billion");
    }

    /** "17 October 2024", "the 5th of May", "17-18 October". */
    private static @Nullable Match dayFirst(Line line, int i, Discourse discourse) {
        Ordinal first = Ordinal.at(line, i);
        if (first == null || first.value() > 31) {
            return null;
        }
        Ordinal second = rangeEnd(line, first);
        int at = second == null ? first.end() : second.end();
        boolean of = line.is(at, "of");
        int month = Months.monthName(line, of ? at + 1 : at);
        if (month == 0 || (!of && !first.isOrdinal() && line.is(i - 1, "."))) {
            return null;
        }
        int end = Months.afterMonth(line, of ? at + 1 : at);
        Ordinal clash = Ordinal.at(line, end);
        if (clash != null
                && clash.value() <= 31
                && !of
                && !first.isOrdinal()
                && line.width(end) <= 2
                && line.width(end) > 0
                && !line.is(end + 1, ":")) {
            // "between 10 May 5 and May 9": the number after the month is the day.
            return null;
        }
        return finish(line, i, end, month, first.value(), second == null ? 0 : second.value(), discourse);
    }

    private static @Nullable Ordinal rangeEnd(Line line, Ordinal first) {
        if (!line.isAny(first.end(), "-", "/", "and", "to")) {
            return null;
        }
        if (line.isAny(first.end(), "and", "to") && !line.digits(first.end() + 1)) {
            return null;
        }
        Ordinal second = Ordinal.at(line, first.end() + 1);
        boolean follows = second != null && second.value() > first.value() && second.value() <= 31;
        if (!follows || second == null) {
            return null;
        }
        // "between October 17 and 20 people": a counted noun follows.
        boolean wordy = line.isAny(first.end(), "and", "to");
        boolean closed = !line.token(second.end()).tag().isNoun() || line.isAny(second.end(), ",", ".");
        return wordy && !closed && Months.monthName(line, second.end()) == 0 ? null : second;
    }

    private static @Nullable Match finish(
            Line line, int start, int dayEnd, int month, int day, int lastDay, Discourse discourse) {
        int at = line.is(dayEnd, ",") ? dayEnd + 1 : dayEnd;
        at = at == dayEnd && line.is(dayEnd, "of") ? dayEnd + 1 : at;
        int year = yearNumber(line, at);
        int end = year > 0 ? at + 1 : dayEnd;
        if (year == 0 && line.is(dayEnd, "'") && line.width(dayEnd + 1) == 2) {
            year = Dates.fullYear(line.number(dayEnd + 1));
            end = dayEnd + 2;
        }
        Period period;
        if (year > 0) {
            LocalDate date = Dates.of(year, month, day);
            period = date == null ? null : Period.day(date);
        } else {
            Years.Named named = Years.shiftedAt(line, dayEnd, discourse);
            if (named != null) {
                LocalDate date = Dates.of(named.year(), month, day);
                period = date == null ? null : Period.day(date);
                end = named.end();
            } else {
                period = discourse.day(month, day, Tense.at(line, start, end));
            }
        }
        if (period == null) {
            return null;
        }
        return Match.date(start, end, lastDay == 0 ? period : through(period, lastDay));
    }

    /** From a day through a later one of the same month. */
    private static Period through(Period first, int lastDay) {
        LocalDate from = first.from();
        if (from == null) {
            return Period.unknown(Grain.DAY, first.value() + "/" + first.value().substring(0, 8) + Period.two(lastDay));
        }
        LocalDate to = Dates.of(from.getYear(), from.getMonthValue(), lastDay);
        return to == null ? first : new Period(Grain.DAY, from + "/" + to, from, to);
    }

    /** A year of four digits at a word, or 0. */
    static int yearNumber(Line line, int i) {
        int year = line.width(i) == 4 ? line.number(i) : 0;
        boolean goesOn = line.is(i + 1, ",") && line.glued(i + 1) && line.glued(i + 2) && line.width(i + 2) == 3;
        return year >= Dates.FIRST_YEAR && year <= Dates.LAST_YEAR && !goesOn ? year : 0;
    }
}
