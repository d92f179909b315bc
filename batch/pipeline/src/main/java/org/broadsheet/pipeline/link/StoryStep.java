package org.broadsheet.pipeline.link;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.broadsheet.across.StoryChains;
import org.broadsheet.across.StoryGroups;
import org.broadsheet.across.StoryLikeness;
import org.broadsheet.across.StoryProfile;
import org.broadsheet.pipeline.duckdb.SqlText;
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

    @Override
    public void run(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(SqlText.resource(StoryStep.class, "story_seeds.sql"));
            List<StoryDays> days = StoryDays.of(statement, "SELECT published_on, count(*) FROM story_seeds GROUP BY 1");
            statement.execute(
                    SqlText.resource(StoryStep.class, "story_copies.sql").replace("{days}", StoryDays.nearAny(days)));
            try (MadeRows links = new MadeRows(connection, "story_links", "article_id VARCHAR, other_id VARCHAR")) {
                long compared = 0;
                for (StoryDays some : days) {
                    compared += link(statement, some, links);
                }
                LOG.debug("{} pairs of articles compared", compared);
            }
            statement.execute("INSERT INTO story_links SELECT article_id, of_id FROM story_copies WHERE article_id IN"
                    + " (SELECT article_id FROM story_seeds) OR of_id IN (SELECT article_id FROM story_seeds)");
            statement.execute(
                    SqlText.resource(StoryStep.class, "story_region.sql").replace("{days}", StoryDays.nearAny(days)));
            NumberedGroups.write(connection, statement, "numbered", "numbered_links", "grouped");
            StoryDivision.divide(connection, statement);
            StoryNames.give(connection, statement);
            statement.execute(SqlText.resource(StoryStep.class, "stories.sql")
                    .replace("{days}", PublishedDays.of(statement, "numbered")));
        }
    }

    /** Finds what the seeds of some days are chained to; returns how many pairs were compared. */
    private static long link(Statement statement, StoryDays days, MadeRows links) throws SQLException {
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
                StoryProfile profile = Profiles.of(profiles, id);
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
}
