package org.broadsheet.pipeline.link;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.broadsheet.across.NameGroups;
import org.broadsheet.across.NameKeys;
import org.broadsheet.across.NameRegistry;
import org.broadsheet.across.NameUse;
import org.broadsheet.pipeline.duckdb.SqlText;

/**
 * Takes names together that are one: rows of {@code entity_names} and {@code id_changes}, and {@code
 * one_names(entity_id, one_id)}, which ids stand for another. Looks at the names that a run brings or takes away and at
 * those that may be one with them, however far that leads.
 */
final class NamesStep implements LinkStep {
    private static final String BETWEEN_PARTS = "\u001e";
    private static final String BETWEEN = "\u001f";

    @Override
    public void run(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            NameRegistry registry = KnownNames.remember(statement);
            statement.execute(SqlText.resource(NamesStep.class, "changed_names.sql"));
            List<NameUse> uses = new NameRegion(connection, registry).uses();
            TempRows.fill(
                    connection,
                    "name_groups",
                    "entity_id VARCHAR, one_id VARCHAR, one_name VARCHAR, ids VARCHAR, keys VARCHAR",
                    rows(new NameGroups(registry).of(uses, published(statement)), registry));
            statement.execute(SqlText.resource(NamesStep.class, "name_rows.sql"));
        }
    }

    /** Which published id stands for which, of the region's names. */
    private static Map<String, String> published(Statement statement) throws SQLException {
        Map<String, String> published = new HashMap<>();
        try (ResultSet rows = statement.executeQuery("SELECT entity_id, coalesce(merged_into, entity_id)"
                + " FROM entity_names SEMI JOIN region_names USING (entity_id)")) {
            while (rows.next()) {
                published.put(rows.getString(1), rows.getString(2));
            }
        }
        return Collections.unmodifiableMap(published);
    }

    private static List<List<Object>> rows(List<NameGroups.Group> groups, NameRegistry registry) {
        List<List<Object>> rows = new ArrayList<>();
        for (NameGroups.Group group : groups) {
            String ids = group.entry() == null
                    ? ""
                    : group.entry().ids().stream()
                            .map(id -> id.scheme() + BETWEEN_PARTS + id.id())
                            .collect(Collectors.joining(BETWEEN));
            for (NameUse use : group.members()) {
                rows.add(List.of(
                        use.entityId(),
                        group.oneId(),
                        group.name(),
                        ids,
                        String.join(
                                BETWEEN,
                                NameKeys.of(use.type(), use.name(), registry).own())));
            }
        }
        return rows;
    }
}
