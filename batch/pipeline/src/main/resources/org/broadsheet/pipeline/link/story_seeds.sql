-- The articles whose likeness to others has to be found: those that come or change, and those that were chained to an
-- article that changes or goes, since the chain may have been through it.
CREATE OR REPLACE TEMP TABLE changed_groups AS
SELECT DISTINCT group_id FROM story_articles SEMI JOIN changed_before USING (article_id);

CREATE OR REPLACE TEMP TABLE story_seeds AS
SELECT article_id, published_on FROM unsigned
UNION ALL
SELECT article_id, published_on
FROM story_articles
SEMI JOIN changed_groups USING (group_id)
ANTI JOIN changed USING (article_id)
ANTI JOIN departed USING (article_id);
