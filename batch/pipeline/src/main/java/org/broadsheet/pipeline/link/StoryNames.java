package org.broadsheet.pipeline.link;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.broadsheet.article.ContentId;

/** Names stories by the ids of the published ones that they go on. */
final class StoryNames {
    private StoryNames() {}

    /**
     * Gives each story an id: the published one of which it holds most articles, one id to one story; else one of its own.
     */
    static void give(Connection connection, Statement statement) throws SQLException {
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
