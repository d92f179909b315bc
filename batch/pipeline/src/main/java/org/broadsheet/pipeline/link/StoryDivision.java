package org.broadsheet.pipeline.link;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.broadsheet.across.StoryGroups;
import org.broadsheet.across.StoryProfile;
import org.broadsheet.pipeline.duckdb.SqlText;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** Divides groups of articles that are chained together into stories. */
final class StoryDivision {
    private StoryDivision() {}

    /**
     * Divides groups into stories: those of one article and its copies in SQL, {@linkplain LargeGroups large ones} around
     * what is new to them, the others by days, groups whole. Copies go with the article that stands for them.
     */
    static void divide(Connection connection, Statement statement) throws SQLException {
        statement.execute(SqlText.resource(StoryDivision.class, "story_division.sql")
                .replace("{days}", PublishedDays.of(statement, "numbered")));
        LargeGroups.divide(statement, StoryGroups.MOST_AT_ONCE, stories -> tell(connection, stories));
        StoryGroups whole = new StoryGroups();
        for (StoryDays days : StoryDays.of(statement, "SELECT published_on, sum(size) FROM divided GROUP BY 1")) {
            statement.execute("CREATE OR REPLACE TEMP TABLE dividing AS SELECT article_id, group_number FROM standing"
                    + " WHERE of_id = article_id AND group_number IN (SELECT group_number FROM divided WHERE "
                    + days.inside() + ")");
            Map<String, StoryProfile> profiles = Profiles.read(
                    statement, reach(statement, days) + " AND article_id IN (SELECT article_id FROM dividing)");
            Map<Integer, Map<String, StoryProfile>> groups = new HashMap<>();
            try (ResultSet rows = statement.executeQuery("FROM dividing")) {
                while (rows.next()) {
                    groups.computeIfAbsent(rows.getInt(2), group -> new HashMap<>())
                            .put(rows.getString(1), Profiles.of(profiles, rows.getString(1)));
                }
            }
            List<List<String>> stories = new ArrayList<>();
            groups.values().forEach(group -> stories.addAll(whole.of(group)));
            tell(connection, stories);
        }
        statement.execute("INSERT INTO told SELECT standing.article_id, story_key FROM standing"
                + " JOIN told ON told.article_id = of_id WHERE of_id <> standing.article_id");
        statement.execute("CREATE OR REPLACE TEMP TABLE told AS SELECT article_id,"
                + " min(article_id) OVER (PARTITION BY story_key) AS story_key FROM told");
    }

    /** The days in which the members of groups that begin in these days lie. */
    private static String reach(Statement statement, StoryDays days) throws SQLException {
        if (days.first() == null) {
            return "true";
        }
        try (ResultSet row = statement.executeQuery("SELECT max(last_on) FROM divided WHERE " + days.inside())) {
            row.next();
            return PublishedDays.between(days.first(), row.getDate(1).toLocalDate());
        }
    }

    private static void tell(Connection connection, List<List<String>> stories) throws SQLException {
        try (DuckDBAppender appender =
                connection.unwrap(DuckDBConnection.class).createAppender("temp", "main", "told")) {
            for (List<String> story : stories) {
                for (String articleId : story) {
                    appender.beginRow();
                    appender.append(articleId);
                    appender.append(story.get(0));
                    appender.endRow();
                }
            }
        }
    }
}
