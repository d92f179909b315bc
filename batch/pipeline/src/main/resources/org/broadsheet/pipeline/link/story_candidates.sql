-- Pairs that share as many keys as have to be shared at least, inside the window. Of the seeds those of a few days at once;
-- of copies the ones that stand for others.
CREATE OR REPLACE TEMP TABLE candidates AS
WITH seeds AS (
    SELECT article_id, published_on, unnest(keys) AS key
    FROM signed
    WHERE
        article_id IN (SELECT article_id FROM story_seeds WHERE {days})
        AND article_id NOT IN (SELECT article_id FROM story_copies)
        AND {days}
),
others AS (
    SELECT article_id, published_on, unnest(keys) AS key
    FROM signed
    WHERE {near} AND article_id NOT IN (SELECT article_id FROM story_copies)
)
SELECT DISTINCT least(one, other) AS article_id, greatest(one, other) AS other_id
FROM (
    SELECT seeds.article_id AS one, others.article_id AS other
    FROM seeds JOIN others ON others.key = seeds.key
    WHERE
        others.article_id <> seeds.article_id
        AND (
            seeds.published_on IS NULL OR others.published_on IS NULL
            OR abs(date_diff('day', seeds.published_on, others.published_on)) <= {window}
        )
    GROUP BY ALL
    HAVING count(*) >= {shared}
);
