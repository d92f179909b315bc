-- Who is named together?
--
-- One row for each two persons, organizations or products that the same articles name: in how many, and from when to when.
-- Places are left out, since nearly every article names some. Copies of an article are left out, and so are
-- names that are more likely wrong than right.
--
--   ./broadsheet sql "$(cat notebooks/sql/named_together.sql)"

WITH named AS (
    SELECT e.article_id, e.entity_id, e.name, e.type, e.mention_count, a.published_on
    FROM entities e
    JOIN articles a ON a.article_id = e.article_id
    WHERE a.duplicate_of IS NULL
        AND coalesce(e.confidence, 1) >= 0.5
        AND e.type IN ('PERSON', 'ORGANIZATION', 'PRODUCT')
)
SELECT
    x.name AS one,
    x.type AS one_type,
    y.name AS other,
    y.type AS other_type,
    count(*) AS articles,
    CAST(sum(x.mention_count + y.mention_count) AS BIGINT) AS mentions,
    min(x.published_on) AS first_on,
    max(x.published_on) AS last_on
FROM named x
JOIN named y ON y.article_id = x.article_id AND x.name < y.name
GROUP BY x.name, x.type, y.name, y.type
ORDER BY articles DESC, mentions DESC, one, other
LIMIT 100
