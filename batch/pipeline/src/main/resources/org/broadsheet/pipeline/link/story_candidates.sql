-- Articles among which chains are looked for: the seeds of a few days, and of all inside their window those that share as
-- many keys with them, taken together, as two have to share at least. Of copies the ones that stand for others. Others that
-- lie in a group of which nothing changes come with it: they are chained already.
CREATE OR REPLACE TEMP TABLE near_signed AS
SELECT
    article_id, keys,
    article_id IN (SELECT article_id FROM story_seeds WHERE {days}) AS is_seed
FROM signed
WHERE {near} AND article_id NOT IN (SELECT article_id FROM story_copies);

CREATE OR REPLACE TEMP TABLE candidates AS
WITH seed_keys AS (
    SELECT DISTINCT unnest(keys) AS key FROM near_signed WHERE is_seed
),
others AS (
    SELECT article_id
    FROM (SELECT article_id, unnest(keys) AS key FROM near_signed WHERE NOT is_seed)
    SEMI JOIN seed_keys USING (key)
    GROUP BY article_id
    HAVING count(*) >= {shared}
)
SELECT article_id, is_seed, array_to_string(keys, chr(31)) AS keys, group_id
FROM near_signed
LEFT JOIN (
    SELECT article_id, group_id FROM story_articles WHERE {near} AND group_id NOT IN (SELECT group_id FROM changed_groups)
) AS standing USING (article_id)
WHERE is_seed OR article_id IN (SELECT article_id FROM others);
