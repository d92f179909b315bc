package org.broadsheet.across;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.broadsheet.entity.GivenNames;
import org.broadsheet.entity.NameSound;
import org.broadsheet.entity.PersonName;
import org.broadsheet.words.WordList;

/** Compares persons' names by their letters. */
final class PersonLikeness {
    /** In shorter surnames one letter is a quarter of the name: "Reid", "Rudd". */
    private static final int SHORTEST_MISSPELT = 4;

    private static final Set<String> COMMON_SURNAMES =
            WordList.english("common-surnames").words();

    /** First letters that stand for one another in transcriptions: "Yevgeny" and "Evgeny", "Gaddafi" and "Kadafi". */
    private static final List<String> SAME_STARTS = List.of("aeiouyj", "ckqg", "vw", "sz");

    private static final GivenNames GIVEN_NAMES = GivenNames.load();

    private PersonLikeness() {}

    /**
     * A name in the parts that are compared.
     *
     * @param whole all of it, folded
     * @param surnames the forms of the last name
     * @param given first given name, folded; empty where there is none
     * @param middle what stands between them
     */
    record Parts(
            Set<String> whole,
            Set<String> surnames,
            String surname,
            String given,
            List<String> middle,
            String generation,
            PersonName name) {
        boolean isFull() {
            return !given.isEmpty();
        }

        /** Whether so many have the surname that it tells little alone. */
        boolean isCommon() {
            return COMMON_SURNAMES.contains(surname);
        }

        boolean isInitial() {
            return given.length() == 1;
        }
    }

    static Parts parts(String written) {
        PersonName name = PersonName.of(written);
        List<String> middle = new ArrayList<>();
        for (String word : name.given()
                .subList(Math.min(1, name.given().size()), name.given().size())) {
            middle.add(FoldedName.key(word));
        }
        String surname = FoldedName.key(name.surnameKey());
        Set<String> surnames = new TreeSet<>(FoldedName.keys(name.surname()));
        surnames.add(surname);
        return new Parts(
                FoldedName.keys(written),
                surnames,
                surname,
                FoldedName.key(name.firstGiven()),
                List.copyOf(middle),
                name.generation(),
                name);
    }

    static NameRelation relation(Parts one, Parts other) {
        if (meet(one.whole(), other.whole())) {
            return NameRelation.SAME;
        }
        if (!one.isFull() || !other.isFull()) {
            return partRelation(one, other);
        }
        if (!meet(one.surnames(), other.surnames())) {
            return otherSurname(one, other);
        }
        if (one.name().differsInMiddle(other.name())) {
            return NameRelation.TWO;
        }
        if (!one.generation().equals(other.generation())) {
            boolean told = !one.generation().isEmpty() && !other.generation().isEmpty();
            return told || !one.given().equals(other.given()) ? NameRelation.TWO : NameRelation.GENERATION;
        }
        if (one.given().equals(other.given())) {
            return differsInMiddleNames(one, other) ? NameRelation.NONE : NameRelation.MIDDLE;
        }
        return givenRelation(one, other);
    }

    private static NameRelation givenRelation(Parts one, Parts other) {
        if (one.isInitial() || other.isInitial()) {
            return one.given().charAt(0) == other.given().charAt(0) ? NameRelation.INITIAL : NameRelation.TWO;
        }
        if (GIVEN_NAMES.agree(one.given(), other.given())) {
            return NameRelation.SHORT_FORM;
        }
        return isMisspelt(one.given(), other.given()) ? NameRelation.SOUND : NameRelation.TWO;
    }

    /** A surname, or a name of one word, beside a full name. */
    private static NameRelation partRelation(Parts one, Parts other) {
        Parts part = one.isFull() ? other : one;
        Parts full = one.isFull() ? one : other;
        if (!full.isFull()) {
            return meet(one.surnames(), other.surnames()) ? NameRelation.SAME : NameRelation.NONE;
        }
        boolean ofOtherGeneration =
                !part.generation().isEmpty() && !part.generation().equals(full.generation());
        return meet(part.surnames(), full.surnames()) && !ofOtherGeneration ? NameRelation.PART : NameRelation.NONE;
    }

    private static NameRelation otherSurname(Parts one, Parts other) {
        if (one.middle().isEmpty()
                && other.middle().isEmpty()
                && one.surnames().contains(other.given())
                && other.surnames().contains(one.given())) {
            return NameRelation.OTHER_ORDER;
        }
        boolean ends = one.name().endsWith(other.name()) || other.name().endsWith(one.name());
        if (ends) {
            return NameRelation.MIDDLE;
        }
        boolean given = one.given().equals(other.given()) || isMisspelt(one.given(), other.given());
        return given
                        && !one.isInitial()
                        && one.generation().equals(other.generation())
                        && isMisspelt(one.surname(), other.surname())
                ? NameRelation.SOUND
                : NameRelation.NONE;
    }

    /** Two that have written out middle names which differ: nothing tells which of them one leaves out. */
    private static boolean differsInMiddleNames(Parts one, Parts other) {
        for (int i = 0; i < Math.min(one.middle().size(), other.middle().size()); i++) {
            String a = one.middle().get(i);
            String b = other.middle().get(i);
            if (!a.equals(b) && a.length() > 1 && b.length() > 1) {
                return true;
            }
        }
        return false;
    }

    /** Whether one may be another spelling of the other: they start and sound alike. */
    static boolean isMisspelt(String one, String other) {
        return Math.min(one.length(), other.length()) >= SHORTEST_MISSPELT
                && start(one) == start(other)
                && NameSound.alike(one, other);
    }

    /** Classes of the first letters of the given names and of those that stand for the first; empty names have none. */
    static Set<Character> starts(Parts parts) {
        Set<Character> starts = new TreeSet<>();
        for (String form : GIVEN_NAMES.forms(parts.given())) {
            starts.add(start(form));
        }
        parts.middle().stream().filter(word -> !word.isEmpty()).forEach(word -> starts.add(start(word)));
        return starts;
    }

    /** The class of a name's first letter, for which transcriptions have several. */
    static char start(String name) {
        char first = name.charAt(0);
        for (String letters : SAME_STARTS) {
            if (letters.indexOf(first) >= 0) {
                return letters.charAt(0);
            }
        }
        return first;
    }

    private static boolean meet(Set<String> one, Set<String> other) {
        return one.stream().anyMatch(other::contains);
    }
}
