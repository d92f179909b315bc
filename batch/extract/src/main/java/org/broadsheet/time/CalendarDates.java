package org.broadsheet.time;

import java.time.LocalDate;
import org.broadsheet.syntax.Pieces;
import org.jspecify.annotations.Nullable;

/** Days by name: "Monday, Oct. 26", "the 5th of May", "17 October 2024", "October 17-18", "on the 18th". */
final class CalendarDates implements TimeRule {
    @Override
    public @Nullable Match at(Pieces pieces, int i, Discourse discourse) {
        int weekday = Weekdays.nameAt(pieces, i);
        if (weekday > 0) {
            int next = pieces.afterDot(i + 1);
            next = pieces.is(next, ",") ? next + 1 : next;
            next = pieces.is(next, "the") ? next + 1 : next;
            Match day = dayAt(pieces, next, discourse);
            return day == null ? null : day.from(i);
        }
        if (pieces.is(i, "the")) {
            Match day = Match.by(TimeName.DAY_AND_MONTH, dayFirst(pieces, i + 1, discourse));
            return day == null ? Match.by(TimeName.DAY_OF_MONTH, dayOfMonth(pieces, i, discourse)) : day.from(i);
        }
        return dayAt(pieces, i, discourse);
    }

    private static @Nullable Match dayAt(Pieces pieces, int i, Discourse discourse) {
        return pieces.digits(i) || TimeWords.ordinal(pieces.word(i)) > 0
                ? Match.by(TimeName.DAY_AND_MONTH, dayFirst(pieces, i, discourse))
                : Match.by(TimeName.MONTH_AND_DAY, monthFirst(pieces, i, discourse));
    }

    /** "Oct. 17, 2024", "October 17-18", "May the 5th". */
    private static @Nullable Match monthFirst(Pieces pieces, int i, Discourse discourse) {
        int month = Months.monthName(pieces, i);
        if (month == 0) {
            return null;
        }
        int at = Months.afterMonth(pieces, i);
        at = pieces.is(at, "the") ? at + 1 : at;
        Ordinal first = Ordinal.at(pieces, at);
        if (first == null || first.value() > 31 || (pieces.is(at - 1, "the") && !first.isOrdinal())) {
            return null;
        }
        if (notADay(pieces, first.end())) {
            return null;
        }
        Ordinal second = rangeEnd(pieces, first);
        int end = second == null ? first.end() : second.end();
        return finish(pieces, i, end, month, first.value(), second == null ? 0 : second.value(), discourse);
    }

    /** "On the 18th", of the month that is nearest by the tense. */
    private static @Nullable Match dayOfMonth(Pieces pieces, int i, Discourse discourse) {
        Ordinal day = pieces.digits(i + 1) && pieces.isAny(i - 1, "on", "by", "until", "since")
                ? Ordinal.at(pieces, i + 1)
                : null;
        LocalDate now = discourse.reference();
        if (day == null
                || !day.isOrdinal()
                || now == null
                || (pieces.token(day.end()).tag().isNoun() && day.end() < pieces.size())
                || pieces.token(day.end()).tag().isAdjective()
                || pieces.is(day.end(), "-")) {
            return null;
        }
        Tense tense = Tense.ofDay(pieces, i, day.end());
        int move = tense == Tense.FUTURE && day.value() < now.getDayOfMonth()
                ? 1
                : tense != Tense.FUTURE && day.value() > now.getDayOfMonth() ? -1 : 0;
        LocalDate month = now.withDayOfMonth(1).plusMonths(move);
        LocalDate date = Dates.of(month.getYear(), month.getMonthValue(), day.value());
        return date == null ? null : Match.date(i, day.end(), Period.day(date));
    }

    /** A number after a month is no day where it goes on as another number: "March 12.5", "May 10 percent". */
    private static boolean notADay(Pieces pieces, int end) {
        return (pieces.isAny(end, ".", ":") && pieces.glued(end) && pieces.digits(end + 1) && pieces.glued(end + 1))
                || pieces.is(end, "%")
                || pieces.isAny(end, "percent", "million", "billion");
    }

