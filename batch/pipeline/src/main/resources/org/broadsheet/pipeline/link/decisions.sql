-- Which extracted article becomes a row, and which published row gives way to it.
--
-- Reads incoming (this run, under the ids that were settled), forgotten and articles (the published snapshot). Of several
-- revisions in one run the latest is kept, and of those that carry no time the later in the order of the input. A
-- published row gives way to a revision that says something else, letter for letter, unless that revision is older; a row
-- whose file has been read again gives way in any case, because its file is what it stands for.
CREATE OR REPLACE TEMP TABLE known AS
WITH matched AS (
    SELECT *, split_part(source_uri, '#', 1) AS source_file
    FROM articles
    WHERE article_id IN (SELECT article_id FROM incoming)
),
-- Published articles that their own input gives no more: another input kept them until it was read again, which is now.
orphans AS (
    SELECT matched.article_id
    FROM matched JOIN inputs ON inputs.source_uri = matched.source_file
    WHERE NOT list_contains(inputs.article_ids, matched.article_id)
)
SELECT
    article_id, source_uri, source_file,
    source_file IN (SELECT source_uri FROM read_inputs) OR article_id IN (SELECT article_id FROM orphans) AS is_read_again,
    source_file IN (SELECT source_uri FROM gone) AS is_gone,
    url, site, title, byline, language, published_on, published_at, modified_at, comment_count, content_hash,
    coalesce(modified_at, published_at) AS revised_at
FROM matched;

-- Bodies are large: only those are compared whose letters and digits are the same.
CREATE OR REPLACE TEMP TABLE same_letters AS
SELECT incoming.source_uri, incoming.article_id
FROM incoming JOIN known USING (article_id)
WHERE incoming.content_hash = known.content_hash;

CREATE OR REPLACE TEMP TABLE same_body AS
SELECT same_letters.source_uri
FROM same_letters
JOIN (SELECT source_uri, body FROM staged_articles WHERE source_uri IN (SELECT source_uri FROM same_letters)) AS staged
    ON staged.source_uri = same_letters.source_uri
JOIN (SELECT article_id, body FROM articles WHERE article_id IN (SELECT article_id FROM same_letters)) AS published
    ON published.article_id = same_letters.article_id
WHERE staged.body = published.body;

CREATE OR REPLACE TEMP TABLE decisions AS
WITH ranked AS (
    SELECT
        *,
        source_uri IN (SELECT source_uri FROM same_body) AS has_same_body,
        row_number() OVER (
            PARTITION BY article_id
            ORDER BY revised_at DESC NULLS LAST, published_on DESC NULLS LAST, position DESC
        ) AS revision
    FROM incoming
    WHERE source_uri NOT IN (SELECT source_uri FROM forgotten)
),
compared AS (
    SELECT
        ranked.*,
        known.article_id IS NOT NULL AS is_known,
        known.source_uri AS known_source_uri,
        known.source_file AS known_source_file,
        known.content_hash AS published_hash,
        known.is_read_again,
        known.is_gone,
        known.revised_at AS known_revised_at,
        ranked.has_same_body
        AND ranked.url IS NOT DISTINCT FROM known.url
        AND ranked.site IS NOT DISTINCT FROM known.site
        AND ranked.title IS NOT DISTINCT FROM known.title
        AND ranked.byline IS NOT DISTINCT FROM known.byline
        AND ranked.language IS NOT DISTINCT FROM known.language
        AND ranked.published_on IS NOT DISTINCT FROM known.published_on
        AND ranked.published_at IS NOT DISTINCT FROM known.published_at
        AND ranked.modified_at IS NOT DISTINCT FROM known.modified_at
        AND ranked.comment_count IS NOT DISTINCT FROM known.comment_count AS says_the_same
    FROM ranked LEFT JOIN known USING (article_id)
)
SELECT
    article_id, source_uri, source_file, position, content_hash, published_on, published_at, published_hash,
    known_source_file,
    CASE
        WHEN revision > 1 THEN 'SUPERSEDED'
        WHEN NOT is_known THEN 'NEW'
        WHEN getvariable('full_refresh') THEN 'REPLACES'
        -- The row has to name the place where the article stands now.
        WHEN says_the_same AND (source_uri = known_source_uri OR NOT (is_read_again OR is_gone)) THEN 'UNCHANGED'
        WHEN NOT is_read_again AND NOT is_gone AND revised_at < known_revised_at THEN 'SUPERSEDED'
        ELSE 'REPLACES'
    END AS decision
FROM compared
UNION ALL
SELECT
    article_id, source_uri, source_file, position, content_hash, published_on, published_at, NULL, NULL, 'FORGOTTEN'
FROM incoming
WHERE source_uri IN (SELECT source_uri FROM forgotten);
