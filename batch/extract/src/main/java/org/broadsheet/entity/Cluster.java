package org.broadsheet.entity;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.broadsheet.article.EntityType;

/** One thing an article names, while its mentions are being gathered. Lives within one call, never shared. */
final class Cluster {
    final EntityType type;
    /** Names in the order of the text. */
    final List<Name> names = new ArrayList<>();
    /** What it is called in "the ...", lower case. */
    final Set<String> nouns = new LinkedHashSet<>();
    /** Offices and descriptions, in order. */
    final List<Role> roles = new ArrayList<>();

    /** The canonical name. */
    String name;

    /** Whether the canonical name is that of {@code leaders.tsv}. */
    boolean leader;

    Gender gender = Gender.UNKNOWN;

    Cluster(EntityType type, String name) {
        this.type = type;
        this.name = name;
    }

    boolean isPerson() {
        return type == EntityType.PERSON;
    }

    int firstToken() {
        return names.isEmpty() ? Integer.MAX_VALUE : names.get(0).first();
    }
}
