package org.broadsheet.across;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.broadsheet.words.WordList;

/** Whole dates in the head of a text: when it was written, or when what it tells happened. */
final class HeadDays {
    private static final Map<String, Integer> MONTHS = numbers("months");
    private static final Map<String, Integer> WEEKDAYS = numbers("weekdays");
    private static final String MONTH =
            "(?<month>" + String.join("|", new TreeSet<>(MONTHS.keySet()).descendingSet()) + ")";
    private static final String DAY = "(?<day>\\d{1,2})(?:st|nd|rd|th)?";
    private static final String YEAR = "(?<year>(?:19|20)\\d\\d)";
    private static final Pattern MONTH_FIRST = pattern(MONTH + "\\.?\\s+" + DAY + ",?\\s+" + YEAR);
    private static final Pattern DAY_FIRST = pattern(DAY + "\\s+(?:of\\s+)?" + MONTH + "\\.?,?\\s+" + YEAR);

    private HeadDays() {}

    private static Map<String, Integer> numbers(String list) {
        Map<String, Integer> numbers = new HashMap<>();
        for (WordList.Row row : WordList.english(list).rows()) {
            numbers.put(row.cell(0), row.number(1));
        }
        return numbers;
    }

    private static Pattern pattern(String date) {
        return Pattern.compile("\\b" + date + "\\b", Pattern.CASE_INSENSITIVE);
    }

    /** The dates of day, month and year in a text, ascending. */
    static Set<LocalDate> dates(String text) {
        Set<LocalDate> dates = new TreeSet<>();
        for (Pattern form : new Pattern[] {MONTH_FIRST, DAY_FIRST}) {
            Matcher date = form.matcher(text);
            while (date.find()) {
                Integer month = MONTHS.get(date.group("month").toLowerCase(Locale.ROOT));
                try {
                    dates.add(LocalDate.of(
                            Integer.parseInt(date.group("year")),
                            month == null ? 0 : month,
                            Integer.parseInt(date.group("day"))));
                } catch (DateTimeException e) {
                    // "April 31, 2019": no day of any calendar, so nothing to compare by.
                    continue;
                }
            }
        }
        return dates;
    }

    /** The days of the week among words in lower case, 1 (Monday) to 7, ascending. */
    static Set<Integer> weekdays(Collection<String> words) {
        return words.stream()
                .filter(WEEKDAYS::containsKey)
                .map(WEEKDAYS::get)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
