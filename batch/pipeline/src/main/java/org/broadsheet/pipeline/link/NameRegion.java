package org.broadsheet.pipeline.link;

import java.sql.Array;
import java.sql.Connection;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.broadsheet.across.NameNeighbours;
import org.broadsheet.across.NameRegistry;
import org.broadsheet.across.NameUse;
import org.broadsheet.across.NameUses;
import org.broadsheet.across.NameUses.Named;
import org.broadsheet.across.RoleReader;
import org.broadsheet.article.EntityType;
import org.broadsheet.pipeline.duckdb.SqlText;
import org.jspecify.annotations.Nullable;

/**
 * The names whose groups may be other than published: those that changed, those that may be one with them by their letters
 * or stood with them for one, those that may be one with these, and so on. Names outside it are as they were, whatever
 * becomes of those inside.
 */
final class NameRegion {
    private final Connection connection;
    private final NameRegistry registry;
    private final NameNeighbours neighbours;
    private final Map<String, Row> rows = new LinkedHashMap<>();

    private record Row(
            String entityId,
            EntityType type,
            String name,
            long articles,
            @Nullable LocalDate firstOn,
            @Nullable LocalDate lastOn) {
        static Row of(ResultSet row) throws SQLException {
            return new Row(
                    row.getString(1),
                    EntityType.valueOf(row.getString(2)),
                    row.getString(3),
                    row.getLong(4),
                    day(row.getDate(5)),
                    day(row.getDate(6)));
        }

        private static @Nullable LocalDate day(@Nullable Date date) {
            return date == null ? null : date.toLocalDate();
        }
    }

    /** The region around {@code changed_names}, which {@code changed_names.sql} has made. */
    NameRegion(Connection connection, NameRegistry registry) {
        this.connection = connection;
        this.registry = registry;
        this.neighbours = new NameNeighbours(registry);
    }

    /** Its names with what is told of them; {@code region_names} holds them then. */
    List<NameUse> uses() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            List<Row> frontier = new ArrayList<>();
            try (ResultSet all = statement.executeQuery("FROM region_names")) {
                while (all.next()) {
                    frontier.add(Row.of(all));
                }
            }
            takeIn(statement, frontier);
            List<Row> vanished = vanished(statement);
            frontier = outside(statement);
            vanished.forEach(row -> neighbours.remove(row.entityId()));
            for (; !frontier.isEmpty(); frontier = outside(statement)) {
                addNames(statement, frontier);
                takeIn(statement, frontier);
                TempRows.fillColumn(
                        connection,
                        "frontier",
                        "entity_id",
                        frontier.stream().map(Row::entityId).toList());
            }
            return told(statement);
        }
    }

    /** Names that no article gives any more: what may have been one with them is looked at. */
    private List<Row> vanished(Statement statement) throws SQLException {
        List<Row> vanished = new ArrayList<>();
        try (ResultSet each = statement.executeQuery("SELECT entity_id, type, own_name, articles, first_on, last_on"
                + " FROM entity_names SEMI JOIN changed_names USING (entity_id) ANTI JOIN region_names USING"
                + " (entity_id)")) {
            while (each.next()) {
                vanished.add(Row.of(each));
            }
        }
        addKeys(statement, vanished);
        return vanished;
    }

    private void takeIn(Statement statement, List<Row> more) throws SQLException {
        more.forEach(row -> rows.put(row.entityId(), row));
        addKeys(statement, more);
    }

    private void addKeys(Statement statement, List<Row> more) throws SQLException {
        List<List<Object>> keys = new ArrayList<>();
        for (Row row : more) {
            for (String key : neighbours.add(row.entityId(), row.type(), row.name(), row.firstOn(), row.lastOn())) {
                keys.add(List.of(row.entityId(), key));
            }
        }
        TempRows.fill(connection, "more_keys", "entity_id VARCHAR, key VARCHAR", keys);
        statement.execute("INSERT INTO region_keys FROM more_keys");
    }

    /** Names outside that belong inside: of those that share a key, only such as may be one with the name they share it with. */
    private List<Row> outside(Statement statement) throws SQLException {
        Map<String, Row> found = new LinkedHashMap<>();
        Set<String> known = new LinkedHashSet<>();
        try (ResultSet near = statement.executeQuery(SqlText.resource(NameRegion.class, "name_neighbours.sql"))) {
            while (near.next()) {
                Row row = Row.of(near);
                String of = near.getString(7);
                if (found.containsKey(row.entityId())) {
                    continue;
                }
                if (of != null && known.add(row.entityId())) {
                    neighbours.add(row.entityId(), row.type(), row.name(), row.firstOn(), row.lastOn());
                }
                if (of == null || neighbours.mayBeOne(row.entityId(), of)) {
                    found.put(row.entityId(), row);
                }
            }
        }
        known.removeAll(found.keySet());
        known.forEach(neighbours::remove);
        return List.copyOf(found.values());
    }

    private void addNames(Statement statement, List<Row> more) throws SQLException {
        TempRows.fillColumn(
                connection,
                "more_names",
                "entity_id",
                more.stream().map(Row::entityId).toList());
        statement.execute("INSERT INTO region_names SELECT entity_id, type, own_name, articles, first_on, last_on"
                + " FROM entity_names SEMI JOIN more_names USING (entity_id)");
    }

    private List<NameUse> told(Statement statement) throws SQLException {
        TempRows.fillColumn(connection, "undecided_names", "entity_id", neighbours.undecided());
        NameUses contexts = new NameUses(new RoleReader(registry));
        String article = "";
        Set<String> sampled = Set.of();
        List<Named> names = new ArrayList<>();
        try (ResultSet each = statement.executeQuery(SqlText.resource(NameRegion.class, "name_contexts.sql"))) {
            while (each.next()) {
                if (!each.getString(1).equals(article)) {
                    contexts.add(null, names, sampled);
                    article = each.getString(1);
                    sampled = Set.copyOf(strings(each.getArray(2)));
                    names.clear();
                }
                names.add(new Named(
                        each.getString(3),
                        EntityType.valueOf(each.getString(4)),
                        each.getString(5),
                        strings(each.getArray(6)),
                        strings(each.getArray(7))));
            }
        }
        contexts.add(null, names, sampled);
        List<NameUse> uses = new ArrayList<>();
        for (Row row : rows.values()) {
            uses.add(new NameUse(
                    row.entityId(),
                    row.type(),
                    row.name(),
                    row.articles(),
                    row.firstOn(),
                    row.lastOn(),
                    contexts.written(row.entityId()),
                    contexts.context(row.entityId())));
        }
        return uses;
    }

    private static List<String> strings(Array array) throws SQLException {
        return Arrays.stream((Object[]) array.getArray()).map(String::valueOf).toList();
    }
}
