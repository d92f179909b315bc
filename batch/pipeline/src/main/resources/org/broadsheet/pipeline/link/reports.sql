-- What is compared within stories: reports(article_id, story_id, published_on, moment, language, outlet, is_copy, part), the
-- articles of stories of which something may have changed, cut at stories into parts that fit into memory.
CREATE TEMP TABLE IF NOT EXISTS region AS SELECT DISTINCT article_id FROM touched;

CREATE TEMP TABLE IF NOT EXISTS one_names (entity_id VARCHAR, one_id VARCHAR);

CREATE OR REPLACE TEMP TABLE reports AS
WITH stories_now AS (
    SELECT article_id, story_id FROM linked_story_articles
    UNION ALL
    SELECT article_id, story_id
    FROM story_articles
    ANTI JOIN linked_story_articles USING (article_id)
    ANTI JOIN leaving_story_articles USING (article_id)
),
weights AS (
    SELECT
        article_id,
        coalesce(story_id, article_id) AS story_id,
        published_on,
        coalesce(published_at, published_on::TIMESTAMPTZ) AS moment,
        language,
        outlet_of(url, site) AS outlet,
        duplicate_of IS NOT NULL AS is_copy,
        char_count
    FROM articles
    SEMI JOIN region USING (article_id)
    LEFT JOIN stories_now USING (article_id)
),
sizes AS (SELECT story_id, sum(char_count) AS chars FROM weights GROUP BY story_id),
parts AS (
    SELECT story_id, (sum(chars) OVER (ORDER BY story_id ROWS UNBOUNDED PRECEDING) // 8000000)::INTEGER AS part
    FROM sizes
)
SELECT weights.* EXCLUDE (char_count), part
FROM weights
JOIN parts USING (story_id);
