package org.broadsheet.pipeline.link;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.broadsheet.pipeline.duckdb.ColumnType;
import org.broadsheet.pipeline.duckdb.DatasetViews;
import org.broadsheet.pipeline.duckdb.SqlText;
import org.broadsheet.pipeline.duckdb.ViewFile;
import org.broadsheet.pipeline.parquet.PartitionedWriter;
import org.broadsheet.pipeline.parquet.TableReader;
import org.broadsheet.pipeline.publish.DatasetFolder;
import org.broadsheet.pipeline.publish.Integrity;
import org.broadsheet.pipeline.publish.LiveFile;
import org.broadsheet.pipeline.publish.Snapshots.LocatedFile;
import org.broadsheet.pipeline.table.Table;

/**
 * The rows of one linked table: those that its query gives are held against the published ones, what is new or other is
 * written, and published files that hold a row which leaves are written again without it. {@code touched} is made before.
 */
final class LinkedRows {
    private static final String BETWEEN = "\u001f";

    private final Connection connection;
    private final DatasetFolder dataset;
    private final Path folder;
    private final LinkedTables.Changes changes;
    private final Table table;
    private final List<LocatedFile> published;
    private final String keys;

    /**
     * @param folder where a file between DuckDB and the writer may lie
     * @param published the table's published files that go on
     */
    LinkedRows(
            Connection connection,
            DatasetFolder dataset,
            Path folder,
            LinkedTables.Changes changes,
            Table table,
            List<LocatedFile> published) {
        this.connection = connection;
        this.dataset = dataset;
        this.folder = folder;
        this.changes = changes;
        this.table = table;
        this.published = published;
        this.keys = String.join(", ", table.keyColumns());
    }

    /**
     * What an update of the table comes to.
     *
     * @param added rows that are new or other than before
     * @param retired published files that give way
     */
    record Written(long added, List<LiveFile> retired) {}

    /** A table's columns with their types, whatever types a query gives. */
    static String typed(Table table) {
        return table.schema().getFields().stream()
                .map(field -> "CAST(" + field.name() + " AS " + ColumnType.of(field.schema()) + ") AS " + field.name())
                .collect(Collectors.joining(", "));
    }

