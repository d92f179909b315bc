-- Every signature is that of an article of the dataset.
-- Why: of one that stays behind, something that is gone would be found to be alike.
-- Looks at new signatures, and those of articles that give way.
SELECT article_id
FROM (
    SELECT article_id FROM new_signatures
    UNION
    SELECT article_id FROM gone_articles SEMI JOIN signatures USING (article_id)
)
ANTI JOIN articles USING (article_id)
