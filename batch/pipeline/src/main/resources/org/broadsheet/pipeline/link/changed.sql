-- The articles whose rows come, go or change. A file is written again whole where one of its rows goes, so that most of
-- what is touched is as it was.
CREATE OR REPLACE TEMP TABLE changed AS
SELECT article_id FROM (
    SELECT article_id, run_id, duplicate_of FROM new_articles
    EXCEPT SELECT article_id, run_id, duplicate_of FROM gone_articles
)
UNION
SELECT article_id FROM (
    SELECT article_id, run_id, duplicate_of FROM gone_articles
    EXCEPT SELECT article_id, run_id, duplicate_of FROM new_articles
)
UNION
SELECT article_id FROM articles ANTI JOIN signatures USING (article_id)
UNION
SELECT article_id FROM articles ANTI JOIN story_articles USING (article_id)
UNION
SELECT article_id FROM story_articles ANTI JOIN stories USING (story_id)
UNION
-- Their file was lost.
SELECT article_id FROM story_articles ANTI JOIN articles USING (article_id);

-- Whose signature has to be made: a row that only points to another original says the same as before.
CREATE OR REPLACE TEMP TABLE unsigned AS
SELECT article_id, published_on
FROM articles SEMI JOIN changed USING (article_id);
