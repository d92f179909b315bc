-- The figures of published claims, mate_claims(claim_id), that stand outside the stories that were gone through, and the
-- articles in which they stand.
CREATE OR REPLACE TEMP TABLE mate_figures AS
SELECT figure_id, article_id, published_on, claim_id
FROM (FROM claim_figures WHERE ${days})
SEMI JOIN mate_claims USING (claim_id)
ANTI JOIN (SELECT article_id FROM region UNION SELECT article_id FROM touched) USING (article_id);

CREATE OR REPLACE TEMP TABLE mate_region AS
SELECT DISTINCT article_id, mate_figures.published_on, coalesce(story_id, article_id) AS story_id
FROM mate_figures
LEFT JOIN (SELECT article_id, story_id FROM story_articles WHERE ${days}) AS placed USING (article_id);

CREATE OR REPLACE TEMP TABLE mate_quotes (quote_id VARCHAR);
