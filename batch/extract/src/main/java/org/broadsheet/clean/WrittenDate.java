package org.broadsheet.clean;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.words.WordList;
import org.jspecify.annotations.Nullable;

/**
 * A date as sites write it, with its time of day where one stands beside it.
 *
 * @param day the day as written, in the writer's own zone
 * @param at the moment, or null where no time or no zone is written
 * @param start index of its first character in the text it was read from
 * @param end index after its last character
 */
record WrittenDate(LocalDate day, @Nullable Instant at, int start, int end) {
    private static final Map<String, Integer> MONTHS = months();
    private static final Set<String> DATE_WORDS = WordList.anyLanguage("date-words")
            .and(WordList.english("weekdays"), WordList.of("de", "weekdays"))
            .words();
    private static final int LONGEST_LINE = 120;

    private static final Pattern DATE = Pattern.compile(
            "(?<![\\p{L}\\d])(?:"
                    + "(?<iy>(?:19|20)\\d\\d)[-/.](?<im>\\d{1,2})[-/.](?<id>\\d{1,2})(?!\\d)"
                    + "|(?<nd>\\d{1,2})(?<sep>[./-])(?<nm>\\d{1,2})\\k<sep>(?<ny>(?:19|20)\\d\\d)(?!\\d)"
                    + "|(?<dd>\\d{1,2})(?:st|nd|rd|th|er|\\.)?[ -]{1,2}(?:of |de )?(?<dm>\\p{L}{3,12})\\.?,?[ -]{1,2}(?:de )?(?<dy>(?:19|20)\\d\\d)(?!\\d)"
                    + "|(?<mm>\\p{L}{3,12})\\.? (?<md>\\d{1,2})(?:st|nd|rd|th)?(?:,| ,)? ?(?<my>(?:19|20)\\d\\d)(?!\\d)"
                    + "|(?<yy>(?:19|20)\\d\\d)(?:,| ,)? (?:(?<ym>\\p{L}{3,12})\\.? (?<yd>\\d{1,2})(?:st|nd|rd|th)?|(?<ye>\\d{1,2})(?:st|nd|rd|th)? (?<yn>\\p{L}{3,12}))(?![\\p{L}\\d]|,? ?(?:19|20)\\d\\d)"
                    + "|(?<cy>(?:19|20)\\d\\d)年(?<cm>\\d{1,2})月(?<cd>\\d{1,2})日"
                    + ")",
            Pattern.CASE_INSENSITIVE);
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

    private static final Pattern WORD = Pattern.compile("[\\p{L}.'’]+");
    private static final Pattern EPOCH = Pattern.compile("1\\d{9}(?:\\d{3})?");

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new HashMap<>();
        WordList names =
                WordList.anyLanguage("month-names").and(WordList.english("months"), WordList.of("de", "months"));
        for (WordList.Row row : names.rows()) {
            months.put(row.cell(0), row.number(1));
        }
        return months;
    }

    /** The date of a field that holds nothing else: ISO 8601, RFC 822, epoch seconds or millis, or as in a date line. */
    static Optional<WrittenDate> ofField(@Nullable String value) {
        if (value == null || value.length() > LONGEST_LINE) {
            return Optional.empty();
        }
        String text = value.strip();
        if (EPOCH.matcher(text).matches()) {
            long number = Long.parseLong(text);
            Instant at = text.length() > 10 ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
            return Optional.of(new WrittenDate(at.atOffset(ZoneOffset.UTC).toLocalDate(), at, 0, value.length()));
        }
        List<WrittenDate> found = in(text);
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0));
    }

    /** Whether a line says nothing but when: dates, times, days of the week and words such as "updated". */
    static boolean fillsLine(String line) {
        if (line.length() > LONGEST_LINE) {
            return false;
        }
        List<WrittenDate> dates = in(line);
        if (dates.isEmpty()) {
            return false;
        }
        StringBuilder rest = new StringBuilder(line);
        for (WrittenDate date : dates) {
            for (int i = date.start; i < date.end; i++) {
                rest.setCharAt(i, ' ');
            }
        }
        String others = TIME.matcher(rest).replaceAll(" ");
        Matcher word = WORD.matcher(others);
        while (word.find()) {
            String plain = word.group().toLowerCase(Locale.ROOT).replaceAll("^[.'’]+|[.'’]+$", "");
            if (!plain.isEmpty() && !DATE_WORDS.contains(plain)) {
                return false;
            }
        }
        return others.chars().noneMatch(Character::isDigit);
    }

    /** All dates of a short text, in order. */
    static List<WrittenDate> in(String text) {
        List<WrittenDate> found = new ArrayList<>();
        Matcher matcher = DATE.matcher(text);
        int from = 0;
        while (matcher.find(from)) {
            LocalDate day = day(matcher);
            if (day == null) {
                from = matcher.start() + 1;
                continue;
            }
            found.add(new WrittenDate(day, moment(text, matcher, day), matcher.start(), matcher.end()));
            from = matcher.end();
        }
        return found;
    }

    private static @Nullable LocalDate day(Matcher m) {
        if (m.group("iy") != null) {
            return day(m.group("iy"), Integer.parseInt(m.group("im")), m.group("id"));
        }
        if (m.group("ny") != null) {
            return numeric(m);
        }
        if (m.group("cy") != null) {
            return day(m.group("cy"), Integer.parseInt(m.group("cm")), m.group("cd"));
        }
        if (m.group("yy") != null) {
            boolean monthFirst = m.group("ym") != null;
            return named(m.group("yy"), m.group(monthFirst ? "ym" : "yn"), m.group(monthFirst ? "yd" : "ye"));
        }
        boolean dayFirst = m.group("dy") != null;
        return dayFirst
                ? named(m.group("dy"), m.group("dm"), m.group("dd"))
                : named(m.group("my"), m.group("mm"), m.group("md"));
    }

    private static @Nullable LocalDate named(String year, String monthName, String day) {
        Integer month = MONTHS.get(monthName.toLowerCase(Locale.ROOT));
        return month == null ? null : day(year, month, day);
    }

    /** Dots and hyphens are written day first; with slashes only a number over 12 tells. */
    private static @Nullable LocalDate numeric(Matcher m) {
        int first = Integer.parseInt(m.group("nd"));
        int second = Integer.parseInt(m.group("nm"));
        boolean slashes = m.group("sep").equals("/");
        if (second > 12) {
            return day(m.group("ny"), first, m.group("nm"));
        }
        return !slashes || first > 12 || first == second ? day(m.group("ny"), second, m.group("nd")) : null;
    }

    private static @Nullable LocalDate day(String year, int month, String day) {
        try {
            return LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day));
        } catch (DateTimeException e) {
            // "31.02.2024" and "2024-19-05" only look like dates.
            return null;
        }
    }

    private static @Nullable Instant moment(String text, Matcher date, LocalDate day) {
        int from = Math.max(0, date.start() - 30);
        int to = Math.min(text.length(), date.end() + 45);
        Matcher time = TIME.matcher(text);
        time.region(date.end(), to);
        boolean found = time.find();
        if (!found) {
            time.region(from, date.start());
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
