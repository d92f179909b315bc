-- Titles of the stories that were printed most often, by the row of the original.
WITH carried AS (
    SELECT duplicate_of, count(*) AS copies FROM page_article WHERE duplicate_of IS NOT NULL GROUP BY 1
)
SELECT o.row AS article, a.title
FROM carried c
JOIN page_article o ON o.article_id = c.duplicate_of
JOIN articles a ON a.article_id = c.duplicate_of
ORDER BY c.copies DESC, o.row DESC
LIMIT 200
