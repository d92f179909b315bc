package org.broadsheet.pipeline.cli;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.broadsheet.pipeline.duckdb.DatasetViews;
import org.broadsheet.pipeline.duckdb.DuckDb;
import org.broadsheet.pipeline.duckdb.SqlText;
import org.broadsheet.pipeline.publish.DatasetFolder;
import org.broadsheet.pipeline.publish.Snapshot;
import org.broadsheet.pipeline.publish.Snapshots;
import org.broadsheet.pipeline.publish.Snapshots.LocatedFile;

/**
 * The published snapshot of a dataset in a DuckDB of its own, to be read and nothing else: no file beside the snapshot's
 * own can be opened, no setting changed, no extension loaded, whatever the query.
 */
final class PublishedDataset implements AutoCloseable {
    private final Connection duckDb;

    private PublishedDataset(Connection duckDb) {
        this.duckDb = duckDb;
    }

    static PublishedDataset open(DatasetOption dataset) throws SQLException {
        DatasetFolder folder = dataset.folder();
        Snapshot snapshot = dataset.published(folder);
        Connection duckDb = duckDb().open();
        try (Statement statement = duckDb.createStatement()) {
            DatasetViews.create(duckDb, folder, snapshot);
            List<String> files = new Snapshots(folder)
                    .located(snapshot).stream().map(LocatedFile::location).toList();
            statement.execute("SET allowed_paths = " + SqlText.list(files));
            statement.execute("SET enable_external_access = false");
            statement.execute("SET lock_configuration = true");
            return new PublishedDataset(duckDb);
        } catch (SQLException | RuntimeException e) {
            duckDb.close();
            throw e;
        }
    }

    /** A DuckDB for one command, which spills into the temporary folder. */
    static DuckDb duckDb() {
        return DuckDb.modest(Path.of(
                System.getProperty("java.io.tmpdir"),
                "broadsheet-duckdb-" + ProcessHandle.current().pid()));
    }

    Connection connection() {
        return duckDb;
    }

    @Override
    public void close() throws SQLException {
        duckDb.close();
    }
}
