package org.broadsheet.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;
import org.broadsheet.syntax.PhraseTable;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.words.WordList;
import org.jspecify.annotations.Nullable;

/** Feasts and memorial days by name, from {@code holidays.tsv}, with or without a year. */
final class Holidays implements TimeRule {
    private static final PhraseTable<String> NAMES = PhraseTable.of(WordList.english("holidays"), row -> row.cell(1));

    static Set<String> firstWords() {
        return NAMES.firstWords();
    }

    @Override
    public @Nullable Match at(Pieces pieces, int i, Discourse discourse) {
        return Match.by(TimeName.HOLIDAY, find(pieces, i, discourse));
    }

    private static @Nullable Match find(Pieces pieces, int i, Discourse discourse) {
        String shift = TimeWords.shift(pieces.word(i));
        int at = shift == null ? i : i + 1;
        PhraseTable.Match<String> name = NAMES.at(pieces, at);
        if (name == null || !pieces.capital(at)) {
            return null;
        }
        int end = name.end();
        String rule = name.meaning();
        int next = pieces.isAny(end, ",", "of") ? end + 1 : end;
        int year = CalendarDates.yearNumber(pieces, next);
        if (year > 0) {
            return Match.date(i, next + 1, Period.day(day(rule, year)));
        }
        Years.Named named = Years.shiftedAt(pieces, end, discourse);
        if (named != null) {
            return Match.date(i, named.end(), Period.day(day(rule, named.year())));
        }
        LocalDate now = discourse.reference();
        if (now == null) {
            return Match.date(i, end, Period.unknown(Grain.DAY, "XXXX-XX-XX"));
        }
        return Match.date(i, end, Period.day(near(rule, now, shift, Tense.at(pieces, i, end))));
    }

    private static LocalDate near(String rule, LocalDate now, @Nullable String shift, Tense tense) {
        LocalDate thisYear = day(rule, now.getYear());
        boolean back = "PAST".equals(shift) || (shift == null && tense == Tense.PAST);
        boolean ahead = "FUTURE".equals(shift) || (shift == null && tense == Tense.FUTURE);
        if (back && thisYear.isAfter(now)) {
            return day(rule, now.getYear() - 1);
        }
        return ahead && thisYear.isBefore(now) ? day(rule, now.getYear() + 1) : thisYear;
    }

    /** The day a rule of the list means in a year. */
    static LocalDate day(String rule, int year) {
        if (rule.startsWith("EASTER")) {
            return easter(year).plusDays(Integer.parseInt(rule.substring("EASTER".length())));
        }
        if (rule.startsWith("NTH")) {
            String[] parts = rule.split(" ", -1);
            LocalDate month = LocalDate.of(year, Integer.parseInt(parts[1]), 1);
            LocalDate day = month.with(TemporalAdjusters.dayOfWeekInMonth(
                    Integer.parseInt(parts[3]), DayOfWeek.of(Integer.parseInt(parts[2]))));
            return parts.length > 4 ? day.plusDays(Integer.parseInt(parts[4])) : day;
        }
        return LocalDate.of(year, Integer.parseInt(rule.substring(0, 2)), Integer.parseInt(rule.substring(3)));
    }

    /** Easter Sunday of the Gregorian calendar, by the method of Meeus, Jones and Butcher. */
    static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int sum = h + l - 7 * m + 114;
        return LocalDate.of(year, sum / 31, sum % 31 + 1);
    }
}
