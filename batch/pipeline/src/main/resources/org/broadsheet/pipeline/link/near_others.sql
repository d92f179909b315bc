-- The hashes that texts share with those of numbers {from} to {to}, end exclusive: of fresh ones inside the window with
-- smaller numbers, so that each pair is met once, and of published ones, with the original of the copies to which each
-- belongs. A hash that one text alone has is left out.
CREATE OR REPLACE TEMP TABLE near_met AS
SELECT number, NULL::VARCHAR AS article_id, NULL::DATE AS published_on, NULL::INTEGER AS size, shingle
FROM near_shingles
WHERE number < {to} AND (number < {undated} OR number >= {first})
UNION ALL
SELECT NULL::INTEGER, article_id, published_on, size, shingle
FROM (
    SELECT article_id, published_on, len(shingles) AS size, unnest(shingles) AS shingle
    FROM signatures
    WHERE
        {near}
        AND article_id NOT IN (SELECT article_id FROM near_fresh)
        AND article_id NOT IN (SELECT article_id FROM near_leaving)
)
SEMI JOIN (SELECT shingle FROM near_shingles WHERE number >= {from} AND number < {to}) USING (shingle);

CREATE OR REPLACE TEMP TABLE near_shared AS
SELECT shingle
FROM near_met
SEMI JOIN (SELECT shingle FROM near_shingles WHERE number >= {from} AND number < {to}) USING (shingle)
GROUP BY shingle
HAVING count(*) > 1;

CREATE OR REPLACE TEMP TABLE near_others AS
SELECT near_met.*, coalesce(duplicate_of, article_id) AS head
FROM near_met
SEMI JOIN near_shared USING (shingle)
LEFT JOIN (SELECT article_id, duplicate_of FROM articles WHERE {near}) USING (article_id);
