package org.broadsheet.bench;

import java.util.Locale;
import java.util.Random;

/**
 * Invented names whose use is skewed as in news: the name of rank r is used in proportion to 1/r (Zipf's law), and a
 * larger dataset holds more names, most of them used once.
 *
 * @param persons number of persons that can be named; as many as articles makes about one new person an article late on
 */
record NewsNames(int persons) {
    private static final String[] GIVEN = {
        "Ana", "Bilal", "Chiara", "Dmitri", "Efua", "Farid", "Greta", "Hiro", "Ines", "Jonas", "Kalinda", "Luis", "Mei",
        "Nadia", "Olu", "Petra", "Quentin", "Rosa", "Samir", "Tove", "Uma", "Viktor", "Wanjiru", "Xenia", "Yusuf",
                "Zofia",
        "Amara", "Björn", "Celeste"
    };
    private static final String[] SYLLABLES = {
        "ba", "do", "fe", "ga", "hi", "jo", "ka", "lu", "ma", "ne", "po", "ra", "si", "to", "va", "wen", "lin", "mar",
        "ber", "tan", "kov", "ros", "dell", "mont", "ari", "eno", "ish", "oko", "per", "qui", "stra", "ulm"
    };
    private static final String[] ORGANIZATIONS = {"Holdings", "Port Authority", "Institute", "Bank", "Union", "Group"};
    private static final String[] PLACES = {"Port", "New", "Fort", "Lake", "Mount", "San"};
    /** Persons who share a surname, next to each other in rank. */
    private static final int NAMESAKES = 4;
    /** Words beside names; from this number on all have four syllables. */
    private static final int WORDS = 32 * 32 * 32;

    NewsNames {
        if (persons < 1) {
            throw new IllegalArgumentException("no news without persons: " + persons);
        }
    }

    String person(Random random) {
        int rank = rank(random, persons);
        int family = rank / NAMESAKES;
        // 29 is prime, so that namesakes differ in their given names.
        return GIVEN[(rank * 7 + family * 13) % GIVEN.length] + " " + syllables(family);
    }

    String organization(Random random) {
        int rank = rank(random, Math.max(100, persons / 10));
        return syllables(rank + 7) + " " + ORGANIZATIONS[rank % ORGANIZATIONS.length];
    }

    String place(Random random) {
        int rank = rank(random, Math.max(100, persons / 50));
        return PLACES[rank % PLACES.length] + " " + syllables(rank + 3);
    }

    /** An invented word, in small letters. */
    static String word(Random random) {
        return syllables(WORDS + random.nextInt(WORDS)).toLowerCase(Locale.ROOT);
    }

    /** A number of a thousand outlets. */
    static int outlet(Random random) {
        return rank(random, 1000);
    }

    /** From 0; rank r with a chance in proportion to 1/(r+1). */
    static int rank(Random random, int ranks) {
        return Math.min(ranks - 1, (int) Math.exp(random.nextDouble() * Math.log(ranks + 1.0)) - 1);
    }

    private static String syllables(int number) {
        StringBuilder name = new StringBuilder();
        int left = number;
        do {
            name.append(SYLLABLES[left % SYLLABLES.length]);
            left /= SYLLABLES.length;
        } while (left > 0);
        if (name.length() < 4) {
            name.append("sen");
        }
        name.setCharAt(0, Character.toUpperCase(name.charAt(0)));
        return name.toString();
    }
}
