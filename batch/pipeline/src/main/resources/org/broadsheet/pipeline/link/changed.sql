-- The articles whose rows come, go or change. A file is written again whole where one of its rows goes, so that most of
-- what is touched is as it was. Where each published article has its linked rows, what comes and goes tells all; else
-- (these tables are new, or files were lost) the tables are compared whole.
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
SELECT article_id
FROM (FROM articles WHERE NOT getvariable('complete')) ANTI JOIN signatures USING (article_id)
UNION
SELECT article_id
FROM (FROM articles WHERE NOT getvariable('complete')) ANTI JOIN story_articles USING (article_id)
UNION
SELECT article_id
FROM (FROM story_articles WHERE NOT getvariable('complete')) ANTI JOIN stories USING (story_id)
UNION
-- Their file was lost.
SELECT article_id
FROM (FROM story_articles WHERE NOT getvariable('complete')) ANTI JOIN articles USING (article_id);

-- Articles of which linked rows may be published, and which are there no more.
CREATE OR REPLACE TEMP TABLE departed AS
SELECT article_id FROM gone_articles ANTI JOIN new_articles USING (article_id) WHERE getvariable('complete')
UNION
SELECT article_id
FROM (
    FROM changed UNION SELECT article_id FROM touched UNION SELECT article_id FROM story_articles
) ANTI JOIN articles USING (article_id)
WHERE NOT getvariable('complete');

-- Of those that change the ones that may have linked rows.
CREATE OR REPLACE TEMP TABLE changed_before AS
SELECT article_id FROM changed SEMI JOIN gone_articles USING (article_id)
UNION
SELECT article_id FROM changed WHERE NOT getvariable('complete');

-- Whose signature has to be made: a row that only points to another original says the same as before.
CREATE OR REPLACE TEMP TABLE unsigned AS
SELECT article_id, published_on
FROM new_articles SEMI JOIN changed USING (article_id)
UNION
SELECT article_id, published_on
FROM (FROM articles WHERE NOT getvariable('complete')) SEMI JOIN changed USING (article_id);
