package org.broadsheet.pipeline.plan;

import java.io.Closeable;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.broadsheet.pipeline.plan.InputListing.FileTaker;
import org.broadsheet.pipeline.plan.InputListing.ListedFile;
import org.broadsheet.pipeline.publish.DatasetException;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * The files that a run lists, in the table {@code found(number, path, source_uri, bytes, modified_nanos)} of a DuckDB
 * connection, which moves to disk what memory does not hold; {@code number} is unique. Not for use by several threads.
 */
final class FoundFiles implements FileTaker, Closeable {
    private final Connection connection;
    private final DuckDBAppender rows;
    private long number;

    FoundFiles(Connection connection) throws SQLException {
        this.connection = connection;
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE OR REPLACE TEMP TABLE found (number BIGINT, path VARCHAR, source_uri VARCHAR,"
                    + " bytes BIGINT, modified_nanos BIGINT)");
        }
        rows = connection.unwrap(DuckDBConnection.class).createAppender("temp", "main", "found");
    }

    @Override
    public void take(ListedFile file) {
        try {
            rows.beginRow();
            rows.append(number);
            rows.append(file.place().text());
            rows.append(file.sourceUri());
            rows.append(file.bytes());
            rows.append(file.modifiedNanos());
            rows.endRow();
        } catch (SQLException e) {
            throw failed(e);
        }
        number++;
    }

    /**
     * Completes the table.
     *
     * @param repeated whether a file may have come more than once
     * @return how many files there are
     */
    long finish(boolean repeated) throws SQLException {
        close();
        try (Statement statement = connection.createStatement()) {
            if (repeated) {
                statement.execute(
                        "DELETE FROM found WHERE number NOT IN (SELECT min(number) FROM found GROUP BY path)");
            }
            try (ResultSet count = statement.executeQuery("SELECT count(*) FROM found")) {
                count.next();
                return count.getLong(1);
            }
        }
    }

    @Override
    public void close() {
        try {
            rows.close();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static DatasetException failed(SQLException e) {
        return new DatasetException("cannot keep the list of inputs: " + e.getMessage(), e);
    }
}
