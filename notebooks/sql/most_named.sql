-- Who is in the news?
--
-- One row for each person, organization, place and event: how many articles name it, how often by name, title or
-- pronoun in all, on how many sites, and from when to when. Copies of an article are left out, and so are names that
-- are more likely wrong than right.
--
--   ./broadsheet sql "$(cat notebooks/sql/most_named.sql)"

SELECT
    e.type,
    e.name,
    count(*) AS articles,
    CAST(sum(e.mention_count) AS BIGINT) AS mentions,
    count(DISTINCT coalesce(a.site, a.source_uri)) AS sites,
    min(a.published_on) AS first_on,
    max(a.published_on) AS last_on
FROM entities e
JOIN articles a ON a.article_id = e.article_id
WHERE a.duplicate_of IS NULL AND coalesce(e.confidence, 1) >= 0.5
GROUP BY e.type, e.name
ORDER BY articles DESC, mentions DESC, e.type, e.name
LIMIT 100
