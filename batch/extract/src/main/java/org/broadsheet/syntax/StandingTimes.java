package org.broadsheet.syntax;

import java.util.Set;
import java.util.regex.Pattern;
import org.broadsheet.words.WordList;
import org.broadsheet.words.WordSets;

/** Words of time that stand in a clause without a preposition, and so are no part of the phrases beside them. */
final class StandingTimes {
    private static final Set<String> DAYS = WordList.english("weekdays")
            .where(2, "name")
            .words(WordSets.english("subject-contexts").get("named-days"));

    private static final Set<String> UNITS =
            WordSets.english("subject-contexts").get("standing-units");

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
