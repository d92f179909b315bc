-- Which articles are copies, and who had the story first?
--
-- One row for each article of a story that was printed more than once, the earliest first. Articles without a moment
-- of publication count from the start of their day, those without a date come last.
--
--   ./broadsheet sql "$(cat notebooks/sql/copies.sql)"

WITH prints AS (
    SELECT
        coalesce(duplicate_of, article_id) AS story,
        article_id,
        title,
        coalesce(site, source_uri) AS printed_by,
        published_on,
        coalesce(published_at, CAST(published_on AS TIMESTAMP)) AS printed_at,
        duplicate_kind,
        similarity
    FROM articles
),
placed AS (
    SELECT
        *,
        row_number() OVER (PARTITION BY story ORDER BY printed_at ASC NULLS LAST, article_id) AS place,
        count(*) OVER (PARTITION BY story) AS prints
    FROM prints
)
SELECT story, place, prints, printed_by, published_on, title, duplicate_kind, similarity, article_id
FROM placed
WHERE prints > 1
ORDER BY story, place
