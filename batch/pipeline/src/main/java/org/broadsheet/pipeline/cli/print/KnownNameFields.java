package org.broadsheet.pipeline.cli.print;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.broadsheet.across.NameRegistry;
import org.broadsheet.article.EntityType;
import org.jspecify.annotations.Nullable;

/** Puts what a user's names file says of an article's entities into its printed rows: the name, and {@code ids}. */
public final class KnownNameFields {
    private KnownNameFields() {}

    /** Changes the fields of an article that {@link ExtractedFields} or {@link ExplainedFields} made. */
    public static void put(Map<String, @Nullable Object> fields, NameRegistry registry) {
        LocalDate day = day(fields);
        Map<String, String> canonical = new HashMap<>();
        for (Map<String, @Nullable Object> entity : rows(fields.get("entities"))) {
            String name = String.valueOf(entity.get("name"));
            EntityType type = EntityType.valueOf(String.valueOf(entity.get("type")));
            NameRegistry.Entry entry = registry.spelled(type, name, day, day);
            if (entry != null && entry.own()) {
                entity.put("name", entry.name());
                entity.put(
                        "ids", entry.ids().stream().map(KnownNameFields::fields).toList());
                canonical.put(String.valueOf(entity.get("entity_id")), entry.name());
            }
        }
        rename(rows(fields.get("quotes")), "speaker_entity_id", "speaker_name", canonical);
        rename(rows(fields.get("figures")), "holder_entity_id", "holder_name", canonical);
    }

    private static Map<String, Object> fields(NameRegistry.NameId id) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("scheme", id.scheme());
        fields.put("id", id.id());
        return fields;
    }

    private static @Nullable LocalDate day(Map<String, @Nullable Object> fields) {
        return fields.get("article") instanceof Map<?, ?> article && article.get("published_on") != null
                ? LocalDate.parse(String.valueOf(article.get("published_on")))
                : null;
    }

    private static void rename(
            List<Map<String, @Nullable Object>> rows, String id, String name, Map<String, String> canonical) {
        for (Map<String, @Nullable Object> row : rows) {
            String known = canonical.get(String.valueOf(row.get(id)));
            if (known != null) {
                row.put(name, known);
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, @Nullable Object>> rows(@Nullable Object list) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        if (list instanceof List<?> all) {
            all.forEach(row -> rows.add((Map<String, @Nullable Object>) row));
        }
        return rows;
    }
}
