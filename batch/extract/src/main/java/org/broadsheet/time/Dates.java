package org.broadsheet.time;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** Days from their numbers. */
final class Dates {
    static final int FIRST_YEAR = 1000;
    static final int LAST_YEAR = 2200;

    private Dates() {}

    /** The day, or null where the calendar has none. */
    static @Nullable LocalDate of(int year, int month, int day) {
        if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1) {
            return null;
        }
        return day > YearMonth.of(year, month).lengthOfMonth() ? null : LocalDate.of(year, month, day);
    }

    /** A year written with two digits: of 40 to 99 the twentieth century's, of others this century's. */
    static int fullYear(int twoDigits) {
        return twoDigits >= 40 ? 1900 + twoDigits : 2000 + twoDigits;
    }
}