    /** "17 October 2024", "the 5th of May", "17-18 October". */
    private static @Nullable Match dayFirst(Pieces pieces, int i, Discourse discourse) {
        Ordinal first = Ordinal.at(pieces, i);
        if (first == null || first.value() > 31) {
            return null;
        }
        Ordinal second = rangeEnd(pieces, first);
        int at = second == null ? first.end() : second.end();
        boolean of = pieces.is(at, "of");
        int month = Months.monthName(pieces, of ? at + 1 : at);
        if (month == 0 || (!of && !first.isOrdinal() && pieces.is(i - 1, "."))) {
            return null;
        }
        int end = Months.afterMonth(pieces, of ? at + 1 : at);
        Ordinal clash = Ordinal.at(pieces, end);
        if (clash != null
                && clash.value() <= 31
                && !of
                && !first.isOrdinal()
                && pieces.width(end) <= 2
                && pieces.width(end) > 0
                && !pieces.is(end + 1, ":")) {
            // "between 10 May 5 and May 9": the number after the month is the day.
            return null;
        }
        return finish(pieces, i, end, month, first.value(), second == null ? 0 : second.value(), discourse);
    }

    private static @Nullable Ordinal rangeEnd(Pieces pieces, Ordinal first) {
        if (!pieces.isAny(first.end(), "-", "/", "and", "to")) {
            return null;
        }
        if (pieces.isAny(first.end(), "and", "to") && !pieces.digits(first.end() + 1)) {
            return null;
        }
        Ordinal second = Ordinal.at(pieces, first.end() + 1);
        boolean follows = second != null && second.value() > first.value() && second.value() <= 31;
        if (!follows || second == null) {
            return null;
        }
        // "between October 17 and 20 people": a counted noun follows.
        boolean wordy = pieces.isAny(first.end(), "and", "to");
        boolean closed = !pieces.token(second.end()).tag().isNoun() || pieces.isAny(second.end(), ",", ".");
        return wordy && !closed && Months.monthName(pieces, second.end()) == 0 ? null : second;
    }

    private static @Nullable Match finish(
            Pieces pieces, int start, int dayEnd, int month, int day, int lastDay, Discourse discourse) {
        int at = pieces.is(dayEnd, ",") ? dayEnd + 1 : dayEnd;
        at = at == dayEnd && pieces.is(dayEnd, "of") ? dayEnd + 1 : at;
        int year = yearNumber(pieces, at);
        int end = year > 0 ? at + 1 : dayEnd;
        if (year == 0 && pieces.is(dayEnd, "'") && pieces.width(dayEnd + 1) == 2) {
            year = Dates.fullYear(pieces.number(dayEnd + 1));
            end = dayEnd + 2;
        }
        Period period;
        if (year > 0) {
            LocalDate date = Dates.of(year, month, day);
            period = date == null ? null : Period.day(date);
        } else {
            Years.Named named = Years.shiftedAt(pieces, dayEnd, discourse);
            if (named != null) {
                LocalDate date = Dates.of(named.year(), month, day);
                period = date == null ? null : Period.day(date);
                end = named.end();
            } else {
                int shared = yearBehind(pieces, end, month);
                LocalDate date = shared == 0 ? null : Dates.of(shared, month, day);
                period = date == null ? discourse.day(month, day, Tense.ofDay(pieces, start, end)) : Period.day(date);
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

    /** The year told behind the last of two months: "from May to July 2019", "May 2 through July 5, 2019"; or 0. */
    static int yearBehind(Pieces pieces, int end, int month) {
        int last = pieces.isAny(end, "to", "through", "until", "and", "-", "\u2013")
                ? Months.monthName(pieces, end + 1)
                : 0;
        if (last == 0) {
            return 0;
        }
        int at = Months.afterMonth(pieces, end + 1);
        Ordinal day = pieces.width(at) > 2 ? null : Ordinal.at(pieces, at);
        at = day == null ? at : day.end();
        int year = yearNumber(pieces, pieces.is(at, ",") ? at + 1 : at);
        // "from November to February 2020" begins in the year before.
        return year == 0 || month <= last ? year : year - 1;
    }

    /** A year of four digits at a word, or 0. */
    static int yearNumber(Pieces pieces, int i) {
        int year = pieces.width(i) == 4 ? pieces.number(i) : 0;
        boolean goesOn =
                pieces.is(i + 1, ",") && pieces.glued(i + 1) && pieces.glued(i + 2) && pieces.width(i + 2) == 3;
        return year >= Dates.FIRST_YEAR && year <= Dates.LAST_YEAR && !goesOn ? year : 0;
    }
}
