package org.broadsheet.across;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.words.WordList;

/**
 * Which part of where it happened a sentence says that a number is of: "In neighbouring Marlow district, 10 people were
 * killed". A number of one part is none of another, nor of all of them. "Near Cape Marlow" is where it happened, and no part.
 */
final class ToldPlaces {
    private static final String NAME = "(?:\\p{Ll}+ ){0,2}((?:\\p{Lu}[\\p{L}'’-]+ ?)+)";
    private static final Pattern INSIDE =
            Pattern.compile("\\b(?:in|across|outside) " + NAME + "(?:" + kinds() + ")\\b");
    /** "12,000 people in the district", and more elsewhere. */
    private static final Pattern UNNAMED = Pattern.compile("\\bin the (" + kinds() + ")\\b");
    /** What opens the sentence, up to the number. */
    private static final Pattern FRONTED =
            Pattern.compile("^(?:In|Across|Outside) " + NAME + "(?:\\p{Ll}+ ?){0,2}, (?:[\\p{Ll}-]+ ){0,4}$");
    /** Names of no place behind "in" and "at". */
    private static final Set<String> TIMES = times();

    private ToldPlaces() {}

    /**
     * The words of the places, in lower case.
     *
     * @param before the sentence up to the number
     * @param left its clause before the number
     * @param right its clause behind the number
     */
    static Set<String> of(String before, String left, String right) {
        Set<String> places = new HashSet<>();
        add(places, FRONTED.matcher(before));
        add(places, INSIDE.matcher(left));
        add(places, INSIDE.matcher(right));
        add(places, UNNAMED.matcher(right));
        return places;
    }

    private static void add(Set<String> places, Matcher name) {
        while (name.find()) {
            for (String word : name.group(1).trim().split(" ", -1)) {
                String lower = word.toLowerCase(Locale.ROOT);
                if (!TIMES.contains(lower)) {
                    places.add(lower);
                }
            }
        }
    }

    /** What a part of a country is called behind its name. */
    private static String kinds() {
        return String.join(
                "|",
                WordList.english("claim-classes")
                        .where(0, "REGION")
                        .rows()
                        .get(0)
                        .parts(1));
    }

    private static Set<String> times() {
        Set<String> times = new HashSet<>(WordList.english("months").words());
        times.addAll(WordList.english("weekdays").words());
        return Set.copyOf(times);
    }
}
