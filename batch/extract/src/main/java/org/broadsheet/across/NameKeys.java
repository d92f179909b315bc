package org.broadsheet.across;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.broadsheet.article.EntityType;
import org.broadsheet.entity.NameSound;

/** What a name is looked up by: two names that may be one have a key in common. */
public final class NameKeys {
    private NameKeys() {}

    /** The keys of a name under a registry, in order. */
    public static Set<String> of(EntityType type, String name, NameRegistry registry) {
        Set<String> keys = new TreeSet<>();
        String prefix = type.name().substring(0, 2).toLowerCase(Locale.ROOT);
        for (NameRegistry.Entry entry : registry.entries(type, name)) {
            keys.add(prefix + "=" + FoldedName.key(entry.name()));
        }
        if (type == EntityType.PERSON) {
            addPerson(keys, prefix, PersonLikeness.parts(name));
        } else {
            BodyLikeness.Parts parts = BodyLikeness.parts(name);
            parts.whole().forEach(whole -> keys.add(prefix + ":" + whole));
            if (type == EntityType.ORGANIZATION) {
                addBody(keys, prefix, parts);
            }
        }
        return keys;
    }

    private static void addPerson(Set<String> keys, String prefix, PersonLikeness.Parts parts) {
        parts.surnames().forEach(surname -> keys.add(prefix + ":" + surname));
        if (parts.isFull()) {
            String surname = parts.surname();
            String sound = NameSound.of(surname);
            if (!surname.isEmpty() && !sound.isEmpty() && !parts.isInitial()) {
                keys.add(prefix + "~" + PersonLikeness.start(surname) + sound + PersonLikeness.start(parts.given()));
            }
            if (parts.middle().isEmpty()) {
                List<String> words = List.copyOf(new TreeSet<>(List.of(parts.given(), surname)));
                keys.add(prefix + "+" + String.join(" ", words));
            }
        }
    }

    private static void addBody(Set<String> keys, String prefix, BodyLikeness.Parts parts) {
        keys.add(prefix + ":" + parts.bare());
        parts.initials().forEach(initials -> keys.add(prefix + "^" + initials));
        if (parts.isInitials()) {
            keys.add(prefix + "^" + parts.words().get(0));
        }
        List<String> words = parts.words();
        keys.add(prefix + "/" + words.get(0));
        keys.add(prefix + "/" + words.get(words.size() - 1));
        if (words.size() > 2) {
            keys.add(prefix + ":" + String.join(" ", words.subList(1, words.size())));
        }
        if (words.size() > 1) {
            keys.add(prefix + "%" + BodyLikeness.letters(parts));
        }
    }
}
