-- Which extracted article becomes a row, and which published row gives way to it.
--
-- Reads staged_articles (this run) and articles (the published snapshot). An article is known by its id: the address it
-- stands at, or else its text. Of several revisions in one run the latest is kept; a published one gives way only to a
-- revision that says something else and is not older.
CREATE TEMP TABLE decisions AS
WITH incoming AS (
    SELECT
        article_id, source_uri, content_hash, title, published_on, published_at, modified_at,
        coalesce(modified_at, published_at) AS revised_at,
        row_number() OVER (
            PARTITION BY article_id
            ORDER BY
                coalesce(modified_at, published_at) DESC NULLS LAST, published_on DESC NULLS LAST, content_hash,
                source_uri
        ) AS revision
    FROM staged_articles
),
known AS (
    SELECT
        article_id, content_hash, title, published_on, published_at,
        coalesce(modified_at, published_at) AS revised_at
    FROM articles
    WHERE article_id IN (SELECT article_id FROM staged_articles)
)
SELECT
    incoming.article_id,
    incoming.source_uri,
    incoming.content_hash,
    incoming.published_on,
    incoming.published_at,
    known.content_hash AS published_hash,
    CASE
        WHEN incoming.revision > 1 THEN 'SUPERSEDED'
        WHEN known.article_id IS NULL THEN 'NEW'
        WHEN getvariable('full_refresh') THEN 'REPLACES'
        WHEN
            incoming.content_hash = known.content_hash
            AND incoming.title IS NOT DISTINCT FROM known.title
            AND incoming.published_on IS NOT DISTINCT FROM known.published_on
            AND incoming.published_at IS NOT DISTINCT FROM known.published_at
            THEN 'UNCHANGED'
        WHEN incoming.revised_at < known.revised_at THEN 'SUPERSEDED'
        ELSE 'REPLACES'
    END AS decision
FROM incoming LEFT JOIN known ON incoming.article_id = known.article_id;
