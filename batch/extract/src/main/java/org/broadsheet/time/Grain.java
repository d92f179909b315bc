package org.broadsheet.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

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

    private static final int FIRST_YEAR = 1;
    private static final int LAST_YEAR = 9999;

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

    /**
     * The day {@code count} of this unit after a day, or null where that is not in the years 1 to 9999. Parts of a day are
     * rounded to whole days, away from it.
     */
    @Nullable
    LocalDate after(LocalDate day, double count) {
        double amount = count * multiple;
        double seconds = unit.getDuration().toSeconds();
        double year = day.getYear()
                + amount * seconds / ChronoUnit.YEARS.getDuration().toSeconds();
        if (year < FIRST_YEAR + 1 || year > LAST_YEAR - 1) {
            return null;
        }
        if (isClock()) {
            double days = amount * seconds / ChronoUnit.DAYS.getDuration().toSeconds();
            return day.plusDays((long) (days < 0 ? Math.floor(days) : Math.ceil(days)));
        }
        long whole = (long) amount;
        double rest = amount - whole;
        LocalDate moved = day.plus(whole, unit);
        return rest == 0
                ? moved
                : moved.plusDays(Math.round(rest * unit.getDuration().toDays()));
    }
}
