package org.broadsheet.article;

import java.util.List;

/**
 * Someone or something an article names, with every place where it does.
 *
 * @param entityId 32 hex digits, from type and canonical name: the same in every article
 * @param name canonical name: the fullest form, or the common one where a form is known by another name
 * @param type kind of thing
 * @param mentions ascending by span, at least one of them a {@link Mention.Form#NAME}
 * @param roles offices and descriptions the article gives it ("prime minister"), as written, in order, no repeats
 * @param confidence 0 to 1: the share of such rows that are right, see {@code CONFIDENCE.md}
 */
public record Entity(
        String entityId, String name, EntityType type, List<Mention> mentions, List<String> roles, double confidence) {
    public Entity {
        if (mentions.isEmpty()) {
            throw new IllegalArgumentException(name + ": an entity needs a mention");
        }
        mentions = List.copyOf(mentions);
        roles = List.copyOf(roles);
    }

    /** An entity whose id is derived from its type and canonical name. */
    public static Entity of(
            String name, EntityType type, List<Mention> mentions, List<String> roles, double confidence) {
        return new Entity(ContentId.of("entity", type.name(), name), name, type, mentions, roles, confidence);
    }
}
