-- What is compared within stories: ${reports}(article_id, story_id, published_on, moment, language, outlet, is_copy, part), the
-- articles of ${region}(article_id, published_on, story_id), cut at stories into parts that fit into memory.
CREATE TEMP TABLE IF NOT EXISTS one_names (entity_id VARCHAR, one_id VARCHAR);

CREATE OR REPLACE TEMP TABLE ${reports} AS
WITH weights AS (
    SELECT
        article_id,
        region.story_id,
        others.published_on,
        coalesce(published_at, others.published_on::TIMESTAMPTZ) AS moment,
        language,
        outlet_of(url, site) AS outlet,
        duplicate_of IS NOT NULL AS is_copy,
        char_count
    FROM (FROM articles WHERE ${days}) AS others
    JOIN ${region} AS region USING (article_id)
),
sizes AS (SELECT story_id, sum(char_count) AS chars FROM weights GROUP BY story_id),
parts AS (
    SELECT story_id, (sum(chars) OVER (ORDER BY story_id ROWS UNBOUNDED PRECEDING) // 8000000)::INTEGER AS part
    FROM sizes
)
SELECT weights.* EXCLUDE (char_count), part
FROM weights
JOIN parts USING (story_id);
