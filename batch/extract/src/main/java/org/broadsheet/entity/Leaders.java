package org.broadsheet.entity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.broadsheet.words.WordList;
import org.jspecify.annotations.Nullable;

/** Heads of states and of main bodies, with the common spelling of their names. Immutable. */
final class Leaders {
    /** One leader; {@code of} is the canonical name of the country or body. */
    record Leader(String name, PersonName parts, String of, String office, Terms terms) {}

    private final Map<String, Leader> bySpelling = new HashMap<>();
    private final Map<String, List<Leader>> bySound = new HashMap<>();

    private Leaders() {}

    static Leaders load() {
        Leaders leaders = new Leaders();
        for (WordList.Row row : WordList.english("leaders").rows()) {
            Leader leader = new Leader(
                    row.cell(0), PersonName.of(row.cell(0)), row.cell(1), row.cell(2), Terms.of(row.parts(4)));
            leaders.bySpelling.putIfAbsent(Names.key(leader.name()), leader);
            for (String other : row.parts(3)) {
                leaders.bySpelling.putIfAbsent(Names.key(other), leader);
            }
            leaders.bySound
                    .computeIfAbsent(NameSound.of(leader.parts().surname()), key -> new ArrayList<>())
                    .add(leader);
        }
        return leaders;
    }

    /** The leader whose full name is spelled so, or null. */
    @Nullable
    Leader spelled(String fullName) {
        return bySpelling.get(Names.key(fullName));
    }

    /**
     * The leader a name in another spelling means, or null: the surname sounds alike, so does the given name where there
     * is one, and the office is the same.
     *
     * @param roles what the text calls the person
     * @param around canonical names of the countries and bodies named in the article, lower case
     * @param day of the article, or null: the office has to be held then, or before where it is called a former one
     */
    @Nullable
    Leader meant(PersonName name, List<Role> roles, Set<String> around, @Nullable LocalDate day) {
        for (Leader leader : bySound.getOrDefault(NameSound.of(name.surname()), List.of())) {
            boolean named = sameStart(name.surname(), leader.parts().surname())
                    && (!name.isFull() || soundsLike(name, leader.parts()));
            if (named && roles.stream().anyMatch(role -> holds(leader, role, around, day))) {
                return leader;
            }
        }
        return null;
    }

    private static boolean soundsLike(PersonName name, PersonName leader) {
        return NameSound.alike(name.firstGiven(), leader.firstGiven())
                && sameStart(name.firstGiven(), leader.firstGiven());
    }

    private static boolean sameStart(String one, String other) {
        return Names.key(one).codePointAt(0) == Names.key(other).codePointAt(0);
    }

    /**
     * The one leader of this very surname and an office that a role gives without a country or body of its own
     * ("President Tinubu") and held on the day of the article, or null where there is none or more than one.
     */
    @Nullable
    Leader holding(String surname, List<Role> roles, @Nullable LocalDate day) {
        Leader found = null;
        for (Leader leader : bySound.getOrDefault(NameSound.of(surname), List.of())) {
            boolean named = Names.key(leader.parts().surname()).equals(Names.key(surname));
            if (named
                    && roles.stream()
                            .anyMatch(role -> role.office().equals(leader.office())
                                    && role.words().isEmpty()
                                    && leader.terms().hold(day, role.former()))) {
                if (found != null) {
                    return null;
                }
                found = leader;
            }
        }
        return found;
    }

    private static boolean holds(Leader leader, Role role, Set<String> around, @Nullable LocalDate day) {
        String of = leader.of().toLowerCase(Locale.ROOT);
        // "Romanian President": the role's own country must be the leader's.
        return role.office().equals(leader.office())
                && leader.terms().hold(day, role.former())
                && (role.words().contains(of)
                        || around.contains(of) && role.words().stream().noneMatch(around::contains));
    }
}
