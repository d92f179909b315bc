package org.broadsheet.time;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.broadsheet.number.NumberWords;
import org.broadsheet.words.WordList;
import org.broadsheet.words.WordSets;
import org.jspecify.annotations.Nullable;

/** The words that times are told with, from {@code time-words.tsv}. */
final class TimeWords {
    private static final Map<String, Map<String, String>> CLASSES = new HashMap<>();

    static {
        for (WordList.Row row : WordList.english("time-words").rows()) {
            CLASSES.computeIfAbsent(row.cell(0), key -> new HashMap<>()).put(row.cell(1), row.cell(2));
        }
    }

    private static final WordSets CONTEXTS = WordSets.english("time-contexts");

    private static final Map<String, Integer> MONTHS = listed("months");
    private static final Map<String, Integer> WEEKDAYS = listed("weekdays");
    private static final Map<String, Integer> ORDINALS = listed("ordinals");
    private static final NumberWords NUMBERS = new NumberWords();
    private static final Map<String, Integer> DECADES = numbers("decade");
    private static final Map<String, Grain> UNITS = units();

    private TimeWords() {}

    private static Map<String, String> of(String wordClass) {
        return CLASSES.getOrDefault(wordClass, Map.of());
    }

    private static Map<String, Integer> listed(String list) {
        Map<String, Integer> numbers = new HashMap<>();
        WordList.english(list).rows().forEach(row -> numbers.put(row.cell(0), row.number(1)));
        return numbers;
    }

    private static Map<String, Integer> numbers(String wordClass) {
        Map<String, Integer> numbers = new HashMap<>();
        of(wordClass).forEach((word, value) -> numbers.put(word, Integer.valueOf(value)));
        return numbers;
    }

    private static Map<String, Grain> units() {
        Map<String, Grain> units = new HashMap<>();
        of("unit").forEach((word, value) -> units.put(word, Grain.valueOf(value)));
        return units;
    }

    /** Every word of every class. */
    static Set<String> all() {
        Set<String> all = new HashSet<>();
        CLASSES.values().forEach(words -> all.addAll(words.keySet()));
        List.of(MONTHS, WEEKDAYS, ORDINALS).forEach(words -> all.addAll(words.keySet()));
        NUMBERS.all().stream().filter(word -> cardinal(word) >= 0).forEach(all::add);
        return all;
    }

    /** A set of {@code time-contexts.tsv}. */
    static Set<String> context(String name) {
        return CONTEXTS.get(name);
    }

    /** 1 to 12, or 0 for another word. */
    static int month(String word) {
        return MONTHS.getOrDefault(word, 0);
    }

    /** 1 (Monday) to 7, or 0 for another word. */
    static int weekday(String word) {
        return WEEKDAYS.getOrDefault(word, 0);
    }

    /** Number of a word below a hundred, or -1. */
    static int cardinal(String word) {
        NumberWords.NumberWord number = NUMBERS.get(word);
        boolean below = number != null && number.role().compareTo(NumberWords.Role.TEN) <= 0;
        return number != null && below ? (int) number.value() : -1;
    }

    /** Place that a word names, or 0. */
    static int ordinal(String word) {
        return ORDINALS.getOrDefault(word, 0);
    }

    /** First year of the decade within its century ("eighties": 80), or 0. */
    static int decade(String word) {
        return DECADES.getOrDefault(word, 0);
    }

    static @Nullable Grain unit(String word) {
        return UNITS.get(word);
    }

    /** TIMEX3's letters of a season, or null. */
    static @Nullable String season(String word) {
        return of("season").get(word);
    }

    /** TIMEX3's letters of a part of the day, or null. */
    static @Nullable String part(String word) {
        return of("part").get(word);
    }

    /** TIMEX3's value of a word such as "weekly", or null. */
    static @Nullable String recurrence(String word) {
        return of("recurrence").get(word);
    }

    /** START, MID, END, or null. */
    static @Nullable String stage(String word) {
        return of("stage").get(word);
    }

    /** PAST, PRESENT, FUTURE, or null. */
    static @Nullable String shift(String word) {
        return of("shift").get(word);
    }

    static boolean isVagueCount(String word) {
        return of("vaguecount").containsKey(word);
    }

    static boolean isZone(String word) {
        return of("zone").containsKey(word);
    }
}
