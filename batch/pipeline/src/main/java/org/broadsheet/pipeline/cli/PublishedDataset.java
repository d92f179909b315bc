package org.broadsheet.pipeline.cli;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
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
        return open(folder, dataset.published(folder), duckDb().open(), List.of());
    }

    /** The same of a snapshot that was read before, wherever its files lie now. */
    static PublishedDataset open(DatasetFolder folder, Snapshot snapshot) throws SQLException {
        return open(folder, snapshot, duckDb().open(), List.of());
    }

    /**
     * With one file that may be written. Rows come in the order of the files, and as they are asked for: one query at a time
     * can be read.
     */
    static PublishedDataset writing(DatasetOption dataset, Path file) throws SQLException {
        DatasetFolder folder = dataset.folder();
        return open(folder, dataset.published(folder), duckDb().openInOrder(), List.of(file.toString()));
    }

    private static PublishedDataset open(
            DatasetFolder folder, Snapshot snapshot, Connection duckDb, List<String> written) throws SQLException {
        try (Statement statement = duckDb.createStatement()) {
            DatasetViews.createForReaders(duckDb, folder, snapshot);
            List<String> files = new ArrayList<>(written);
            new Snapshots(folder)
                    .located(snapshot).stream().map(LocatedFile::location).forEach(files::add);
            statement.execute("SET allowed_paths = " + SqlText.list(files));
            statement.execute("SET enable_external_access = false");
            statement.execute("SET lock_configuration = true");
            if (folder.hasFetched()) {
                folder.deleteOldCopies();
            }
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
