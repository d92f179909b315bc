-- The articles whose likeness to others has to be found: those that come or change, and those that were chained to an
-- article that changes or goes, since the chain may have been through it.
CREATE OR REPLACE TEMP TABLE story_seeds AS
SELECT article_id, published_on FROM signed
WHERE
    article_id IN (SELECT article_id FROM changed)
    OR article_id IN (
        SELECT article_id FROM story_articles
        WHERE group_id IN (SELECT group_id FROM story_articles SEMI JOIN changed USING (article_id))
    );
