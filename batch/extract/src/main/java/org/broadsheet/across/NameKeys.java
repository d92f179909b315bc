package org.broadsheet.across;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.broadsheet.article.EntityType;
import org.broadsheet.entity.NameSound;

/**
 * What a name is looked up by. Of two names that may be one, each looks up a key that the other has. A full name looks up
 * parts of names and full names near to it, and not all that have its surname or first word: of those there are thousands.
 *
 * @param own the keys under which others find the name, in order
 * @param lookups the keys of others that may be one with it, in order
 */
public record NameKeys(Set<String> own, Set<String> lookups) {
    /** Behind the keys of parts of names. */
    private static final String PART = "!";

    public NameKeys {
        own = Collections.unmodifiableSet(new TreeSet<>(own));
        lookups = Collections.unmodifiableSet(new TreeSet<>(lookups));
    }

    /** The keys of a name under a registry. */
    public static NameKeys of(EntityType type, String name, NameRegistry registry) {
        Keys found = new Keys(prefix(type));
        for (NameRegistry.Entry entry : registry.entries(type, name)) {
            found.add("=" + FoldedName.key(entry.name()));
        }
        if (type == EntityType.PERSON) {
            addPerson(found, PersonLikeness.parts(name));
        } else {
            BodyLikeness.Parts parts = BodyLikeness.parts(name);
            parts.whole().forEach(whole -> found.add(":" + whole));
            EntityType other = NameRegistry.makerOrMade(type);
            if (other != null) {
                parts.whole().forEach(whole -> found.lookups.add(prefix(other) + ":" + whole));
            }
            if (type == EntityType.ORGANIZATION) {
                addBody(found, parts);
            }
        }
        return new NameKeys(found.own, found.lookups);
    }

    private static String prefix(EntityType type) {
        return type.name().substring(0, 2).toLowerCase(Locale.ROOT);
    }

    private static final class Keys {
        private final String prefix;
        private final Set<String> own = new TreeSet<>();
        private final Set<String> lookups = new TreeSet<>();

        Keys(String prefix) {
            this.prefix = prefix;
        }

        void add(String key) {
            own.add(prefix + key);
            lookups.add(prefix + key);
        }

        /** A part and a full name find each other, and two full names do not. */
        void addPart(String key, boolean isPart) {
            own.add(prefix + key + (isPart ? PART : ""));
            lookups.add(prefix + key + (isPart ? "" : PART));
        }
    }

    private static void addPerson(Keys keys, PersonLikeness.Parts parts) {
        for (String surname : parts.surnames()) {
            keys.addPart(":" + surname, !parts.isFull());
            if (!parts.isFull()) {
                keys.add("." + surname);
            } else {
                PersonLikeness.starts(parts).forEach(start -> keys.add("," + surname + start));
            }
        }
        String sound = NameSound.of(parts.surname());
        if (parts.isFull() && !sound.isEmpty() && !parts.isInitial()) {
            keys.add("~" + PersonLikeness.start(parts.surname()) + sound + PersonLikeness.start(parts.given()));
        }
        if (parts.isFull() && parts.middle().isEmpty()) {
            keys.add("+" + String.join(" ", new TreeSet<>(List.of(parts.given(), parts.surname()))));
        }
    }

    private static void addBody(Keys keys, BodyLikeness.Parts parts) {
        List<String> words = parts.words();
        boolean isPart = words.size() == 1;
        keys.add(":" + parts.bare());
        parts.initials().forEach(initials -> keys.addPart("^" + initials, false));
        if (parts.isInitials()) {
            keys.addPart("^" + words.get(0), true);
        }
        keys.addPart("/" + words.get(0), isPart);
        keys.addPart("/" + words.get(words.size() - 1), isPart);
        // Of any other first word thousands have the same behind it: "Oakport Police Department", "Lindley Police
        // Department".
        if (BodyLikeness.isOfCountry(words)) {
            keys.add(":" + String.join(" ", words.subList(1, words.size())));
        }
        if (!isPart) {
            keys.add("%" + BodyLikeness.letters(parts));
        }
    }
}
