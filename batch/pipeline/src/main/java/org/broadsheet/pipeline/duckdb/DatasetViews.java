package org.broadsheet.pipeline.duckdb;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.broadsheet.pipeline.publish.DatasetFolder;
import org.broadsheet.pipeline.publish.Snapshot;
import org.broadsheet.pipeline.publish.Snapshots;
import org.broadsheet.pipeline.table.PartitionBy;
import org.broadsheet.pipeline.table.SchemaVersion;
import org.broadsheet.pipeline.table.Table;
import org.jspecify.annotations.Nullable;

/**
 * A view a table over exactly the files given: never over what a folder happens to hold. Beside the documented columns,
 * partitioned tables have {@code published_month} (or {@code published_day}), a DATE that is null for rows without one.
 * Files that were written before a column existed give null for it.
 */
public final class DatasetViews {
    /** A folder that is named like a partition; a file below two of them lies in a dataset below such a folder. */
    private static final Pattern PARTITION = Pattern.compile("/published_(?:month|day)=");

    private DatasetViews() {}

    /** The views over a snapshot; without one they are there and empty. */
    public static void create(Connection connection, DatasetFolder folder, @Nullable Snapshot snapshot)
            throws SQLException {
        if (snapshot == null) {
            create(connection, "", PartitionBy.MONTH, List.of());
        } else {
            List<ViewFile> files = ViewFile.of(new Snapshots(folder).located(snapshot));
            create(connection, "", snapshot.partitionBy(), files);
        }
    }

    /** The views over a snapshot as readers see them: with the ids of stories, statements and claims, and with canonical names. */
    public static void createForReaders(Connection connection, DatasetFolder folder, Snapshot snapshot)
            throws SQLException {
        Map<Table, String> rows = new HashMap<>();
        List<ViewFile> files = ViewFile.of(new Snapshots(folder).located(snapshot));
        for (Table table : Table.all()) {
            rows.put(table, query(table, snapshot.partitionBy(), byVersion(table, files)));
        }
        try (Statement statement = connection.createStatement()) {
            for (Table table : Table.all()) {
                statement.execute(
                        "CREATE OR REPLACE VIEW " + table.view() + " AS " + LinkedColumn.query(table, rows::get));
            }
        }
    }

    /**
     * The views over files under other names.
     *
     * @param prefix start of the views' names
     * @param partitionBy which column the paths give
     * @param files of all tables; a table without files gives an empty view with the right columns
     */
    public static void create(Connection connection, String prefix, PartitionBy partitionBy, Collection<ViewFile> files)
            throws SQLException {
        for (Table table : Table.all()) {
            create(connection, prefix, table, partitionBy, files);
        }
    }

    /** One of these views alone. */
    public static void create(
            Connection connection, String prefix, Table table, PartitionBy partitionBy, Collection<ViewFile> files)
            throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE OR REPLACE VIEW " + prefix + table.view() + " AS "
                    + query(table, partitionBy, byVersion(table, files)));
        }
    }

    private static Map<Integer, List<String>> byVersion(Table table, Collection<ViewFile> files) {
        return files.stream()
                .filter(file -> file.table().equals(table))
                .collect(Collectors.groupingBy(
                        ViewFile::schemaVersion,
                        TreeMap::new,
                        Collectors.mapping(ViewFile::location, Collectors.toList())));
    }

    /**
     * The columns by name, because a folder above the dataset may look like a partition too ({@code env=test}). Files of
     * one schema version have the same columns; those of an older one may lack some, or have others.
     */
    private static String query(Table table, PartitionBy partitionBy, Map<Integer, List<String>> files) {
        if (files.isEmpty()) {
            return emptyQuery(table, partitionBy);
        }
        List<String> columns = new ArrayList<>();
        table.schema().getFields().forEach(field -> columns.add(field.name()));
        if (table.partitioned()) {
            columns.add("nullif(" + partitionBy.column() + ", DATE '" + PartitionBy.NO_DATE + "') AS "
                    + partitionBy.column());
        }
        String rows = read(table, partitionBy, files.getOrDefault(SchemaVersion.CURRENT, List.of()));
        if (files.size() > 1 || !files.containsKey(SchemaVersion.CURRENT)) {
            // The empty rows come first: theirs are the types.
            rows = files.values().stream()
                    .map(list -> " UNION ALL BY NAME FROM " + read(table, partitionBy, list))
                    .collect(Collectors.joining("", "(" + emptyQuery(table, partitionBy), ")"));
        }
        return "SELECT " + String.join(", ", columns) + " FROM " + rows;
    }

    private static String read(Table table, PartitionBy partitionBy, List<String> files) {
        if (table.partitioned() && files.stream().anyMatch(file -> PARTITION.split(file).length > 2)) {
            // DuckDB would take the date from whichever folder it meets first.
            String column = partitionBy.column();
            return "(SELECT * EXCLUDE (filename), try_cast(regexp_extract(filename, '/" + column
                    + "=([^/]*)/[^/]*$', 1) AS DATE) AS " + column + " FROM read_parquet(" + SqlText.list(files)
                    + ", hive_partitioning = false, filename = true))";
        }
        String options = table.partitioned()
                ? "hive_partitioning = true, hive_types = {'" + partitionBy.column() + "': DATE}"
                : "hive_partitioning = false";
        return "read_parquet(" + SqlText.list(files) + ", " + options + ")";
    }

    /** A query that gives a table's columns with their types, and no rows. */
    static String emptyQuery(Table table, PartitionBy partitionBy) {
        List<String> columns = new ArrayList<>();
        for (Schema.Field field : table.schema().getFields()) {
            columns.add("NULL::" + ColumnType.of(field.schema()) + " AS " + field.name());
        }
        if (table.partitioned()) {
            columns.add("NULL::DATE AS " + partitionBy.column());
        }
        return "SELECT " + String.join(", ", columns) + " WHERE false";
    }
}
