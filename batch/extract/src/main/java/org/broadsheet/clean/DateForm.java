package org.broadsheet.clean;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.words.WordList;
import org.jspecify.annotations.Nullable;

/**
 * The ways in which dates are written, each with a year, a month and a day.
 *
 * @param day as it is written; where both orders tell a day, the one with the day before the month
 * @param monthFirst the day where the month comes before it, of numbers with slashes between that are both small; else null
 */
record DateForm(LocalDate day, @Nullable LocalDate monthFirst) {
    private static final Map<String, Integer> MONTHS = months();

    private static final String YEAR = "(?:19|20)\\d\\d";
    private static final String MONTH = "\\p{L}[\\p{L}\\p{M}]{2,14}";
    /** Elements that stand apart on the page run together in its text: "Jane DoeMar 5, 2024", "Published5 March 2024". */
    private static final String GLUED = "(?-i:(?<=\\p{Ll})(?=\\p{Lu}\\p{Ll}|\\d{1,2} \\p{Lu}\\p{Ll}))";
    /** Also "2024. 5. 3." (Korean), "2024. május 3." (Hungarian), "3 d'octubre de 2024" (Catalan), "3/5/24", "5-May-24". */
    static final Pattern DATE = Pattern.compile(
            "(?:(?<![\\p{L}\\d])|" + GLUED + ")(?:"
                    + "(?<iy>" + YEAR + ")(?:[-/.]|\\. )(?<im>\\d{1,2})(?:[-/.]|\\. )(?<id>\\d{1,2})(?!\\d)"
                    + "|(?<nd>\\d{1,2})(?<sep>[./-])(?<nm>\\d{1,2})\\k<sep>(?<ny>" + YEAR
                    + "|\\d\\d)(?![\\d:]|[./-]\\d)"
                    + "|(?<dd>\\d{1,2})(?:st|nd|rd|th|er|[.ºª])?[ /-]{1,2}(?:of |de |d['’])?(?<dm>" + MONTH
                    + ")\\.?,?[ /-]{1,2}(?:de |del )?(?<dy>" + YEAR + "|25\\d\\d)(?!\\d)"
                    + "|(?<mm>" + MONTH + ")\\.? (?<md>\\d{1,2})(?:st|nd|rd|th)?(?:,| ,)? ?(?<my>" + YEAR + ")(?!\\d)"
                    + "|(?<sd>\\d{1,2})[ -](?<sm>" + MONTH + ")(?:-|\\.?,? ['’])(?<sy>\\d\\d)(?![\\d-])"
                    + "|(?<tm>" + MONTH + ")\\.? (?<td>\\d{1,2}),? ['’](?<ty>\\d\\d)(?!\\d)"
                    + "|(?<yy>" + YEAR + ")(?:,| ,|\\.)? (?:m\\. |gada )?(?:(?<ym>" + MONTH
                    + ")\\.? (?<yd>\\d{1,2})(?:st|nd|rd|th)?|(?<ye>\\d{1,2})(?:st|nd|rd|th|\\.)? (?<yn>" + MONTH
                    + "))(?![\\p{L}\\d]|,? ?" + YEAR + ")"
                    + "|(?<cy>" + YEAR + ") ?[年년] ?(?<cm>\\d{1,2}) ?[月월] ?(?<cd>\\d{1,2}) ?[日일]"
                    + "|(?<vd>\\d{1,2}) tháng (?<vm>\\d{1,2}),? (?:năm )?(?<vy>" + YEAR + ")(?!\\d)"
                    + ")",
            Pattern.CASE_INSENSITIVE);

    /** Years since the death of the Buddha, by which Thailand counts. */
    private static final int BUDDHIST_YEARS = 543;

    private static final int MONTHS_OF_A_YEAR = 12;
    private static final int LAST_YEAR_OF_TWO_DIGITS = 49;

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new HashMap<>();
        WordList names =
                WordList.anyLanguage("month-names").and(WordList.english("months"), WordList.of("de", "months"));
        for (WordList.Row row : names.rows()) {
            months.put(row.cell(0), row.number(1));
        }
        return months;
    }

    /** What a match of {@link #DATE} tells, or null where it is no day. */
    static @Nullable DateForm of(Matcher date) {
        if (date.group("ny") != null) {
            return numeric(date);
        }
        LocalDate day = day(date);
        return day == null ? null : new DateForm(day, null);
    }

    private static @Nullable LocalDate day(Matcher m) {
        if (m.group("iy") != null) {
            return day(m.group("iy"), Integer.parseInt(m.group("im")), m.group("id"));
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
        if (m.group("sy") != null) {
            return named(century(m.group("sy")), m.group("sm"), m.group("sd"));
        }
        if (m.group("ty") != null) {
            return named(century(m.group("ty")), m.group("tm"), m.group("td"));
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
    private static @Nullable DateForm numeric(Matcher m) {
        int first = Integer.parseInt(m.group("nd"));
        int second = Integer.parseInt(m.group("nm"));
        String year = m.group("ny");
        if (year.length() == 2) {
            // "1-2-24" is a score, a range or a version as often as a day.
            year = m.group("sep").equals("-") ? "" : century(year);
        }
        LocalDate dayFirst = day(year, second, m.group("nd"));
        LocalDate monthFirst = day(year, first, m.group("nm"));
        if (dayFirst == null) {
            return second > MONTHS_OF_A_YEAR && monthFirst != null ? new DateForm(monthFirst, null) : null;
        }
        boolean open = m.group("sep").equals("/") && first != second && monthFirst != null;
        return new DateForm(dayFirst, open ? monthFirst : null);
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

    /** The order of the dates with slashes in a line of which one number can be no month. */
    static DateOrder orderShownIn(String line) {
        Matcher date = DATE.matcher(line);
        while (date.find()) {
            if (date.group("ny") != null && date.group("sep").equals("/") && numeric(date) != null) {
                boolean dayFirst = Integer.parseInt(date.group("nd")) > MONTHS_OF_A_YEAR;
                if (dayFirst || Integer.parseInt(date.group("nm")) > MONTHS_OF_A_YEAR) {
                    return dayFirst ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST;
                }
            }
        }
        return DateOrder.UNKNOWN;
    }
}
