-- Every story has an article.
-- Why: one without any would be counted and could not be read.
-- Looks at new stories, and those of rows of story_articles that give way.
SELECT story_id
FROM (
    SELECT story_id FROM new_stories
    UNION
    SELECT story_id FROM gone_story_articles SEMI JOIN stories USING (story_id)
)
ANTI JOIN story_articles USING (story_id)
