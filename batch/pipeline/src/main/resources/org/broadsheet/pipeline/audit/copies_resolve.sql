-- A copy names an article of the dataset that is an original, and an exact copy has the original's content hash.
-- Why: "copies and who had it first" groups by the original; a chain or a circle of copies has none.
-- Looks at touched articles, at the originals they name, and at the copies of touched articles: an original may have been
-- replaced.
WITH copies AS (
    SELECT article_id, content_hash, duplicate_of, duplicate_kind FROM touched_articles WHERE duplicate_of IS NOT NULL
    UNION ALL
    SELECT article_id, content_hash, duplicate_of, duplicate_kind
    FROM kept_articles
    SEMI JOIN touched ON touched.article_id = kept_articles.duplicate_of
    ANTI JOIN touched AS themselves ON themselves.article_id = kept_articles.article_id
),
originals AS (
    SELECT article_id, content_hash, duplicate_of
    FROM articles SEMI JOIN copies ON copies.duplicate_of = articles.article_id
)
SELECT
    copies.article_id AS copy_id,
    copies.duplicate_of,
    copies.duplicate_kind,
    originals.duplicate_of AS original_is_copy_of
FROM copies
LEFT JOIN originals ON originals.article_id = copies.duplicate_of
WHERE
    originals.article_id IS NULL
    OR originals.duplicate_of IS NOT NULL
    OR (copies.duplicate_kind = 'EXACT' AND copies.content_hash <> originals.content_hash)
