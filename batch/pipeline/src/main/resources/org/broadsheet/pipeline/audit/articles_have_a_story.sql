-- Every new article is in a story, unless the snapshot is from before stories were kept.
-- Why: who reads by stories would never meet it.
-- Looks at new articles and all of story_articles.
SELECT article_id
FROM new_articles
ANTI JOIN story_articles USING (article_id)
WHERE EXISTS (FROM story_articles)
