package org.broadsheet.pipeline.cli;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.broadsheet.pipeline.duckdb.DatasetViews;
import org.broadsheet.pipeline.publish.DatasetFolder;
import org.broadsheet.pipeline.publish.Snapshot;
import org.broadsheet.pipeline.publish.Tombstones;

/** Keeps an older snapshot from bringing back what was forgotten. */
final class ForgottenRows {
    private ForgottenRows() {}

    /**
     * Looks whether a snapshot holds an article that was forgotten.
     *
     * @throws CommandException when it does
     */
    static void requireNone(DatasetFolder folder, Snapshot snapshot) throws SQLException {
        Tombstones tombstones = Tombstones.read(folder);
        if (tombstones.isEmpty()) {
            return;
        }
        try (Connection connection = PublishedDataset.duckDb().open();
                Statement statement = connection.createStatement()) {
            DatasetViews.create(connection, folder, snapshot);
            try (ResultSet rows = statement.executeQuery("SELECT article_id, url FROM articles")) {
                while (rows.next()) {
                    if (tombstones.forgotten(rows.getString(1), rows.getString(2))) {
                        throw CommandException.usage(
                                "snapshot " + snapshot.number()
                                        + " holds an article that was forgotten since; 'broadsheet forget --undo' lets it back");
                    }
                }
            }
        }
    }
}
