package org.broadsheet.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.broadsheet.words.WordList;
import org.jspecify.annotations.Nullable;

/** The days of the calendar that a match of one of {@link RowTimes}' rows means. Immutable and shared by all threads. */
final class RowDays {
    private final Map<String, Integer> months = new HashMap<>();
    private final Map<String, Integer> weekdays = new HashMap<>();
    private final Map<String, Integer> ordinals = new HashMap<>();

    /** How a row's groups become days. */
    enum Resolver {
        DATE,
        QUARTER,
        HALF,
        WEEKDAY,
        OFFSET,
        YEAR_OFFSET
    }

    /**
     * Days of the calendar.
     *
     * @param value in the words of TIMEX3
     * @param from the first, or null where it is unknown
     * @param to the last, or null
     */
    record Days(
            String value,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        static Days of(LocalDate day) {
            return new Days(day.toString(), day, day);
        }

        static Days months(String value, LocalDate first, int count) {
            return new Days(value, first, first.plusMonths(count).minusDays(1));
        }
    }

    RowDays(String language) {
        WordList.of(language, "months").rows().forEach(row -> months.put(row.cell(0), row.number(1)));
        WordList.of(language, "weekdays").rows().forEach(row -> weekdays.put(row.cell(0), row.number(1)));
        WordList.of(language, "ordinals").rows().forEach(row -> ordinals.put(row.cell(0), row.number(1)));
    }

    /** A row's pattern with the names of months and weekdays that it asks for. */
    String named(String pattern) {
        return pattern.replace("%month%", anyOf(months)).replace("%weekday%", anyOf(weekdays));
    }

    private static String anyOf(Map<String, Integer> names) {
        return names.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?:", ")"));
    }

    /**
     * What a match of a row means, or null where it means no day of the calendar: "31. Februar".
     *
     * @param reference the day of publication, or null where it is unknown
     */
    @Nullable
    Days of(Resolver resolver, String argument, Matcher match, @Nullable LocalDate reference) {
        return switch (resolver) {
            case DATE -> date(match, reference);
            case QUARTER -> part(match, reference, "Q", 3);
            case HALF -> part(match, reference, "H", 6);
            case WEEKDAY -> weekday(match, argument, reference);
            case OFFSET ->
                reference == null
                        ? new Days("XXXX-XX-XX", null, null)
                        : Days.of(reference.plusDays(Integer.parseInt(argument)));
            case YEAR_OFFSET ->
                reference == null
                        ? new Days("XXXX", null, null)
                        : year(reference.getYear() + Integer.parseInt(argument));
        };
    }

    private static Days year(int year) {
        return Days.months(Integer.toString(year), LocalDate.of(year, 1, 1), 12);
    }

    private @Nullable Days date(Matcher match, @Nullable LocalDate reference) {
        Integer day = number(match, "d");
        Integer year = number(match, "y");
        Integer month = group(match, "m") == null
                ? number(match, "n")
                : months.get(String.valueOf(group(match, "m")).toLowerCase(Locale.ROOT));
        if (month == null) {
            return year == null ? null : year(year);
        }
        if (month < 1 || month > 12) {
            return null;
        }
        if (day == null) {
            return year == null
                    ? null
                    : Days.months(YearMonth.of(year, month).toString(), LocalDate.of(year, month, 1), 1);
        }
        if (day < 1 || day > YearMonth.of(year == null ? 2024 : year, month).lengthOfMonth()) {
            return null;
        }
        if (year != null) {
            return Days.of(LocalDate.of(year, month, day));
        }
        return reference == null
                ? new Days(String.format(Locale.ROOT, "XXXX-%02d-%02d", month, day), null, null)
                : Days.of(near(month, day, reference));
    }

    /** The day of a month that is nearest to the day of publication, before it or after. */
    private static LocalDate near(int month, int day, LocalDate reference) {
        LocalDate best = reference;
        long least = Long.MAX_VALUE;
        for (int year = reference.getYear() - 1; year <= reference.getYear() + 1; year++) {
            LocalDate one = YearMonth.of(year, month)
                    .atDay(Math.min(day, YearMonth.of(year, month).lengthOfMonth()));
            long apart = Math.abs(one.toEpochDay() - reference.toEpochDay());
            if (apart < least) {
                least = apart;
                best = one;
            }
        }
        return best;
    }

    private @Nullable Days part(Matcher match, @Nullable LocalDate reference, String letter, int length) {
        Integer place = ordinals.get(String.valueOf(group(match, "q")).toLowerCase(Locale.ROOT));
        Integer told = number(match, "y");
        if (place == null || told == null && reference == null || place * length > 12) {
            return null;
        }
        int year = told != null ? told : reference == null ? 0 : reference.getYear();
        LocalDate first = LocalDate.of(year, (place - 1) * length + 1, 1);
        return Days.months(year + "-" + letter + place, first, length);
    }

    private @Nullable Days weekday(Matcher match, String direction, @Nullable LocalDate reference) {
        Integer number = weekdays.get(String.valueOf(group(match, "w")).toLowerCase(Locale.ROOT));
        if (number == null) {
            return null;
        }
        DayOfWeek day = DayOfWeek.of(number);
        if (reference == null) {
            return new Days("XXXX-WXX-" + number, null, null);
        }
        return Days.of(reference.with(
                direction.equals("NEXT") ? TemporalAdjusters.next(day) : TemporalAdjusters.previousOrSame(day)));
    }

    private static @Nullable Integer number(Matcher match, String group) {
        String text = group(match, group);
        return text == null ? null : Integer.valueOf(text);
    }

    /** What a group of the pattern holds, or null where the pattern has no such group. */
    private static @Nullable String group(Matcher match, String group) {
        return match.pattern().pattern().contains("(?<" + group + ">") ? match.group(group) : null;
    }
}
