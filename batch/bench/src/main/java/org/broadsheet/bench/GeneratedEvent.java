package org.broadsheet.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * What several generated articles report: whom and what they name, and the words that they have in common.
 *
 * @param persons three, the one that it is about first
 * @param organizations two
 * @param places two, the one where it happened first
 * @param words four that no other event is likely to have
 * @param count what was counted, 2 to 991
 */
record GeneratedEvent(
        List<String> persons, List<String> organizations, List<String> places, List<String> words, int count) {
    GeneratedEvent {
        persons = List.copyOf(persons);
        organizations = List.copyOf(organizations);
        places = List.copyOf(places);
        words = List.copyOf(words);
    }

    /** An event out of a seed. */
    static GeneratedEvent of(NewsNames names, Random random) {
        List<String> persons = new ArrayList<>();
        List<String> organizations = new ArrayList<>();
        List<String> places = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            persons.add(names.person(random));
        }
        for (int i = 0; i < 2; i++) {
            organizations.add(names.organization(random));
            places.add(names.place(random));
        }
        for (int i = 0; i < 4; i++) {
            words.add(NewsNames.word(random));
        }
        return new GeneratedEvent(persons, organizations, places, words, 2 + random.nextInt(990));
    }

    String person(int number) {
        return persons.get(number % persons.size());
    }

    String organization(int number) {
        return organizations.get(number % organizations.size());
    }

    String place(int number) {
        return places.get(number % places.size());
    }

    String word(int number) {
        return words.get(number % words.size());
    }

    String title() {
        return place(0) + ": " + word(0) + " " + word(1) + " of " + organization(0);
    }
}
