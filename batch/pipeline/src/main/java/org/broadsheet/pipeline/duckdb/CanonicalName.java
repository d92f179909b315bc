package org.broadsheet.pipeline.duckdb;

import java.util.List;
import java.util.function.Function;
import org.broadsheet.pipeline.table.Table;
import org.jspecify.annotations.Nullable;

/**
 * Columns of an entity's id and name. Readers' views show there what {@code entity_names} says that it stands for, so that
 * names which are one count as one; the files keep what the article itself tells, so that a merge rewrites no article.
 *
 * @param table whose columns they are
 * @param id column of the id
 * @param name column of the name
 */
record CanonicalName(Table table, String id, String name) {
    private static final List<CanonicalName> ALL = List.of(
            new CanonicalName(Table.ENTITIES, "entity_id", "name"),
            new CanonicalName(Table.QUOTES, "speaker_entity_id", "speaker_name"),
            new CanonicalName(Table.FIGURES, "holder_entity_id", "holder_name"));

    /** The columns of a table, or null where it has none. */
    static @Nullable CanonicalName of(Table table) {
        return ALL.stream()
                .filter(columns -> columns.table().equals(table))
                .findFirst()
                .orElse(null);
    }

    /**
     * A query for rows with canonical ids and names.
     *
     * @param own a query for the rows
     * @param names a query for the rows of {@code entity_names}
     */
    private String query(String own, String names) {
        return "SELECT named.* EXCLUDE (id_of_name, standing_id, standing_name) REPLACE (coalesce(standing_id, named."
                + id
                + ") AS " + id + ", coalesce(standing_name, named." + name + ") AS " + name + ") FROM (SELECT * FROM ("
                + own + ") AS given LEFT JOIN (SELECT entity_id AS id_of_name, merged_into AS standing_id,"
                + " name AS standing_name FROM (" + names + ")) AS standing ON standing.id_of_name = given." + id
                + ") AS named";
    }

    /**
     * A table's rows with canonical ids and names where it has such.
     *
     * @param own a query for them
     * @param rows the query for any table's own rows
     */
    static String query(Table table, String own, Function<Table, String> rows) {
        CanonicalName columns = of(table);
        return columns == null ? own : columns.query(own, rows.apply(Table.ENTITY_NAMES));
    }
}
