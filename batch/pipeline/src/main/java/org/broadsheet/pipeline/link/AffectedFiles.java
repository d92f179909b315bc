package org.broadsheet.pipeline.link;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.broadsheet.pipeline.duckdb.SqlText;
import org.broadsheet.pipeline.publish.DatasetFolder;
import org.broadsheet.pipeline.publish.LiveFile;
import org.broadsheet.pipeline.publish.Snapshot;
import org.broadsheet.pipeline.publish.Snapshots.LocatedFile;
import org.broadsheet.pipeline.table.Table;

/** Finds the published files that have to be written again, so that all the others stay as they are. */
public final class AffectedFiles {
    private AffectedFiles() {}

    /**
     * The files of a snapshot that hold a row of an article which gives way, an article with a new original, or a row
     * about an input that ends. Asked over the connection on which the links were made.
     *
     * @throws SQLException when DuckDB cannot read a published file
     */
    public static List<LiveFile> of(Connection connection, DatasetFolder folder, Snapshot snapshot, Links links)
            throws SQLException {
        Set<String> places = new HashSet<>();
        Set<String> leaving = links.leaving();
        if (!leaving.isEmpty() || !links.repointed().isEmpty()) {
            fill(connection, "replaced", leaving);
            fill(connection, "repointed", links.repointed().keySet());
            for (Table table : Table.all()) {
                if (table.isLinked() || table.schema().getField("article_id") == null) {
                    continue;
                }
                places.addAll(placesOf(
                        connection,
                        folder,
                        snapshot.files(table),
                        "article_id IN "
                                + (table == Table.ARTICLES
                                        ? "(SELECT article_id FROM replaced UNION ALL SELECT article_id FROM repointed)"
                                        : "(SELECT article_id FROM replaced)")));
            }
        }
        if (!links.standing().droppedInputs().isEmpty()) {
            places.addAll(placesOf(
                    connection,
                    folder,
                    snapshot.files(Table.INPUTS),
                    "source_uri IN (SELECT source_uri FROM dropped_inputs)"));
        }
        if (!links.standing().droppedRejects().isEmpty()) {
            places.addAll(placesOf(
                    connection,
                    folder,
                    snapshot.files(Table.REJECTS),
                    "(run_id, source_uri) IN (SELECT (run_id, source_uri) FROM dropped_rejects)"));
        }
        return snapshot.files().stream()
                .filter(file -> places.contains(locationOf(folder, file)))
                .toList();
    }

    private static void fill(Connection connection, String table, Set<String> ids) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE OR REPLACE TEMP TABLE " + table + " (article_id VARCHAR)");
        }
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO " + table + " VALUES (?)")) {
            for (String id : ids) {
                insert.setString(1, id);
                insert.addBatch();
            }
            if (!ids.isEmpty()) {
                insert.executeBatch();
            }
        }
    }

    private static Set<String> placesOf(
            Connection connection, DatasetFolder folder, List<LiveFile> files, String affected) throws SQLException {
        Set<String> places = new HashSet<>();
        if (files.isEmpty()) {
            return places;
        }
        String list = SqlText.list(
                files.stream().map(file -> locationOf(folder, file)).toList());
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT DISTINCT filename FROM read_parquet(" + list
                        + ", filename = true, hive_partitioning = false) WHERE " + affected)) {
            while (rows.next()) {
                places.add(Path.of(rows.getString(1)).toString());
            }
        }
        return places;
    }

    private static String locationOf(DatasetFolder folder, LiveFile file) {
        return Path.of(new LocatedFile(folder, file).location()).toString();
    }
}
