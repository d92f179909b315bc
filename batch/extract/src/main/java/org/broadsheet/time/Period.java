package org.broadsheet.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of the calendar.
 *
 * @param grain what sort of stretch
 * @param value in the notation of TIMEX3
 * @param from first day, or null where it is unknown
 * @param to last day, or null together with {@code from}
 */
record Period(
        Grain grain,
        String value,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    /** The stretch of a grain in which a day lies. */
    static Period of(Grain grain, LocalDate day) {
        int year = day.getYear();
        return switch (grain) {
            case SECOND, MINUTE, HOUR, DAY -> day(day);
            case WEEK, FORTNIGHT -> week(day);
            case WEEKEND -> {
                LocalDate saturday = monday(day).plusDays(5);
                yield new Period(grain, weekValue(day) + "-WE", saturday, saturday.plusDays(1));
            }
            case MONTH -> month(year, day.getMonthValue());
            case QUARTER, SEASON -> quarter(year, (day.getMonthValue() + 2) / 3);
            case HALF -> half(year, day.getMonthValue() <= 6 ? 1 : 2);
            case YEAR -> year(year);
            case DECADE -> decade(year);
            case CENTURY, MILLENNIUM -> century(year);
        };
    }

    static Period day(LocalDate day) {
        return new Period(Grain.DAY, day.toString(), day, day);
    }

    static Period week(LocalDate day) {
        LocalDate monday = monday(day);
        return new Period(Grain.WEEK, weekValue(day), monday, monday.plusDays(6));
    }

    static Period month(int year, int month) {
        LocalDate first = LocalDate.of(year, month, 1);
        return new Period(
                Grain.MONTH,
                four(year) + "-" + two(month),
                first,
                first.plusMonths(1).minusDays(1));
    }

    static Period quarter(int year, int quarter) {
        LocalDate first = LocalDate.of(year, 3 * quarter - 2, 1);
        return new Period(
                Grain.QUARTER,
                four(year) + "-Q" + quarter,
                first,
                first.plusMonths(3).minusDays(1));
    }

    static Period half(int year, int half) {
        LocalDate first = LocalDate.of(year, 6 * half - 5, 1);
        return new Period(
                Grain.HALF, four(year) + "-H" + half, first, first.plusMonths(6).minusDays(1));
    }

    /** A season of the northern half of the world, by whole months; winter is that which begins in the year. */
    static Period season(int year, String season) {
        int month = switch (season) {
            case "SP" -> 3;
            case "SU" -> 6;
            case "FA" -> 9;
            default -> 12;
        };
        LocalDate first = LocalDate.of(year, month, 1);
        return new Period(
                Grain.SEASON,
                four(year) + "-" + season,
                first,
                first.plusMonths(3).minusDays(1));
    }

    static Period year(int year) {
        return new Period(Grain.YEAR, four(year), LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    static Period decade(int year) {
        int first = Math.floorDiv(year, 10) * 10;
        return new Period(
                Grain.DECADE, four(first).substring(0, 3), LocalDate.of(first, 1, 1), LocalDate.of(first + 9, 12, 31));
    }

    /** The hundred years that share their first two digits, as TIMEX3 counts centuries. */
    static Period century(int year) {
        int first = Math.floorDiv(year, 100) * 100;
        return new Period(
                Grain.CENTURY,
                four(first).substring(0, 2),
                LocalDate.of(Math.max(1, first), 1, 1),
                LocalDate.of(first + 99, 12, 31));
    }

    /** A stretch whose place in the calendar is unknown. */
    static Period unknown(Grain grain, String value) {
        return new Period(grain, value, null, null);
    }

    /** Its beginning, middle or end: a third of its days, of the same value. */
    Period stage(String stage) {
        if (from == null || to == null || grain == Grain.DAY) {
            return this;
        }
        long days = to.toEpochDay() - from.toEpochDay() + 1;
        return switch (stage) {
            case "START" -> new Period(grain, value, from, from.plusDays(Math.max(0, days / 3 - 1)));
            case "MID" -> new Period(grain, value, from.plusDays(days / 3), to.minusDays(days / 3));
            default -> new Period(grain, value, to.minusDays(Math.max(0, days / 3 - 1)), to);
        };
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static String weekValue(LocalDate day) {
        return four(day.get(IsoFields.WEEK_BASED_YEAR)) + "-W" + two(day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    static String four(int year) {
        return year >= 1000 ? Integer.toString(year) : String.format(Locale.ROOT, "%04d", year);
    }

    static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
