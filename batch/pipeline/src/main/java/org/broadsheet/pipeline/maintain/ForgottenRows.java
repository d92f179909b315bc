package org.broadsheet.pipeline.maintain;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.broadsheet.pipeline.duckdb.DatasetViews;
import org.broadsheet.pipeline.duckdb.DuckDb;
import org.broadsheet.pipeline.publish.DatasetFolder;
import org.broadsheet.pipeline.publish.LiveFile;
import org.broadsheet.pipeline.publish.Snapshot;
import org.broadsheet.pipeline.publish.Tombstones;

/** Finds the articles of a snapshot that were forgotten since it was published. */
final class ForgottenRows {
    private ForgottenRows() {}

    /**
     * Their ids.
     *
     * @param lost files that cannot be read
     * @param runId under which DuckDB may spill
     */
    static Set<String> in(DatasetFolder folder, Snapshot snapshot, Collection<LiveFile> lost, String runId)
            throws SQLException {
        Tombstones tombstones = Tombstones.read(folder);
        Set<String> forgotten = new HashSet<>();
        if (tombstones.isEmpty()) {
            return forgotten;
        }
        List<LiveFile> files =
                snapshot.files().stream().filter(file -> !lost.contains(file)).toList();
        try (Connection connection = DuckDb.ofRun(folder, runId).open();
                Statement statement = connection.createStatement()) {
            DatasetViews.create(connection, folder, snapshot.of(files));
            try (ResultSet rows = statement.executeQuery("SELECT article_id, url FROM articles")) {
                while (rows.next()) {
                    if (tombstones.forgotten(rows.getString(1), rows.getString(2))) {
                        forgotten.add(rows.getString(1));
                    }
                }
            }
        }
        return forgotten;
    }
}
