package org.broadsheet.pipeline.link;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.List;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** Fills temporary tables from values in memory. */
final class TempRows {
    private TempRows() {}

    /** A table of one column of text. */
    static void fillColumn(Connection connection, String table, String column, Collection<String> values)
            throws SQLException {
        fill(
                connection,
                table,
                column + " VARCHAR",
                values.stream().map(List::of).toList());
    }

    /**
     * A table of several columns.
     *
     * @param columns as SQL defines them, all of them text or numbers
     * @param rows a String or Long for each column
     */
    static void fill(
            Connection connection, String table, String columns, Collection<? extends List<? extends Object>> rows)
            throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE OR REPLACE TEMP TABLE " + table + " (" + columns + ")");
        }
        try (DuckDBAppender appender =
                connection.unwrap(DuckDBConnection.class).createAppender("temp", "main", table)) {
            for (List<? extends Object> row : rows) {
                appender.beginRow();
                for (Object value : row) {
                    if (value instanceof Long number) {
                        appender.append(number.longValue());
                    } else {
                        appender.append(value.toString());
                    }
                }
                appender.endRow();
            }
        }
    }
}
