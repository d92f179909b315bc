package org.broadsheet.syntax;

import java.util.Set;

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
            "time",
            "moment");

    private StandingTimes() {}

    /** "Monday", "yesterday"; the word in lower case. */
    static boolean isDay(String word) {
        return DAYS.contains(word);
    }

    /** "week", "morning": a time with a word before it, as in "this week". */
    static boolean isUnit(String lemma) {
        return UNITS.contains(lemma);
    }
}
