-- The articles that belong to a group of copies of which something changes, groups whole.
CREATE OR REPLACE TEMP TABLE near_members AS
WITH meeting AS (
    SELECT article_id FROM near_fresh
    UNION SELECT one FROM near_pairs
    UNION SELECT other FROM near_pairs
    UNION SELECT article_id FROM copies
),
heads AS (
    SELECT coalesce(duplicate_of, article_id) AS head FROM articles SEMI JOIN meeting USING (article_id)
)
SELECT
    article_id, source_uri, content_hash, first_seen, is_published, CAST(NULL AS VARCHAR) AS published_duplicate_of,
    CAST(NULL AS DOUBLE) AS published_similarity, CAST(NULL AS VARCHAR) AS published_kind
FROM near_fresh
WHERE NOT is_published
UNION ALL
SELECT
    article_id, source_uri, content_hash, coalesce(published_at, CAST(published_on AS TIMESTAMPTZ)), true, duplicate_of,
    similarity, duplicate_kind
FROM articles
ANTI JOIN near_leaving USING (article_id)
WHERE
    coalesce(duplicate_of, article_id) IN (SELECT head FROM heads)
    OR article_id IN (SELECT article_id FROM meeting);

CREATE OR REPLACE TEMP TABLE near_numbered AS
SELECT *, (row_number() OVER (ORDER BY article_id) - 1)::INTEGER AS number FROM near_members;

-- Copies that were found now, equal texts, and copies of groups of which nothing gives way.
CREATE OR REPLACE TEMP TABLE near_links AS
SELECT one.number AS one, other.number AS other
FROM near_pairs
JOIN near_numbered AS one ON one.article_id = near_pairs.one
JOIN near_numbered AS other ON other.article_id = near_pairs.other
UNION ALL
SELECT number, min(number) OVER (PARTITION BY content_hash) FROM near_numbered
UNION ALL
SELECT copy.number, original.number
FROM near_numbered AS copy
JOIN near_numbered AS original ON original.article_id = copy.published_duplicate_of
WHERE copy.published_duplicate_of NOT IN (SELECT head FROM near_heads);

CREATE OR REPLACE TEMP TABLE near_grouped (number INTEGER, group_number INTEGER);
