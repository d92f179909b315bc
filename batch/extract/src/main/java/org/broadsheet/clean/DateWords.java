package org.broadsheet.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.words.WordList;

/** The words beside dates: days of the week, "published", "updated on", and what is left of a line without them. */
final class DateWords {
    private static final Set<String> WEEKDAYS = WordList.anyLanguage("weekday-names")
            .and(WordList.english("weekdays"), WordList.of("de", "weekdays"))
            .words();
    private static final Set<String> DATE_WORDS =
            WordList.anyLanguage("date-words").words(WEEKDAYS);
    private static final Set<String> CHANGE_WORDS =
            WordList.anyLanguage("date-words").where(1, "changed").words();
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\u200c.'’]+");
    /** A word or a number; what stands between is punctuation. */
    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{M}\\p{N}(\"“„«@][^\\s:;,|]*");

    private DateWords() {}

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
        if (line.length() > WrittenDate.LONGEST_LINE) {
            return false;
        }
        List<WrittenDate> dates = WrittenDate.in(line);
        if (dates.isEmpty()) {
            return false;
        }
        String others = WrittenTime.blanked(without(line, dates));
        return stripped(others).isEmpty();
    }

    /** A short text with blanks where dates stand. */
    static String withoutDates(String line) {
        return without(line, WrittenDate.in(line));
    }

    private static String without(String line, List<WrittenDate> dates) {
        StringBuilder rest = new StringBuilder(line);
        for (WrittenDate date : dates) {
            for (int i = date.start(); i < date.end(); i++) {
                rest.setCharAt(i, ' ');
            }
        }
        return rest.toString();
    }

    /** What is left of words beside a date when times and words such as "updated on" at either end are taken off. */
    static String stripped(String text) {
        String rest = WrittenTime.blanked(text);
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
}
