package org.broadsheet.pipeline.duckdb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.duckdb.DuckDBConnection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Queries that another thread cuts off. */
final class OpenQueriesTest {
    /** Works for hours. */
    private static final String LONG = "SELECT sum(a.i * b.i) FROM range(100000000) a(i), range(100000000) b(i)";

    private final OpenQueries queries = new OpenQueries();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private interface Work {
        void run(Connection connection) throws SQLException;
    }

    private void assertCutOff(Work work) throws Exception {
        try (Connection connection = queries.watch(DuckDb.modest(folder).open())) {
            FutureTask<Void> working = new FutureTask<>(() -> {
                work.run(connection);
                return null;
            });
            Thread thread = new Thread(working, "query");
            thread.start();
            ExecutionException failure = assertThrows(ExecutionException.class, () -> {
                while (true) {
                    queries.cancel();
                    try {
                        working.get(10, TimeUnit.MILLISECONDS);
                        return;
                    } catch (TimeoutException notYet) {
                        assertTrue(thread.isAlive() || working.isDone());
                    }
                }
            });
            assertInstanceOf(SQLException.class, failure.getCause());
            thread.join();
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("SELECT 42")) {
                assertTrue(row.next());
                assertEquals(42, row.getInt(1), "the connection can be used on");
            }
        }
    }

    @Test
    void aStatementAtWorkEndsWithAnException() throws Exception {
        assertCutOff(connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute(LONG);
            }
        });
    }

    @Test
    void aPreparedStatementAtWorkEndsWithAnException() throws Exception {
        assertCutOff(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(LONG)) {
                statement.execute();
            }
        });
    }

    @Test
    void theConnectionIsTheOneOfDuckDb() throws SQLException {
        try (Connection connection = queries.watch(DuckDb.modest(folder).open());
                Statement statement = connection.createStatement()) {
            assertInstanceOf(DuckDBConnection.class, connection.unwrap(DuckDBConnection.class));
            queries.cancel();
            assertTrue(statement.execute("SELECT 1"), "what does nothing takes no notice");
            SQLException wrong = assertThrows(SQLException.class, () -> statement.execute("SELECT no_such"));
            assertTrue(String.valueOf(wrong.getMessage()).contains("no_such"));
        }
    }
}
