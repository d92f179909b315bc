-- Where the texts lie among which others than DuckDB look for copies, by file and row: those of near_texts, and behind
-- them in number the published ones of which they may be copies, each with the original of the copies to which it belongs.
CREATE OR REPLACE TEMP TABLE near_known AS
SELECT
    ((SELECT count(*) FROM near_texts) + row_number() OVER (ORDER BY published_on NULLS FIRST, article_id) - 1)::INTEGER
        AS number,
    article_id, published_on, coalesce(duplicate_of, article_id) AS head
FROM (
    SELECT article_id, published_on
    FROM signatures
    WHERE
        {near}
        AND article_id NOT IN (SELECT article_id FROM near_fresh)
        AND article_id NOT IN (SELECT article_id FROM near_leaving)
)
LEFT JOIN (SELECT article_id, duplicate_of FROM articles WHERE {near}) USING (article_id);

CREATE OR REPLACE TEMP TABLE near_numbers AS
SELECT number, article_id, published_on, is_published FROM near_texts
UNION ALL
SELECT number, article_id, published_on, true FROM near_known;

CREATE OR REPLACE TEMP TABLE near_article_places AS
SELECT filename, file_row_number, number
FROM staged_articles
JOIN (
    SELECT source_uri, number FROM near_fresh JOIN near_texts USING (article_id) WHERE NOT near_fresh.is_published
) USING (source_uri)
UNION ALL
SELECT filename, file_row_number, number
FROM {article_rows} JOIN near_numbers USING (article_id)
WHERE near_numbers.is_published;

CREATE OR REPLACE TEMP TABLE near_signature_places AS
SELECT filename, file_row_number, number
FROM {signature_rows} JOIN near_numbers USING (article_id)
WHERE near_numbers.is_published;
