-- What this run has read, with what tells an article from others: its address, its source where it is the only article
-- of its file, or a record's own id or text. article_id starts as the id that the article has by itself.
--
-- position is the order of the input: by source, and inside a container as it stands there. Splits are numbered in that order;
-- by name the hundred-thousandth would come before the second.
CREATE OR REPLACE TEMP TABLE incoming AS
SELECT
    article_id, source_uri, split_part(source_uri, '#', 1) AS source_file,
    CASE
        WHEN url IS NOT NULL THEN 'ADDRESS'
        WHEN contains(source_uri, '#') THEN 'RECORD'
        ELSE 'SOURCE'
    END AS identity,
    false AS settled,
    url, site, title, byline, language, published_on, published_at, modified_at, comment_count, content_hash,
    coalesce(modified_at, published_at) AS revised_at,
    row_number() OVER (
        ORDER BY try_cast(regexp_extract(filename, 'split-(\d+)[/\\][^/\\]*$', 1) AS BIGINT), filename, file_row_number
    ) AS position
FROM staged_articles
WHERE source_uri NOT IN (SELECT source_uri FROM set_aside);

-- The files that were read to their end: what they give now is all they give.
CREATE OR REPLACE TEMP TABLE read_inputs AS
SELECT source_uri, fingerprint FROM staged_inputs;
