-- The articles of which near copies have to be found: those that this run brings, those that were published without a
-- signature, and those that were copies of, or had the same original as, an article that gives way, since the copy of a
-- copy may have been found through it.
CREATE OR REPLACE TEMP TABLE near_leaving AS
SELECT article_id FROM decisions WHERE decision = 'REPLACES'
UNION
SELECT article_id FROM retired;

CREATE OR REPLACE TEMP TABLE near_heads AS
SELECT DISTINCT coalesce(duplicate_of, article_id) AS head
FROM articles SEMI JOIN near_leaving USING (article_id);

SET VARIABLE all_signed = (SELECT count(*) FROM articles) = (SELECT count(*) FROM signatures);

CREATE OR REPLACE TEMP TABLE near_published AS
SELECT article_id, source_uri, content_hash, published_on, published_at
FROM articles
WHERE NOT getvariable('all_signed') AND article_id NOT IN (SELECT article_id FROM signatures)
UNION
SELECT article_id, source_uri, content_hash, published_on, published_at
FROM articles SEMI JOIN near_heads ON near_heads.head = coalesce(articles.duplicate_of, articles.article_id);

CREATE OR REPLACE TEMP TABLE near_fresh AS
SELECT
    article_id, source_uri, content_hash, published_on, false AS is_published,
    coalesce(published_at, CAST(published_on AS TIMESTAMPTZ)) AS first_seen
FROM decisions
WHERE decision IN ('NEW', 'REPLACES')
UNION ALL
SELECT
    article_id, source_uri, content_hash, published_on, true,
    coalesce(published_at, CAST(published_on AS TIMESTAMPTZ))
FROM near_published
ANTI JOIN near_leaving USING (article_id);
