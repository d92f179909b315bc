package org.broadsheet.clean;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The time of day beside a date, as sites write it. */
final class WrittenTime {
    private static final int CHARACTERS_BEFORE = 30;
    private static final int CHARACTERS_BEHIND = 45;

    private static final Pattern TIME = Pattern.compile(
            "(?<![\\d:])(?<h>\\d{1,2})[:.](?<m>\\d{2})(?::(?<s>\\d{2})(?:\\.\\d{1,9})?)?(?![\\d:])"
                    + "(?: ?(?<half>[ap])\\.?m\\b\\.?)?(?: ?\\(?(?<zone>Z\\b|[+-]\\d{2}:?\\d{2}|GMT|UTC|BST|EST|EDT|CST|CDT|MST|MDT|PST|PDT|CET|CEST|EET|EEST|MSK|JST|HKT|AEST|AEDT|ET|PT)\\b\\)?)?",
            Pattern.CASE_INSENSITIVE);
    /** Zone letters of one meaning in news. IST, for one, has three and is not here. */
    private static final Map<String, String> ZONES = Map.ofEntries(
            Map.entry("Z", "+00:00"),
            Map.entry("GMT", "+00:00"),
            Map.entry("UTC", "+00:00"),
            Map.entry("BST", "+01:00"),
            Map.entry("CET", "+01:00"),
            Map.entry("CEST", "+02:00"),
            Map.entry("EET", "+02:00"),
            Map.entry("EEST", "+03:00"),
            Map.entry("MSK", "+03:00"),
            Map.entry("EST", "-05:00"),
            Map.entry("EDT", "-04:00"),
            Map.entry("CST", "-06:00"),
            Map.entry("CDT", "-05:00"),
            Map.entry("MST", "-07:00"),
            Map.entry("MDT", "-06:00"),
            Map.entry("PST", "-08:00"),
            Map.entry("PDT", "-07:00"),
            Map.entry("JST", "+09:00"),
            Map.entry("HKT", "+08:00"),
            Map.entry("AEST", "+10:00"),
            Map.entry("AEDT", "+11:00"));

    private WrittenTime() {}

    /** A text with blanks in place of times. */
    static String blanked(String text) {
        return TIME.matcher(text).replaceAll(" ");
    }

    /**
     * The moment that a time beside a day tells, or null where no time or no zone is written.
     *
     * @param start index in the text at which the date begins
     * @param end index after its last character
     */
    static @Nullable Instant beside(String text, int start, int end, LocalDate day) {
        int from = Math.max(0, start - CHARACTERS_BEFORE);
        int to = Math.min(text.length(), end + CHARACTERS_BEHIND);
        Matcher time = TIME.matcher(text);
        time.region(end, to);
        boolean found = time.find();
        if (!found) {
            time.region(from, start);
            found = time.find();
        }
        if (!found || time.group("zone") == null) {
            return null;
        }
        String zone = time.group("zone").toUpperCase(Locale.ROOT);
        String offset = ZONES.getOrDefault(zone, zone);
        int hour = Integer.parseInt(time.group("h"));
        String half = time.group("half");
        if (half != null) {
            hour = hour % 12 + (half.equalsIgnoreCase("p") ? 12 : 0);
        }
        int second = time.group("s") == null ? 0 : Integer.parseInt(time.group("s"));
        try {
            return day.atTime(LocalTime.of(hour, Integer.parseInt(time.group("m")), second))
                    .toInstant(ZoneOffset.of(offset));
        } catch (DateTimeException e) {
            // "25:61" is no time and "ET" no one offset: the day stands without its moment.
            return null;
        }
    }
}
