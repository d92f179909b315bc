-- Every row of story_articles is that of an article of the dataset.
-- Why: a story would hold what cannot be read.
-- Looks at new rows of story_articles, and those of articles that give way.
SELECT article_id
FROM (
    SELECT article_id FROM new_story_articles
    UNION
    SELECT article_id FROM gone_articles SEMI JOIN story_articles USING (article_id)
)
ANTI JOIN articles USING (article_id)
