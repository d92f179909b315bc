-- Copies that tell the story of another and are compared with none: of the copies of one original and day, the original
-- among them, one stands for all. {days} are those of the seeds and of what lies in their windows.
CREATE OR REPLACE TEMP TABLE story_copies AS
WITH placed AS (
    SELECT article_id, published_on, duplicate_of FROM articles WHERE {days}
),
heads AS (
    SELECT DISTINCT duplicate_of AS head FROM placed WHERE duplicate_of IS NOT NULL
),
standing AS (
    SELECT
        article_id,
        first_value(article_id) OVER (
            PARTITION BY coalesce(duplicate_of, article_id), published_on
            ORDER BY duplicate_of IS NOT NULL, article_id
        ) AS of_id
    FROM placed
    WHERE duplicate_of IS NOT NULL OR article_id IN (SELECT head FROM heads)
)
SELECT article_id, of_id FROM standing WHERE of_id <> article_id;
