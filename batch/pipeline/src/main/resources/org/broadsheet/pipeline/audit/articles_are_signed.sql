-- Every new article has a signature, unless the snapshot is from before signatures were kept.
-- Why: an article without one is compared with none: its reprints and the story that it tells are not found.
-- Looks at new articles and all signatures.
SELECT article_id
FROM new_articles
ANTI JOIN signatures USING (article_id)
WHERE EXISTS (FROM signatures)
