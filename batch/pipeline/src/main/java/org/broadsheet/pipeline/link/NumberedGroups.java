package org.broadsheet.pipeline.link;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** Groups of what links chain together, each under the number of its first member: four bytes of memory a member. */
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
        int[] first = new int[count];
        for (int i = 0; i < count; i++) {
            first[i] = i;
        }
        try (ResultSet rows = statement.executeQuery("FROM " + links)) {
            while (rows.next()) {
                int one = root(first, rows.getInt(1));
                int other = root(first, rows.getInt(2));
                first[Math.max(one, other)] = Math.min(one, other);
            }
        }
        try (DuckDBAppender appender =
                connection.unwrap(DuckDBConnection.class).createAppender("temp", "main", groups)) {
            for (int i = 0; i < count; i++) {
                appender.beginRow();
                appender.append(i);
                appender.append(root(first, i));
                appender.endRow();
            }
        }
    }

    private static int root(int[] first, int number) {
        int root = number;
        while (first[root] != root) {
            first[root] = first[first[root]];
            root = first[root];
        }
        return root;
    }
}
