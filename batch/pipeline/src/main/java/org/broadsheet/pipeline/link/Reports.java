package org.broadsheet.pipeline.link;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.broadsheet.pipeline.duckdb.SqlText;

/**
 * The articles of stories of which something may have changed, and what of them is compared: read story by story, in parts
 * that fit into memory.
 */
final class Reports {
    private final Connection connection;
    private final String days;
    private final String table;

    private Reports(Connection connection, String days, String table) {
        this.connection = connection;
        this.days = days;
        this.table = table;
    }

    /** Makes the temporary table {@code reports} of the articles of {@code region}. */
    static Reports create(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            String days = PublishedDays.ofLinked(
                    statement, "(SELECT published_on FROM region UNION ALL SELECT published_on FROM gone_articles)");
            return create(connection, days, "region", "reports");
        }
    }

    /**
     * Makes a temporary table like it.
     *
     * @param days SQL that holds of their rows by {@code published_on}
     * @param region table of the articles
     * @param table its name
     */
    static Reports create(Connection connection, String days, String region, String table) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(SqlText.resource(Reports.class, "reports.sql")
                    .replace("${region}", region)
                    .replace("${reports}", table)
                    .replace("${days}", days));
        }
        return new Reports(connection, days, table);
    }

    /** SQL that holds of all rows of these articles, by their {@code published_on}, as they were published and as they are now. */
    String days() {
        return days;
    }

    /** What is done with the rows of one story. */
    @FunctionalInterface
    interface OfStory<T> {
        void accept(String storyId, List<T> rows) throws SQLException;
    }

    /** Reads a row. */
    @FunctionalInterface
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Makes what is told in the reports by a resource beside this class, in a table of its name. */
    void tell(String resource) throws SQLException {
        tell(resource, resource.substring(0, resource.indexOf('.')));
    }

    /** The same in another table. In the resource {@code ${days}} narrows what is read. */
    void tell(String resource, String told) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(SqlText.resource(Reports.class, resource)
                    .replace("${reports}", table)
                    .replace("${told}", told)
                    .replace("${days}", days));
        }
    }

    /** Hands on the rows of a table that {@link #tell} made, one story after the other. */
    <T> void eachStory(String table, Row<T> row, OfStory<T> story) throws SQLException {
        for (int part : parts(table)) {
            try (Statement statement = connection.createStatement();
                    ResultSet rows =
                            statement.executeQuery("FROM " + table + " WHERE part = " + part + " ORDER BY story_id")) {
                List<T> told = new ArrayList<>();
                String storyId = "";
                while (rows.next()) {
                    String next = rows.getString("story_id");
                    if (!told.isEmpty() && !next.equals(storyId)) {
                        story.accept(storyId, told);
                        told = new ArrayList<>();
                    }
                    storyId = next;
                    told.add(row.read(rows));
                }
                if (!told.isEmpty()) {
                    story.accept(storyId, told);
                }
            }
        }
    }

    private List<Integer> parts(String table) throws SQLException {
        List<Integer> parts = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT DISTINCT part FROM " + table + " ORDER BY part")) {
            while (rows.next()) {
                parts.add(rows.getInt(1));
            }
        }
        return parts;
    }
}
