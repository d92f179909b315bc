package org.broadsheet.syntax;

import java.util.Set;
import java.util.regex.Pattern;

/** Words of time that stand in a clause without a preposition, and so are no part of the phrases beside them. */
final class StandingTimes {
    private static final Set<String> DAYS = Set.of(
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "yesterday",
            "today",
            "tomorrow",
            "tonight");

    private static final Set<String> UNITS = Set.of(
            "day",
            "week",
            "month",
            "year",
            "hour",
            "minute",
            "morning",
            "afternoon",
            "evening",
            "night",
            "weekend",
            "decade",
            "quarter",
            "season",
            "time",
            "moment");

    /** The years that news speaks of as years. */
    private static final Pattern YEAR = Pattern.compile("(?:1[6-9]|20)[0-9]{2}");

    private StandingTimes() {}

    /** "Monday", "yesterday"; the word in lower case. */
    static boolean isDay(String word) {
        return DAYS.contains(word);
    }

    /** "2019". */
    static boolean isYear(String word) {
        return YEAR.matcher(word).matches();
    }

    /** "week", "morning": a time with a word before it, as in "this week". */
    static boolean isUnit(String lemma) {
        return UNITS.contains(lemma);
    }
}
