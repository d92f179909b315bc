-- A new story's counts and days are those of its articles.
-- Why: "what did most outlets report" sorts by outlets, and a copy is no outlet.
-- Looks at new stories and their articles.
SELECT told.story_id, told.articles, rows.articles AS found
FROM new_stories AS told
LEFT JOIN (
    SELECT
        story_id,
        count(*) AS articles,
        count(a.duplicate_of) AS copies,
        count(DISTINCT outlet_of(a.url, a.site)) FILTER (a.duplicate_of IS NULL) AS outlets,
        min(a.published_on) AS first_on,
        max(a.published_on) AS last_on
    FROM story_articles JOIN articles AS a USING (article_id)
    WHERE story_id IN (SELECT story_id FROM new_stories)
    GROUP BY story_id
) AS rows USING (story_id)
WHERE
    (told.articles, told.copies, told.outlets, told.first_on, told.last_on)
    IS DISTINCT FROM (rows.articles, rows.copies, rows.outlets, rows.first_on, rows.last_on)
