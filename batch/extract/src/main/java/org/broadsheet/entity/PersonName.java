package org.broadsheet.entity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * A person's name in its parts.
 *
 * @param given the given names and initials, as written; empty where there is a surname only
 * @param surname the last name, as written, without "Jr."
 */
record PersonName(List<String> given, String surname) {
    private static final Set<String> SUFFIXES = Set.of("jr", "sr", "ii", "iii", "iv");

    static PersonName of(String written) {
        List<String> words = new ArrayList<>(Arrays.asList(Names.folded(written).split(" ")));
        while (words.size() > 1
                && SUFFIXES.contains(Names.key(words.get(words.size() - 1)).replace(",", ""))) {
            words.remove(words.size() - 1);
        }
        String last = words.remove(words.size() - 1);
        return new PersonName(List.copyOf(words), last.endsWith(",") ? last.substring(0, last.length() - 1) : last);
    }

    boolean isFull() {
        return !given.isEmpty();
    }

    String firstGiven() {
        return given.isEmpty() ? "" : given.get(0);
    }

    boolean sameSurname(PersonName other) {
        return Names.key(surname).equals(Names.key(other.surname));
    }

    /** Whether the words of {@code other} end this name: "von der Leyen" of "Ursula von der Leyen". */
    boolean endsWith(PersonName other) {
        int from = given.size() - other.given.size();
        if (from <= 0 || !sameSurname(other)) {
            return false;
        }
        for (int i = 0; i < other.given.size(); i++) {
            if (!Names.key(given.get(from + i)).equals(Names.key(other.given.get(i)))) {
                return false;
            }
        }
        return true;
    }

    /** Whether one of the given names is this word. */
    boolean hasGiven(String word) {
        String key = Names.key(word);
        return given.stream().anyMatch(name -> Names.key(name).equals(key));
    }
}
