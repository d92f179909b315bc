package org.broadsheet.pipeline.duckdb;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.broadsheet.pipeline.publish.DatasetFolder;
import org.broadsheet.pipeline.publish.LiveFile;
import org.broadsheet.pipeline.publish.Snapshot;
import org.broadsheet.pipeline.table.PartitionBy;
import org.broadsheet.pipeline.table.Table;
import org.jspecify.annotations.Nullable;

/**
 * The views {@code articles, quotes, figures, entities, rejects, inputs} over exactly the files given: never over what a
 * folder happens to hold. Beside the documented columns, partitioned tables have {@code published_month} (or {@code
 * published_day}), a DATE that is null for rows without one.
 */
public final class DatasetViews {
    private DatasetViews() {}

    /** The views over a snapshot; without one they are there and empty. */
    public static void create(Connection connection, DatasetFolder folder, @Nullable Snapshot snapshot)
            throws SQLException {
        Map<Table, List<String>> files = new EnumMap<>(Table.class);
        if (snapshot != null) {
            for (LiveFile file : snapshot.files()) {
                files.computeIfAbsent(file.table(), table -> new ArrayList<>()).add(folder.location(file.path()));
            }
        }
        create(connection, files);
    }

    /**
     * The views over files.
     *
     * @param files where the files of each table lie; a table without files gives an empty view with the right columns
     */
    public static void create(Connection connection, Map<Table, List<String>> files) throws SQLException {
        PartitionBy partitionBy = PartitionBy.ofPaths(
                files.values().stream().flatMap(List::stream).toList());
        create(connection, "", partitionBy, files);
    }

    /**
     * The views over files under other names.
     *
     * @param prefix start of the views' names
     * @param partitionBy which column the paths give
     */
    public static void create(
            Connection connection, String prefix, PartitionBy partitionBy, Map<Table, List<String>> files)
            throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (Table table : Table.values()) {
                String query = query(table, partitionBy, files.getOrDefault(table, List.of()));
                statement.execute("CREATE OR REPLACE VIEW " + prefix + table.view() + " AS " + query);
            }
        }
    }

    /** The columns by name, because a folder above the dataset may look like a partition too ({@code env=test}). */
    private static String query(Table table, PartitionBy partitionBy, List<String> files) {
        if (files.isEmpty()) {
            return "SELECT " + emptyColumns(table, partitionBy) + " WHERE false";
        }
        List<String> columns = new ArrayList<>();
        table.schema().getFields().forEach(field -> columns.add(field.name()));
        String options = "hive_partitioning = false";
        if (table.partitioned()) {
            columns.add(partitionBy.column());
            options = "hive_partitioning = true, hive_types = {'" + partitionBy.column() + "': DATE}";
        }
        return "SELECT " + String.join(", ", columns) + " FROM read_parquet(" + list(files) + ", " + options + ")";
    }

    /** Files as a list in SQL. */
    public static String list(List<String> files) {
        return files.stream().map(DatasetViews::literal).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String literal(String file) {
        return "'" + file.replace("'", "''") + "'";
    }

    private static String emptyColumns(Table table, PartitionBy partitionBy) {
        List<String> columns = new ArrayList<>();
        for (Schema.Field field : table.schema().getFields()) {
            columns.add("NULL::" + ColumnType.of(field.schema()) + " AS " + field.name());
        }
        if (table.partitioned()) {
            columns.add("NULL::DATE AS " + partitionBy.column());
        }
        return String.join(", ", columns);
    }
}
