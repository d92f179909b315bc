package org.broadsheet.pipeline.link;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** Groups of what links chain together, each under the number of its first member. */
final class NumberedGroups {
    private NumberedGroups() {}

    /**
     * Writes the group of each member.
     *
     * @param members table whose rows are numbered from 0
     * @param links table of pairs of numbers
     * @param groups table that takes each number with that of its group
     */
    static void write(Connection connection, Statement statement, String members, String links, String groups)
            throws SQLException {
        int count;
        try (ResultSet rows = statement.executeQuery("SELECT count(*) FROM " + members)) {
            rows.next();
            count = rows.getInt(1);
        }
        Chains chains = new Chains(count);
        try (ResultSet rows = statement.executeQuery("FROM " + links)) {
            while (rows.next()) {
                chains.join(rows.getInt(1), rows.getInt(2));
            }
        }
        try (DuckDBAppender appender =
                connection.unwrap(DuckDBConnection.class).createAppender("temp", "main", groups)) {
            for (int i = 0; i < count; i++) {
                appender.beginRow();
                appender.append(i);
                appender.append(chains.firstOf(i));
                appender.endRow();
            }
        }
    }
}
