package org.broadsheet.pipeline.duckdb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.broadsheet.pipeline.parquet.ParquetBytes;
import org.broadsheet.pipeline.publish.DatasetException;
import org.broadsheet.pipeline.publish.DatasetFolder;
import org.broadsheet.pipeline.publish.Sha256;
import org.broadsheet.pipeline.publish.Snapshot;
import org.broadsheet.pipeline.publish.Snapshots;
import org.broadsheet.pipeline.table.PartitionBy;
import org.broadsheet.pipeline.table.SchemaVersion;
import org.broadsheet.pipeline.table.Table;
import org.broadsheet.schema.SnapshotFile;

/**
 * {@code broadsheet.duckdb} beside {@code _CURRENT.json}: a view a table that decides at query time which files are
 * current, for everything that opens a DuckDB file. DuckDB 1.1.3 and all later ones open it.
 *
 * <p>It holds absolute paths, because relative ones would be looked for from the reader's working directory. A folder that
 * was moved makes every view fail with the name of {@link #WITNESS}, which says what to do.
 */
public final class ReaderViews {
    /** Name of the database. */
    public static final String NAME = "broadsheet.duckdb";

    /**
     * A Parquet file that every view looks for first, so that DuckDB's own message says what is wrong when it is not
     * there. It holds what the views were made for, a row each.
     */
    static final String WITNESS = "_if_this_is_not_found_the_dataset_was_moved_so_run_broadsheet_check";

    private ReaderViews() {}

    /**
     * Writes the views, unless they are there as they should be, or the dataset is a remote one: DuckDB looks views over
     * when it makes them, and this one opens no remote files.
     *
     * @throws DatasetException when the folder cannot be written to
     */
    public static void write(DatasetFolder folder) {
        Snapshot snapshot = new Snapshots(folder).current();
        if (snapshot == null || folder.isShared()) {
            return;
        }
        List<String> views = new ArrayList<>();
        List<SnapshotFile> rows = new ArrayList<>();
        for (Table table : Table.all()) {
            if (!table.hidden()) {
                String view = "CREATE VIEW " + table.view() + " AS "
                        + LinkedColumn.query(table, one -> query(folder, snapshot, one));
                views.add(view);
                rows.add(witness(folder, snapshot, table, view));
            }
        }
        byte[] witness = ParquetBytes.write(SnapshotFile.class, rows);
        boolean there = folder.exists(NAME) && folder.exists(WITNESS);
        if (!there || !Arrays.equals(folder.readBytes(WITNESS), witness)) {
            if (!folder.exists(WITNESS)) {
                // The views are looked over when they are made; what they are for is written once they are there.
                folder.write(WITNESS, ParquetBytes.write(SnapshotFile.class, List.of()));
            }
            replace(folder, views);
            folder.write(WITNESS, witness);
        }
    }

    private static SnapshotFile witness(DatasetFolder folder, Snapshot snapshot, Table table, String view) {
        return SnapshotFile.newBuilder()
                .setTableName(table.view())
                .setPath(folder.location(""))
                .setRows(0)
                .setBytes(view.length())
                .setSha256(Sha256.of(view))
                .setSchemaVersion(snapshot.schemaVersion())
                .setRunId("")
                .build();
    }

    /**
     * Made in a folder of its own: DuckDB takes a question mark in a database's path for the start of parameters, and a
     * dataset's folder may have one.
     */
    private static void replace(DatasetFolder folder, List<String> views) {
        try {
            Path work = Files.createTempDirectory("broadsheet-views");
            Path made = work.resolve(NAME);
            try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                    Statement statement = connection.createStatement()) {
                statement.execute("ATTACH " + SqlText.literal(made.toString()) + " AS made (STORAGE_VERSION 'v1.0.0')");
                statement.execute("USE made");
                for (String view : views) {
                    statement.execute(view);
                }
                statement.execute("USE memory");
                statement.execute("DETACH made");
                folder.write(NAME, Files.readAllBytes(made));
            } finally {
                Files.deleteIfExists(made);
                Files.delete(work);
            }
        } catch (SQLException | IOException e) {
            throw new DatasetException("cannot write " + folder.location(NAME) + ": " + e.getMessage(), e);
        }
    }

    /** The partition's date is taken as text and cast: older DuckDB fails over what is no date, and this does not. */
    private static String query(DatasetFolder folder, Snapshot snapshot, Table table) {
        String partition = snapshot.partitionBy().column();
        String columns =
                table.schema().getFields().stream().map(Schema.Field::name).collect(Collectors.joining(", "));
        String nothing = table.schema().getFields().stream()
                .map(field -> "NULL::" + ColumnType.of(field.schema()) + " AS " + field.name())
                .collect(Collectors.joining(", "));
        String options = "filename = true, hive_partitioning = false";
        if (table.partitioned()) {
            columns +=
                    ", nullif(try_cast(" + partition + " AS DATE), DATE '" + PartitionBy.NO_DATE + "') AS " + partition;
            nothing += ", NULL::VARCHAR AS " + partition;
            options = "filename = true, hive_partitioning = true, hive_types = {'" + partition + "': VARCHAR}";
        }
        boolean older = snapshot.files(table).stream().anyMatch(file -> file.schemaVersion() != SchemaVersion.CURRENT);
        return "SELECT " + columns
                + " FROM (SELECT count(*) FROM read_parquet(" + SqlText.literal(folder.location(WITNESS))
                + ")) AS witness,"
                + " (SELECT " + nothing + ", NULL::VARCHAR AS filename WHERE false UNION ALL BY NAME"
                + " SELECT * FROM read_parquet(" + SqlText.literal(glob(folder, table)) + ", " + options
                + (older ? ", union_by_name = true" : "") + "))"
                + " WHERE filename IN (SELECT " + SqlText.literal(folder.location("") + "/")
                + " || path FROM read_parquet("
                + SqlText.literal(folder.location(Snapshots.FILES)) + ") WHERE table_name = "
                + SqlText.literal(table.view()) + ")";
    }

    /** A bracket in a folder's name would be part of the pattern. */
    private static String glob(DatasetFolder folder, Table table) {
        String root = folder.location("").replaceAll("[\\[*?]", "[$0]");
        return root + "/" + table.folder() + (table.partitioned() ? "/*/*.parquet" : "/*.parquet");
    }
}
