package org.broadsheet.pipeline.link;

import java.sql.Connection;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.broadsheet.across.StoryChains;
import org.broadsheet.across.StoryGroups;
import org.broadsheet.across.StoryLikeness;
import org.broadsheet.across.StoryProfile;
import org.broadsheet.article.ContentId;
import org.broadsheet.pipeline.duckdb.SqlText;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells which articles report one event. Candidates share keys inside a window of days; those that are likely enough one
 * story are chained to a group; {@link StoryGroups} divides each group. Which articles are looked at is a matter of cost
 * alone: a group is divided whole, whatever of it was there before. Leaves {@code region(article_id, published_on,
 * story_id)}, the articles of the stories of which something is other than before.
 */
final class StoryStep implements LinkStep {
    private static final Logger LOG = LoggerFactory.getLogger(StoryStep.class);

    /** Articles that are compared with others at once. */
    private static final int AT_ONCE = 5_000;

    @Override
    public void run(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(SqlText.resource(StoryStep.class, "story_seeds.sql"));
            List<Days> days = seedDays(statement);
            statement.execute(
                    SqlText.resource(StoryStep.class, "story_copies.sql").replace("{days}", nearAny(days)));
            try (MadeRows links = new MadeRows(connection, "story_links", "article_id VARCHAR, other_id VARCHAR")) {
                long compared = 0;
                for (Days some : days) {
                    compared += link(statement, some, links);
                }
                LOG.debug("{} pairs of articles compared", compared);
            }
            statement.execute("INSERT INTO story_links SELECT article_id, of_id FROM story_copies WHERE article_id IN"
                    + " (SELECT article_id FROM story_seeds) OR of_id IN (SELECT article_id FROM story_seeds)");
            statement.execute(
                    SqlText.resource(StoryStep.class, "story_region.sql").replace("{days}", nearAny(days)));
            NumberedGroups.write(connection, statement, "numbered", "numbered_links", "grouped");
            divide(connection, statement);
            nameStories(connection, statement);
            statement.execute(SqlText.resource(StoryStep.class, "stories.sql")
                    .replace("{days}", PublishedDays.of(statement, "numbered")));
        }
    }

    /** Days in a row, or no day at all for null. */
    private record Days(@Nullable LocalDate first, @Nullable LocalDate last) {
        /** The condition that an article was published in these days. */
        String inside() {
            return first == null ? "published_on IS NULL" : between(0);
        }

        /** The condition that one was published near enough to be a report of the same event. */
        String near() {
            return first == null ? "true" : "(published_on IS NULL OR " + between(StoryLikeness.WINDOW_DAYS) + ")";
        }

        private String between(int more) {
            return "published_on BETWEEN DATE '" + first + "' - " + more + " AND DATE '" + last + "' + " + more;
        }
    }

    private static List<Days> seedDays(Statement statement) throws SQLException {
        return daysOf(statement, "SELECT published_on, count(*) FROM story_seeds GROUP BY 1 ORDER BY 1");
    }

    /** Days with their counts, in order, as stretches of few articles each. */
    private static List<Days> daysOf(Statement statement, String counts) throws SQLException {
        List<Days> stretches = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(counts)) {
            LocalDate first = null;
            LocalDate last = null;
            long sum = 0;
            while (rows.next()) {
                Date day = rows.getDate(1);
                if (day == null) {
                    stretches.add(new Days(null, null));
                    continue;
                }
                first = first == null ? day.toLocalDate() : first;
                last = day.toLocalDate();
                sum += rows.getLong(2);
                if (sum >= AT_ONCE) {
                    stretches.add(new Days(first, last));
                    first = null;
                    sum = 0;
                }
            }
            if (first != null) {
                stretches.add(new Days(first, last));
            }
        }
        return stretches;
    }

    /** The condition that an article was published near enough to one of some days, which are in order. */
    private static String nearAny(List<Days> days) {
        if (days.isEmpty()) {
            return "false";
        }
        Days first = days.get(0);
        return first.first == null ? first.near() : new Days(first.first, days.get(days.size() - 1).last).near();
    }

    /** Finds what the seeds of some days are chained to; returns how many pairs were compared. */
    private static long link(Statement statement, Days days, MadeRows links) throws SQLException {
        statement.execute(SqlText.resource(StoryStep.class, "story_candidates.sql")
                .replace("{days}", days.inside())
                .replace("{near}", days.near())
                .replace("{shared}", Integer.toString(StoryLikeness.LEAST_SHARED_KEYS)));
        Map<String, StoryProfile> profiles =
                Profiles.read(statement, days.near() + " AND article_id IN (SELECT article_id FROM candidates)");
        StoryChains chains = new StoryChains(StoryLikeness.CHAINED);
        List<String> ids = new ArrayList<>();
        Map<String, Integer> groups = new HashMap<>();
        try (ResultSet rows = statement.executeQuery("FROM candidates ORDER BY is_seed, article_id")) {
            while (rows.next()) {
                String id = rows.getString("article_id");
                StoryProfile profile = profile(profiles, id);
                List<String> keys = SignatureStep.split(rows.getString("keys"), SignatureStep.BETWEEN);
                ids.add(id);
                if (rows.getBoolean("is_seed")) {
                    chains.compare(profile, keys, (one, other) -> links.add(ids.get(one), ids.get(other)));
                    continue;
                }
                int number = chains.add(profile, keys);
                String group = rows.getString("group_id");
                if (group != null) {
                    chains.join(groups.computeIfAbsent(group, key -> number), number);
                }
            }
        }
        return chains.compared();
    }

    /** The profile of an article that has to have one. */
    static StoryProfile profile(Map<String, StoryProfile> profiles, String articleId) throws SQLException {
        StoryProfile profile = profiles.get(articleId);
        if (profile == null) {
            throw new SQLException("article " + articleId + " has no signature");
        }
        return profile;
    }

    /**
     * Divides groups into stories: those of one article and its copies in SQL, {@linkplain LargeGroups large ones} around
     * what is new to them, the others by days, groups whole. Copies go with the article that stands for them.
     */
    private static void divide(Connection connection, Statement statement) throws SQLException {
        statement.execute(SqlText.resource(StoryStep.class, "story_division.sql")
                .replace("{days}", PublishedDays.of(statement, "numbered")));
        LargeGroups.divide(statement, StoryGroups.MOST_AT_ONCE, stories -> {
            try (DuckDBAppender appender = toTold(connection)) {
                tell(appender, stories);
            }
        });
        StoryGroups whole = new StoryGroups();
        for (Days days : daysOf(statement, "SELECT published_on, sum(size) FROM divided GROUP BY 1 ORDER BY 1")) {
            statement.execute("CREATE OR REPLACE TEMP TABLE dividing AS SELECT article_id, group_number FROM standing"
                    + " WHERE of_id = article_id AND group_number IN (SELECT group_number FROM divided WHERE "
                    + days.inside() + ")");
            Map<String, StoryProfile> profiles = Profiles.read(
                    statement, reach(statement, days) + " AND article_id IN (SELECT article_id FROM dividing)");
            Map<Integer, Map<String, StoryProfile>> groups = new HashMap<>();
            try (ResultSet rows = statement.executeQuery("FROM dividing")) {
                while (rows.next()) {
                    groups.computeIfAbsent(rows.getInt(2), group -> new HashMap<>())
                            .put(rows.getString(1), profile(profiles, rows.getString(1)));
                }
            }
            try (DuckDBAppender appender = toTold(connection)) {
                for (Map<String, StoryProfile> group : groups.values()) {
                    tell(appender, whole.of(group));
                }
            }
        }
        statement.execute("INSERT INTO told SELECT standing.article_id, story_key FROM standing"
                + " JOIN told ON told.article_id = of_id WHERE of_id <> standing.article_id");
        statement.execute("CREATE OR REPLACE TEMP TABLE told AS SELECT article_id,"
                + " min(article_id) OVER (PARTITION BY story_key) AS story_key FROM told");
    }

    /** The days in which the members of groups that begin in these days lie. */
    private static String reach(Statement statement, Days days) throws SQLException {
        if (days.first == null) {
            return "true";
        }
        try (ResultSet row = statement.executeQuery("SELECT max(last_on) FROM divided WHERE " + days.inside())) {
            row.next();
            return PublishedDays.between(days.first, row.getDate(1).toLocalDate());
        }
    }

    private static DuckDBAppender toTold(Connection connection) throws SQLException {
        return connection.unwrap(DuckDBConnection.class).createAppender("temp", "main", "told");
    }

    private static void tell(DuckDBAppender appender, List<List<String>> stories) throws SQLException {
        for (List<String> story : stories) {
            for (String articleId : story) {
                appender.beginRow();
                appender.append(articleId);
                appender.append(story.get(0));
                appender.endRow();
            }
        }
    }

    /**
     * Gives each story an id: the published one of which it holds most articles, one id to one story; else one of its own.
     */
    private static void nameStories(Connection connection, Statement statement) throws SQLException {
        Map<String, String> ids = new HashMap<>();
        Set<String> used = new HashSet<>();
        try (ResultSet overlaps = statement.executeQuery("SELECT story_id, story_key, count(*) FROM told"
                + " JOIN region_before USING (article_id) GROUP BY ALL ORDER BY 3 DESC, 1, 2")) {
            while (overlaps.next()) {
                String id = overlaps.getString(1);
                String key = overlaps.getString(2);
                if (!used.contains(id) && !ids.containsKey(key)) {
                    used.add(id);
                    ids.put(key, id);
                }
            }
        }
        TempRows.fill(
                connection,
                "named",
                "story_key VARCHAR, story_id VARCHAR",
                ids.entrySet().stream()
                        .map(entry -> List.of(entry.getKey(), entry.getValue()))
                        .toList());
        String run = runId(statement);
        // Of a first run's stories all are new: none is held in memory.
        try (MadeRows proposed =
                        new MadeRows(connection, "proposed", "story_key VARCHAR, story_id VARCHAR, other_id VARCHAR");
                ResultSet keys = statement.executeQuery("SELECT DISTINCT story_key FROM told")) {
            while (keys.next()) {
                String key = keys.getString(1);
                if (!ids.containsKey(key)) {
                    proposed.add(key, ContentId.of("story", key), ContentId.of("story", key, run));
                }
            }
        }
        // Another story may have the id of a story's first article from the time when that was its own.
        statement.execute(
                "CREATE OR REPLACE TEMP TABLE story_ids AS FROM named UNION ALL"
                        + " SELECT story_key, CASE WHEN story_id IN (SELECT story_id FROM named) OR story_id IN (SELECT story_id"
                        + " FROM story_articles SEMI JOIN proposed USING (story_id)) THEN other_id ELSE story_id END FROM proposed");
    }

    private static String runId(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("SELECT getvariable('run_id')")) {
            row.next();
            return row.getString(1);
        }
    }
}
