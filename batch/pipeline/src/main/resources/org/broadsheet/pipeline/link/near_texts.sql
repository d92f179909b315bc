-- The texts among which copies are looked for, numbered by day: of equal ones of a day the first, so that a text in many
-- reprints is looked at once.
CREATE OR REPLACE TEMP TABLE near_texts AS
SELECT
    (row_number() OVER (ORDER BY published_on NULLS FIRST, article_id) - 1)::INTEGER AS number,
    article_id, published_on, content_hash, is_published
FROM (
    SELECT min(article_id) AS article_id, published_on, content_hash, arg_min(is_published, article_id) AS is_published
    FROM near_fresh
    GROUP BY published_on, content_hash
);

CREATE OR REPLACE TEMP TABLE near_shingles (number INTEGER, shingle BIGINT);

INSERT INTO near_shingles
SELECT number, unnest(shingles)
FROM signatures JOIN near_texts USING (article_id)
WHERE near_texts.is_published;

CREATE OR REPLACE TEMP TABLE near_pairs (one VARCHAR, other VARCHAR);
