-- Exact copies: articles whose normalized bodies are equal. All but one of them point at that one: the one that is
-- published as the original already, else the earliest, else the first in the order of sources.
--
-- Only bodies that this run brings or takes away are looked at, so that an increment does not pay for the dataset.
CREATE OR REPLACE TEMP TABLE copies AS
WITH kept AS (
    SELECT * FROM decisions WHERE decision IN ('NEW', 'REPLACES')
),
touched AS (
    SELECT content_hash FROM kept
    UNION
    SELECT published_hash FROM kept WHERE published_hash IS NOT NULL
    UNION
    SELECT content_hash FROM retired
),
members AS (
    SELECT
        article_id, source_uri, content_hash, CAST(NULL AS VARCHAR) AS published_duplicate_of, false AS is_published,
        coalesce(published_at, CAST(published_on AS TIMESTAMPTZ)) AS first_seen
    FROM kept
    UNION ALL
    SELECT
        article_id, source_uri, content_hash, duplicate_of, true,
        coalesce(published_at, CAST(published_on AS TIMESTAMPTZ))
    FROM articles
    WHERE
        content_hash IN (SELECT content_hash FROM touched)
        AND article_id NOT IN (SELECT article_id FROM kept)
        AND article_id NOT IN (SELECT article_id FROM retired)
),
headed AS (
    SELECT
        *,
        first_value(article_id) OVER (
            PARTITION BY content_hash
            ORDER BY
                is_published AND published_duplicate_of IS NULL DESC,
                first_seen NULLS LAST,
                split_part(source_uri, '#', 1),
                try_cast(regexp_extract(source_uri, '#(?:line|row|item|offset)=(\d+)', 1) AS BIGINT) NULLS FIRST,
                source_uri,
                article_id
        ) AS head
    FROM members
)
SELECT
    article_id,
    is_published,
    published_duplicate_of,
    CASE WHEN head <> article_id THEN head END AS duplicate_of
FROM headed;
