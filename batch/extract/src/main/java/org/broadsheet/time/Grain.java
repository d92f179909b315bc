package org.broadsheet.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** A unit of time, with how TIMEX3 writes it in a length. */
enum Grain {
    SECOND("S", 1, ChronoUnit.SECONDS),
    MINUTE("M", 1, ChronoUnit.MINUTES),
    HOUR("H", 1, ChronoUnit.HOURS),
    DAY("D", 1, ChronoUnit.DAYS),
    WEEK("W", 1, ChronoUnit.WEEKS),
    WEEKEND("WE", 1, ChronoUnit.WEEKS),
    FORTNIGHT("W", 2, ChronoUnit.WEEKS),
    MONTH("M", 1, ChronoUnit.MONTHS),
    QUARTER("M", 3, ChronoUnit.MONTHS),
    HALF("M", 6, ChronoUnit.MONTHS),
    SEASON("M", 3, ChronoUnit.MONTHS),
    YEAR("Y", 1, ChronoUnit.YEARS),
    DECADE("Y", 10, ChronoUnit.YEARS),
    CENTURY("Y", 100, ChronoUnit.YEARS),
    MILLENNIUM("Y", 1000, ChronoUnit.YEARS);

    final String letter;
    /** How many of {@code letter} make one. */
    final int multiple;

    private final ChronoUnit unit;

    Grain(String letter, int multiple, ChronoUnit unit) {
        this.letter = letter;
        this.multiple = multiple;
        this.unit = unit;
    }

    /** Whether it is a part of a day. */
    boolean isClock() {
        return compareTo(HOUR) <= 0;
    }

    /** The day {@code count} of this unit after a day; parts of a day are rounded to whole days, away from it. */
    LocalDate after(LocalDate day, double count) {
        double amount = count * multiple;
        if (isClock()) {
            double days = amount * unit.getDuration().toSeconds() / 86_400;
            return day.plusDays((long) (days < 0 ? Math.floor(days) : Math.ceil(days)));
        }
        long whole = (long) amount;
        LocalDate moved = day.plus(whole, unit);
        double rest = amount - whole;
        return rest == 0
                ? moved
                : moved.plusDays(Math.round(rest * unit.getDuration().toDays()));
    }
}
