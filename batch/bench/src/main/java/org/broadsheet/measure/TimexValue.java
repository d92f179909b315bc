package org.broadsheet.measure;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The value of a TIMEX3 tag in one of the ways in which it may be written: the tags of one corpus write a decade {@code 198} and
 * {@code 198X}, a week {@code 2000-W07} and {@code 2000-W7}, a year {@code 1948} and {@code 1948-XX}, a day long {@code P1D} and
 * {@code PT24H}. What is told more or less exactly stays another value.
 */
final class TimexValue {
    private static final Pattern OPEN_END = Pattern.compile("(?:-XX)+$");
    private static final Pattern OPEN_YEARS = Pattern.compile("^(\\d{2,3})X{1,2}$");
    private static final Pattern SHORT_WEEK = Pattern.compile("-W(\\d)(?=$|-)");
    private static final Pattern QUARTERS = Pattern.compile("^P(\\d+)Q$");
    private static final Pattern DAYS_IN_HOURS = Pattern.compile("^PT(\\d+)H$");
    private static final int MONTHS_OF_QUARTER = 3;
    private static final int HOURS_OF_DAY = 24;

    private TimexValue() {}

    static boolean same(String one, String other) {
        return folded(one).equals(folded(other));
    }

    private static String folded(String value) {
        String closed = OPEN_END.matcher(value).replaceFirst("");
        String years = OPEN_YEARS.matcher(closed).replaceFirst("$1");
        String week = SHORT_WEEK.matcher(years).replaceFirst("-W0$1");
        String months =
                QUARTERS.matcher(week).replaceFirst(quarters -> "P" + MONTHS_OF_QUARTER * number(quarters) + "M");
        return DAYS_IN_HOURS
                .matcher(months)
                .replaceFirst(hours -> number(hours) % HOURS_OF_DAY == 0 && number(hours) > 0
                        ? "P" + number(hours) / HOURS_OF_DAY + "D"
                        : hours.group());
    }

    private static long number(MatchResult found) {
        return Long.parseLong(found.group(1));
    }
}
