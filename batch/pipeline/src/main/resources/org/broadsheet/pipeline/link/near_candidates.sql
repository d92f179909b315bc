-- Pairs of articles inside the window whose texts differ and that share hashes enough for one to be a copy of the other.
CREATE OR REPLACE TEMP TABLE near_candidates AS
WITH mine AS (
    SELECT near_shingles.article_id, near_shingles.shingle, near_fresh.published_on, near_fresh.content_hash
    FROM near_shingles JOIN near_fresh USING (article_id)
),
published AS (
    SELECT article_id, published_on, unnest(shingles) AS shingle
    FROM signatures
    WHERE
        article_id NOT IN (SELECT article_id FROM near_fresh)
        AND article_id NOT IN (SELECT article_id FROM near_leaving)
        AND (
            published_on IS NULL
            OR (SELECT bool_or(published_on IS NULL) FROM near_fresh)
            OR published_on BETWEEN (SELECT min(published_on) - {window} FROM near_fresh)
                AND (SELECT max(published_on) + {window} FROM near_fresh)
        )
),
pairs AS (
    SELECT mine.article_id AS one, others.article_id AS other
    FROM mine JOIN mine AS others USING (shingle)
    WHERE
        mine.article_id < others.article_id AND mine.content_hash <> others.content_hash
        AND (
            mine.published_on IS NULL OR others.published_on IS NULL
            OR abs(date_diff('day', mine.published_on, others.published_on)) <= {window}
        )
    UNION ALL
    SELECT mine.article_id, published.article_id
    FROM mine JOIN published USING (shingle)
    WHERE
        mine.published_on IS NULL OR published.published_on IS NULL
        OR abs(date_diff('day', mine.published_on, published.published_on)) <= {window}
),
sizes AS (
    SELECT article_id, count(*) AS size FROM near_shingles GROUP BY article_id
    UNION ALL
    SELECT article_id, len(shingles) FROM signatures
    WHERE article_id IN (SELECT other FROM pairs) AND article_id NOT IN (SELECT article_id FROM near_shingles)
),
counted AS (
    SELECT one, other, count(*) AS shared FROM pairs GROUP BY ALL HAVING count(*) >= {shared}
)
SELECT counted.one, counted.other, row_number() OVER (ORDER BY one, other) - 1 AS number
FROM counted
JOIN sizes AS own ON own.article_id = counted.one
JOIN sizes AS others ON others.article_id = counted.other
WHERE shared >= {share} * least(own.size, others.size);

CREATE OR REPLACE TEMP TABLE near_pairs (one VARCHAR, other VARCHAR);
