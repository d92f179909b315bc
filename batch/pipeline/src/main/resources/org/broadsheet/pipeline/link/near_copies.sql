-- Each copy with its original. Of equal texts alone the original is what copies.sql made it, or what it was; where texts
-- differ it is the earliest article, else the first in the order of sources.
CREATE OR REPLACE TEMP TABLE near_decided AS
WITH members AS (
    SELECT
        near_numbered.*, near_grouped.group_number,
        CASE WHEN copies.article_id IS NOT NULL THEN copies.duplicate_of ELSE near_numbered.published_duplicate_of END AS equal_to
    FROM near_numbered
    JOIN near_grouped USING (number)
    LEFT JOIN copies ON copies.article_id = near_numbered.article_id
),
sized AS (
    SELECT *, min(content_hash) OVER grp <> max(content_hash) OVER grp AS differ
    FROM members
    WINDOW grp AS (PARTITION BY group_number)
),
headed AS (
    SELECT
        *,
        first_value(article_id) OVER by_age AS head,
        first_value(content_hash) OVER by_age AS head_hash
    FROM sized
    WINDOW by_age AS (
        PARTITION BY group_number
        ORDER BY
            NOT differ AND equal_to IS NOT NULL,
            first_seen NULLS LAST,
            split_part(source_uri, '#', 1),
            try_cast(regexp_extract(source_uri, '#(?:line|row|item|offset)=(\d+)', 1) AS BIGINT) NULLS FIRST,
            source_uri,
            article_id
    )
)
SELECT
    article_id, source_uri, is_published, published_duplicate_of, published_similarity, published_kind,
    CASE WHEN head <> article_id THEN head END AS duplicate_of,
    CASE WHEN head = article_id THEN NULL WHEN head_hash = content_hash THEN 'EXACT' ELSE 'NEAR' END AS duplicate_kind,
    CASE WHEN head <> article_id AND head_hash = content_hash THEN 1.0 END AS similarity
FROM headed;
