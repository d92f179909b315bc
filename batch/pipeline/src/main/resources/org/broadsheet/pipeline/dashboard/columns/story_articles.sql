-- A row an article of a listed story.
SELECT s.number AS story_delta, a.row AS article_delta
FROM page_story s
JOIN story_articles m ON m.story_id = s.story_id
JOIN page_article a ON a.article_id = m.article_id
ORDER BY s.number, a.row
