package org.broadsheet.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.article.Figure.FigureTime.Relation;
import org.broadsheet.article.Span;
import org.broadsheet.words.WordList;
import org.jspecify.annotations.Nullable;

/**
 * Times of any language that has a folder of word lists, by the rows of its {@code times.tsv}: each a name, a pattern, a
 * {@link Resolver} and an example. Immutable and shared by all threads.
 */
public final class RowTimes {
    /** A window of characters before a time in which the words stand that tell its relation. */
    private static final int LEAD = 24;

    private final List<TimeRow> rows = new ArrayList<>();
    private final Map<String, Integer> months = new HashMap<>();
    private final Map<String, Integer> weekdays = new HashMap<>();
    private final Map<String, Integer> ordinals = new HashMap<>();
    private final Map<String, Relation> leads = new HashMap<>();

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
     * A rule.
     *
     * @param argument of the resolver, or empty
     * @param example a sentence in which it finds {@code found}, whose value is {@code value} on 18 October 2024
     */
    record TimeRow(
            String name,
            Resolver resolver,
            Pattern pattern,
            String argument,
            String example,
            String found,
            String value) {}

    private record Days(
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

    /** @param language ISO 639-1 code of a language with a folder of word lists */
    public RowTimes(String language) {
        WordList.of(language, "months").rows().forEach(row -> months.put(row.cell(0), row.number(1)));
        WordList.of(language, "weekdays").rows().forEach(row -> weekdays.put(row.cell(0), row.number(1)));
        WordList.of(language, "ordinals").rows().forEach(row -> ordinals.put(row.cell(0), row.number(1)));
        WordList.of(language, "time-leads")
                .rows()
                .forEach(row -> leads.put(row.cell(1), Relation.valueOf(row.cell(0))));
        for (WordList.Row row : WordList.of(language, "times").rows()) {
            String pattern = row.cell(2).replace("%month%", anyOf(months)).replace("%weekday%", anyOf(weekdays));
            rows.add(new TimeRow(
                    row.cell(0),
                    Resolver.valueOf(row.cell(1)),
                    Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE),
                    row.cell(3),
                    row.cell(4),
                    row.cell(5),
                    row.cell(6)));
        }
    }

    private static String anyOf(Map<String, Integer> names) {
        return names.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?:", ")"));
    }

    /** The rules, in the order in which they are tried. */
    List<TimeRow> rows() {
        return List.copyOf(rows);
    }

    /** The times in the order of their first character, none overlapping another. */
    public List<TimeReference> tag(AnnotatedArticle article) {
        LocalDate reference = article.article().publication().on();
        List<TimeReference> times = new ArrayList<>();
        String body = article.body().toString();
        for (Sentence sentence : article.sentences()) {
            int from = article.tokens().get(sentence.first()).from();
            int to = article.tokens().get(sentence.end() - 1).to();
            int at = from;
            while (at < to) {
                TimeReference next = next(article, body, at, from, to, reference);
                if (next == null) {
                    break;
                }
                times.add(next);
                at = article.body().to(next.span());
            }
        }
        return times;
    }

    private @Nullable TimeReference next(
            AnnotatedArticle article, String body, int at, int from, int to, @Nullable LocalDate reference) {
        TimeReference best = null;
        int bestStart = Integer.MAX_VALUE;
        int bestEnd = 0;
        for (TimeRow row : rows) {
            Matcher match = row.pattern().matcher(body).region(at, to);
            match.useTransparentBounds(true);
            if (!match.find() || match.start() > bestStart || match.start() == bestStart && match.end() <= bestEnd) {
                continue;
            }
            Days days = days(row, match, reference);
            if (days != null) {
                Span span = article.body().span(match.start(), match.end());
                best = reference(span, match, row, days, body.substring(from, match.start()));
                bestStart = match.start();
                bestEnd = match.end();
            }
        }
        return best;
    }

    private TimeReference reference(Span span, Matcher match, TimeRow row, Days days, String before) {
        Relation relation = relation(before.substring(Math.max(0, before.length() - LEAD)));
        return new TimeReference(
                span,
                match.group(),
                days.value(),
                TimeReference.Type.DATE,
                relation == Relation.BY ? null : days.from(),
                relation == Relation.SINCE ? null : days.to(),
                relation,
                row.name());
    }

    private Relation relation(String before) {
        String words = " " + before.strip().toLowerCase(Locale.ROOT);
        return leads.entrySet().stream()
                .filter(lead -> words.endsWith(" " + lead.getKey()))
                .max(Comparator.comparingInt(lead -> lead.getKey().length()))
                .map(Map.Entry::getValue)
                .orElse(Relation.IN);
    }

    /** What a match means, or null where it means no day of the calendar: "31. Februar". */
    private @Nullable Days days(TimeRow row, Matcher match, @Nullable LocalDate reference) {
        return switch (row.resolver()) {
            case DATE -> date(match, reference);
            case QUARTER -> part(match, reference, "Q", 3);
            case HALF -> part(match, reference, "H", 6);
            case WEEKDAY -> weekday(match, row.argument(), reference);
            case OFFSET ->
                reference == null
                        ? new Days("XXXX-XX-XX", null, null)
                        : Days.of(reference.plusDays(Integer.parseInt(row.argument())));
            case YEAR_OFFSET ->
                reference == null
                        ? new Days("XXXX", null, null)
                        : year(reference.getYear() + Integer.parseInt(row.argument()));
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
