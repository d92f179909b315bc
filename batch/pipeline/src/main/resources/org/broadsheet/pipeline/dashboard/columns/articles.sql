-- A row an article. day: days since 1970, of an article without a day the first of all (below every real one).
-- original: 0, or of a copy 1 + the row of its original. minute: of an article that was printed more than once, or whose
-- story several tell, 1 + the minutes between the start of its day and its publication (zigzag: from before that start are odd), 0 where unknown.
WITH timed AS (
    SELECT coalesce(duplicate_of, article_id) AS article_id FROM page_article WHERE duplicate_of IS NOT NULL
    UNION
    SELECT article_id FROM page_article WHERE duplicate_of IS NOT NULL
    UNION
    SELECT m.article_id FROM story_articles m JOIN page_story s ON s.story_id = m.story_id
),
minutes AS (
    SELECT
        a.row,
        date_diff('minute', CAST(a.published_on AS TIMESTAMPTZ), a.published_at) AS minute
    FROM page_article a
    WHERE a.article_id IN (FROM timed) AND a.published_at IS NOT NULL AND a.published_on IS NOT NULL
),
quoted AS (SELECT article, count(*) AS quotes FROM page_quote GROUP BY article),
counted AS (SELECT article, count(*) AS figures FROM page_figure GROUP BY article),
named AS (SELECT article, count(*) AS names FROM page_named GROUP BY article)
SELECT
    coalesce(date_diff('day', DATE '1970-01-01', a.published_on), -1000000) AS day_delta,
    a.outlet AS outlet,
    a.language_number AS language,
    array_position(['METADATA', 'HEADER', 'URL', 'TEXT', 'NONE'], a.published_basis) - 1 AS basis,
    coalesce(o.row + 1, 0) AS original,
    CASE WHEN a.duplicate_of IS NULL THEN 0 WHEN a.duplicate_kind = 'NEAR' THEN 2 ELSE 1 END AS copy_kind,
    CASE WHEN m.minute IS NULL THEN 0 WHEN m.minute < 0 THEN -2 * m.minute ELSE 2 * m.minute + 1 END AS minute,
    coalesce(q.quotes, 0) AS quotes,
    coalesce(f.figures, 0) AS figures,
    coalesce(n.names, 0) AS names
FROM page_article a
LEFT JOIN page_article o ON o.article_id = a.duplicate_of
LEFT JOIN minutes m ON m.row = a.row
LEFT JOIN quoted q ON q.article = a.row
LEFT JOIN counted f ON f.article = a.row
LEFT JOIN named n ON n.article = a.row
ORDER BY a.row
