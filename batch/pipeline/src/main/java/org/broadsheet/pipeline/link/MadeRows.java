package org.broadsheet.pipeline.link;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** A temporary table that is filled row by row while linking goes on. */
final class MadeRows implements AutoCloseable {
    private final DuckDBAppender appender;

    /** @param columns as SQL defines them, all of them text, numbers, bits or dates */
    MadeRows(Connection connection, String table, String columns) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE OR REPLACE TEMP TABLE " + table + " (" + columns + ")");
        }
        appender = connection.unwrap(DuckDBConnection.class).createAppender("temp", "main", table);
    }

    /** Adds a row: a String, Long, Double, Boolean, LocalDate or null for each column. */
    void add(@Nullable Object... values) throws SQLException {
        appender.beginRow();
        for (Object value : values) {
            if (value == null) {
                appender.appendNull();
            } else if (value instanceof Long number) {
                appender.append(number.longValue());
            } else if (value instanceof Double number) {
                appender.append(number.doubleValue());
            } else if (value instanceof Boolean bit) {
                appender.append(bit.booleanValue());
            } else if (value instanceof LocalDate day) {
                appender.append(day);
            } else {
                appender.append(value.toString());
            }
        }
        appender.endRow();
    }

    @Override
    public void close() throws SQLException {
        appender.close();
    }
}
