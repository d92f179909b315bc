package org.broadsheet.pipeline.link;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.List;

/** Temporary tables: filled from values in memory, and asked whether they hold anything. */
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
        try (MadeRows made = new MadeRows(connection, table, columns)) {
            for (List<? extends Object> row : rows) {
                made.add(row.toArray());
            }
        }
    }

    /** Whether a table or view has rows. */
    static boolean holds(Statement statement, String table) throws SQLException {
        try (ResultSet row = statement.executeQuery("SELECT 1 FROM " + table + " LIMIT 1")) {
            return row.next();
        }
    }
}
