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
    private static final Set<String> WEEKDAYS = WordList.anyLanguage("weekday-names")
            .and(WordList.english("weekdays"), WordList.of("de", "weekdays"))
            .words();
    private static final Set<String> DATE_WORDS =
            WordList.anyLanguage("date-words").words(WEEKDAYS);
    private static final Set<String> CHANGE_WORDS =
            WordList.anyLanguage("date-words").where(1, "changed").words();
    private static final int LONGEST_LINE = 120;

    private static final String YEAR = "(?:19|20)\\d\\d";
    private static final String MONTH = "\\p{L}[\\p{L}\\p{M}]{2,14}";
    /** Elements that stand apart on the page run together in its text: "Jane DoeMar 5, 2024", "Published5 March 2024". */
    private static final String GLUED = "(?-i:(?<=\\p{Ll})(?=\\p{Lu}\\p{Ll}|\\d{1,2} \\p{Lu}\\p{Ll}))";
    /** Also "2024. 5. 3." (Korean), "2024. május 3." (Hungarian), "3 d'octubre de 2024" (Catalan), "3/5/24". */
    private static final Pattern DATE = Pattern.compile(
            "(?:(?<![\\p{L}\\d])|" + GLUED + ")(?:"
                    + "(?<iy>" + YEAR + ")(?:[-/.]|\\. )(?<im>\\d{1,2})(?:[-/.]|\\. )(?<id>\\d{1,2})(?!\\d)"
                    + "|(?<nd>\\d{1,2})(?<sep>[./-])(?<nm>\\d{1,2})\\k<sep>(?<ny>" + YEAR
                    + "|\\d\\d)(?![\\d:]|[./-]\\d)"
                    + "|(?<dd>\\d{1,2})(?:st|nd|rd|th|er|[.ºª])?[ /-]{1,2}(?:of |de |d['’])?(?<dm>" + MONTH
                    + ")\\.?,?[ /-]{1,2}(?:de |del )?(?<dy>" + YEAR + "|25\\d\\d)(?!\\d)"
                    + "|(?<mm>" + MONTH + ")\\.? (?<md>\\d{1,2})(?:st|nd|rd|th)?(?:,| ,)? ?(?<my>" + YEAR + ")(?!\\d)"
                    + "|(?<yy>" + YEAR + ")(?:,| ,|\\.)? (?:m\\. |gada )?(?:(?<ym>" + MONTH
                    + ")\\.? (?<yd>\\d{1,2})(?:st|nd|rd|th)?|(?<ye>\\d{1,2})(?:st|nd|rd|th|\\.)? (?<yn>" + MONTH
                    + "))(?![\\p{L}\\d]|,? ?" + YEAR + ")"
                    + "|(?<cy>" + YEAR + ") ?[年년] ?(?<cm>\\d{1,2}) ?[月월] ?(?<cd>\\d{1,2}) ?[日일]"
                    + "|(?<vd>\\d{1,2}) tháng (?<vm>\\d{1,2}),? (?:năm )?(?<vy>" + YEAR + ")(?!\\d)"
                    + ")",
            Pattern.CASE_INSENSITIVE);
    /** "20240503", in fields only: in a line such a number is mostly another. */
    private static final Pattern COMPACT = Pattern.compile(YEAR + "[01]\\d[0-3]\\d(?!\\d).{0,20}");

    /** Years since the death of the Buddha, by which Thailand counts. */
    private static final int BUDDHIST_YEARS = 543;

    private static final int LAST_YEAR_OF_TWO_DIGITS = 49;

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

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\u200c.'’]+");
    /** A word or a number; what stands between is punctuation. */
    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{M}\\p{N}(\"“„«@][^\\s:;,|]*");

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
        if (COMPACT.matcher(text).matches()) {
            text = text.substring(0, 4) + "-" + text.substring(4, 6) + "-" + text.substring(6);
        }
        List<WrittenDate> found = in(text);
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0));
    }

    /** Whether words are such as stand before a date only: "Posted on". */
    static boolean isLabel(String words) {
        Matcher word = WORD.matcher(words);
        boolean named = false;
        while (word.find()) {
            if (!isDateWord(word.group())) {
                return false;
            }
            named |= plain(word.group()).length() > 3 && !WEEKDAYS.contains(plain(word.group()));
        }
        return named;
    }

    /** Whether words before a date say that it is the day of a change: "Last updated", "Stand ... geändert". */
    static boolean tellsChange(String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        Matcher word = WORD.matcher(lower);
        while (word.find()) {
            if (CHANGE_WORDS.contains(plain(word.group()))) {
                return true;
            }
        }
        return false;
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("^[.'’]+|[.'’]+$", "");
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
        String others = TIME.matcher(without(line, dates)).replaceAll(" ");
        return stripped(others).isEmpty();
    }

    /** A text with blanks where dates stand. */
    private static String without(String line, List<WrittenDate> dates) {
        StringBuilder rest = new StringBuilder(line);
        for (WrittenDate date : dates) {
            for (int i = date.start; i < date.end; i++) {
                rest.setCharAt(i, ' ');
            }
        }
        return rest.toString();
    }

    /** What is left of words beside a date when times and words such as "updated on" at either end are taken off. */
    static String stripped(String text) {
        String rest = TIME.matcher(text).replaceAll(" ");
        List<int[]> words = new ArrayList<>();
        Matcher word = TOKEN.matcher(rest);
        while (word.find()) {
            words.add(new int[] {word.start(), word.end()});
        }
        int first = 0;
        int last = words.size() - 1;
        while (first <= last && isDateWord(rest.substring(words.get(first)[0], words.get(first)[1]))) {
            first++;
        }
        while (last >= first && isDateWord(rest.substring(words.get(last)[0], words.get(last)[1]))) {
            last--;
        }
        return first > last ? "" : rest.substring(words.get(first)[0], words.get(last)[1]);
    }

    /** A lower-case text without the days of the week, "am", "the" and punctuation that stand at its end, before a date. */
    static String withoutLabels(String lower) {
        String rest = lower.stripTrailing();
        while (true) {
            int end = rest.length();
            while (end > 0 && ",(–—- ".indexOf(rest.charAt(end - 1)) >= 0) {
                end--;
            }
            int start = end;
            while (start > 0 && Character.isLetter(rest.charAt(start - 1))) {
                start--;
            }
            String word = rest.substring(start, end);
            if (!WEEKDAYS.contains(word) && (word.length() > 3 || !DATE_WORDS.contains(word)) || word.isEmpty()) {
                return rest.substring(0, end);
            }
            rest = rest.substring(0, start).stripTrailing();
        }
    }

    private static boolean isDateWord(String token) {
        return DATE_WORDS.contains(plain(token));
    }

    /** All dates of a short text, in order. */
    static List<WrittenDate> in(String text) {
        return inAscii(asciiDigits(text));
    }

    private static String asciiDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x660 && Character.isDigit(text.charAt(i))) {
                StringBuilder ascii = new StringBuilder(text);
                for (int k = i; k < text.length(); k++) {
                    char c = text.charAt(k);
                    ascii.setCharAt(k, Character.isDigit(c) ? (char) ('0' + Character.digit(c, 10)) : c);
                }
                return ascii.toString();
            }
        }
        return text;
    }

    private static List<WrittenDate> inAscii(String text) {
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
        if (m.group("vy") != null) {
            return day(m.group("vy"), Integer.parseInt(m.group("vm")), m.group("vd"));
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
        String name = monthName.toLowerCase(Locale.ROOT);
        Integer month = MONTHS.get(name);
        // "3 במאי 2024": the preposition is written with the name.
        month = month == null && name.startsWith("ב") ? MONTHS.get(name.substring(1)) : month;
        return month == null ? null : day(year, month, day);
    }

    /** Dots and hyphens are written day first; with slashes only a number over 12 tells. */
    private static @Nullable LocalDate numeric(Matcher m) {
        int first = Integer.parseInt(m.group("nd"));
        int second = Integer.parseInt(m.group("nm"));
        String year = m.group("ny");
        boolean slashes = m.group("sep").equals("/");
        if (year.length() == 2) {
            // "1-2-24" is a score, a range or a version as often as a day.
            year = m.group("sep").equals("-") ? "" : century(year);
        }
        if (second > 12) {
            return day(year, first, m.group("nm"));
        }
        return !slashes || first > 12 || first == second ? day(year, second, m.group("nd")) : null;
    }

    private static String century(String twoDigits) {
        return (Integer.parseInt(twoDigits) > LAST_YEAR_OF_TWO_DIGITS ? "19" : "20") + twoDigits;
    }

    private static @Nullable LocalDate day(String year, int month, String day) {
        if (year.isEmpty()) {
            return null;
        }
        int counted = Integer.parseInt(year);
        try {
            LocalDate date =
                    LocalDate.of(counted >= 2500 ? counted - BUDDHIST_YEARS : counted, month, Integer.parseInt(day));
            // The first day of the clock stands where a program had no date.
            return date.equals(LocalDate.EPOCH) ? null : date;
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