    Written update(PartitionedWriter writer) throws SQLException, IOException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE OR REPLACE TEMP TABLE given AS SELECT " + typed(table) + " FROM ("
                    + table.linkedRows() + ")");
            // Keys alone first: whole rows are read of the files only that hold one of them.
            meet(statement);
            DatasetViews.create(connection, "met_", table, changes.partitionedBefore(), met(statement));
            String said = table.schema().getFields().stream()
                    .map(Schema.Field::name)
                    .filter(column ->
                            !column.equals("run_id") || table.keyColumns().contains(column))
                    .collect(Collectors.joining(", "));
            statement.execute("CREATE OR REPLACE TEMP TABLE same AS SELECT " + keys + " FROM (SELECT " + said
                    + " FROM given SEMI JOIN met USING (" + keys + ") INTERSECT SELECT " + said + " FROM met_"
                    + table.view() + " SEMI JOIN given USING (" + keys + "))");
            statement.execute("CREATE OR REPLACE TEMP TABLE leaving AS SELECT DISTINCT " + keys
                    + " FROM met ANTI JOIN same USING (" + keys + ")");
            List<LiveFile> retired = rewrite(statement, writer);
            return new Written(add(statement, writer), retired);
        }
    }

    /**
     * Makes {@code met}: which published rows are given again or may go, and the files that hold them. Of articles that are new
     * no row is published.
     */
    private void meet(Statement statement) throws SQLException {
        String rows = published.isEmpty()
                ? "(SELECT *, '' AS filename FROM " + table.view() + " WHERE false)"
                : "read_parquet("
                        + SqlText.list(
                                published.stream().map(LocatedFile::location).toList())
                        + ", filename = true, hive_partitioning = false, union_by_name = true)";
        String asked = table.linkedGone();
        String ofArticles = TouchedArticles.isOfArticles(table)
                ? " UNION SELECT " + keys + ", filename FROM " + rows + " SEMI JOIN touched_before USING (article_id)"
                : "";
        statement.execute("CREATE OR REPLACE TEMP TABLE asked_keys AS SELECT " + keys + " FROM given"
                + (asked == null ? "" : " UNION SELECT " + keys + " FROM (" + asked + ")"));
        statement.execute("CREATE OR REPLACE TEMP TABLE met AS SELECT " + keys + ", filename FROM " + rows
                + " SEMI JOIN asked_keys USING (" + keys + ")" + ofArticles);
    }

    private List<ViewFile> met(Statement statement) throws SQLException {
        Set<String> locations = texts(statement, "SELECT DISTINCT filename FROM met");
        return ViewFile.of(published.stream()
                .filter(file -> locations.contains(file.location()))
                .toList());
    }

    /** Writes the published files again that hold a row which leaves; all of them where the partitions change. */
    private List<LiveFile> rewrite(Statement statement, PartitionedWriter writer) throws SQLException, IOException {
        if (published.isEmpty()) {
            return List.of();
        }
        Set<String> leaving = texts(
                statement,
                "SELECT concat_ws(chr(31), "
                        + table.keyColumns().stream()
                                .map(key -> key + "::VARCHAR")
                                .collect(Collectors.joining(", "))
                        + ") FROM leaving");
        boolean all = changes.partitionedBefore() != changes.partitionBy() && table.partitioned();
        Set<String> affected = leaving.isEmpty()
                ? Set.of()
                : texts(statement, "SELECT DISTINCT filename FROM met SEMI JOIN leaving USING (" + keys + ")");
        List<LiveFile> retired = new ArrayList<>();
        for (LocatedFile file : published) {
            if (all || affected.contains(file.location())) {
                Integrity.requireWhole(dataset, file);
                copy(table, table.rowType(), Path.of(file.location()), leaving, writer);
                retired.add(file.file());
            }
        }
        return retired;
    }

    /** The first column of what a query gives. */
    private static Set<String> texts(Statement statement, String query) throws SQLException {
        Set<String> texts = new HashSet<>();
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    /** Adds the rows that are new or other than before. DuckDB writes them, and they are read under the table's schema. */
    private long add(Statement statement, PartitionedWriter writer) throws SQLException, IOException {
        Path given = folder.resolve(".given-" + table.view() + ".parquet");
        Files.createDirectories(folder);
        String times = table.schema().getFields().stream()
                .filter(field -> ColumnType.of(field.schema()).equals("TIMESTAMPTZ"))
                .map(field -> "epoch_ms(" + field.name() + ") AS " + field.name())
                .collect(Collectors.joining(", "));
        statement.execute("COPY (SELECT * " + (times.isEmpty() ? "" : "REPLACE (" + times + ") ")
                + "FROM given ANTI JOIN same USING (" + keys + ") ORDER BY " + keys + ") TO "
                + SqlText.literal(given.toString()) + " (FORMAT parquet)");
        long added = copy(table, table.rowType(), given, Set.of(), writer);
        Files.delete(given);
        return added;
    }

    private static <T extends SpecificRecord> long copy(
            Table table, Class<T> rowType, Path file, Set<String> without, PartitionedWriter writer)
            throws IOException {
        long copied = 0;
        try (TableReader<T> reader = new TableReader<>(table, rowType, file)) {
            for (T row = reader.read(); row != null; row = reader.read()) {
                if (without.isEmpty() || !without.contains(key(table, row))) {
                    writer.write(table, row);
                    copied++;
                }
            }
        }
        return copied;
    }

    private static String key(Table table, SpecificRecord row) {
        return table.keyColumns().stream()
                .map(column ->
                        String.valueOf(row.get(table.schema().getField(column).pos())))
                .collect(Collectors.joining(BETWEEN));
    }
}
