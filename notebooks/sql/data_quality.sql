-- Is the data good?
--
-- One row for each aspect and each value that it has: how many rows have it, of how many, and their share. Rejected
-- inputs are a share of all that was read; everything else is a share of its table's rows, copies included.
--
--   ./broadsheet sql "$(cat notebooks/sql/data_quality.sql)"

WITH seen AS (
    SELECT 'input' AS aspect, 'article' AS value FROM articles
    UNION ALL
    SELECT 'input', 'rejected: ' || reason FROM rejects
    UNION ALL
    SELECT 'date of articles', CASE WHEN published_on IS NULL THEN 'none' ELSE 'from ' || lower(published_basis) END
    FROM articles
    UNION ALL
    SELECT 'language of articles', coalesce(language, 'not told') FROM articles
    UNION ALL
    SELECT 'copies among articles', coalesce(lower(duplicate_kind) || ' copy', 'original') FROM articles
    UNION ALL
    SELECT 'speaker of quotes',
        CASE WHEN speaker IS NULL THEN 'none' WHEN speaker_name IS NULL THEN 'unnamed' ELSE 'known by name' END
    FROM quotes
    UNION ALL
    SELECT 'confidence of quotes',
        CASE WHEN confidence >= 0.9 THEN '0.9 and above' WHEN confidence >= 0.7 THEN '0.7 to 0.9' ELSE 'below 0.7' END
    FROM quotes
    UNION ALL
    SELECT 'subject of figures', CASE WHEN subject IS NULL THEN 'none' ELSE 'told' END FROM figures
    UNION ALL
    SELECT 'confidence of figures',
        CASE WHEN confidence >= 0.65 THEN '0.65 and above' WHEN confidence >= 0.5 THEN '0.5 to 0.65' ELSE 'below 0.5' END
    FROM figures
    UNION ALL
    SELECT 'confidence of entities',
        CASE
            WHEN confidence >= 0.9 THEN '0.9 and above' WHEN confidence >= 0.7 THEN '0.7 to 0.9'
            WHEN confidence IS NULL THEN 'not told' ELSE 'below 0.7'
        END
    FROM entities
)
SELECT
    aspect,
    value,
    count(*) AS rows,
    CAST(sum(count(*)) OVER (PARTITION BY aspect) AS BIGINT) AS of_rows,
    count(*) / sum(count(*)) OVER (PARTITION BY aspect) AS share
FROM seen
GROUP BY aspect, value
ORDER BY aspect, rows DESC, value
