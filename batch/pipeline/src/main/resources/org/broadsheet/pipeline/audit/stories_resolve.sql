-- The story that an article tells is a row of stories.
-- Why: joining the two would lose the article.
-- Looks at new rows of story_articles.
SELECT article_id, story_id
FROM new_story_articles
ANTI JOIN stories USING (story_id)
