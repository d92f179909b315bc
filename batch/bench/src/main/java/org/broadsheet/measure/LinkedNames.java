package org.broadsheet.measure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.broadsheet.across.NameGroups;
import org.broadsheet.across.NameRegistry;
import org.broadsheet.across.NameUse;
import org.broadsheet.across.NameUses;
import org.broadsheet.across.RoleReader;
import org.broadsheet.article.Entity;
import org.broadsheet.article.EntityType;
import org.broadsheet.article.Mention;
import org.broadsheet.article.Mention.Form;

/** Names of many articles taken together as the tables hold them. */
final class LinkedNames {
    private final NameRegistry registry = NameRegistry.shipped();
    private final NameUses uses = new NameUses(new RoleReader(registry));

    void add(List<Entity> entities) {
        uses.add(
                null,
                entities.stream()
                        .map(entity -> new NameUses.Named(
                                entity.entityId(), entity.type(), entity.name(), entity.roles(), written(entity)))
                        .toList());
    }

    private static List<String> written(Entity entity) {
        return entity.mentions().stream()
                .filter(mention -> mention.form() == Form.NAME)
                .map(Mention::text)
                .distinct()
                .toList();
    }

    /** Which entity each name stands for, both as type, colon and name. */
    Map<String, String> answers() {
        Map<String, String> answers = new HashMap<>();
        for (NameGroups.Group group : new NameGroups(registry).of(uses.uses(), Map.of())) {
            for (NameUse member : group.members()) {
                answers.put(key(member.type(), member.name()), group.oneId());
            }
        }
        return answers;
    }

    private static String key(EntityType type, String name) {
        return type + ":" + name;
    }
}
