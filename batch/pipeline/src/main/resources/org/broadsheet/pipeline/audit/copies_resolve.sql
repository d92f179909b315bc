-- A copy names an article of the dataset that is an original, and an exact copy has the original's content hash.
-- Why: "copies and who had it first" groups by the original; a chain or a circle of copies has none.
-- Looks at the keys of all articles: the original may have been replaced.
SELECT
    copies.article_id,
    copies.duplicate_of,
    copies.duplicate_kind,
    originals.duplicate_of AS original_is_copy_of
FROM articles AS copies
LEFT JOIN articles AS originals ON originals.article_id = copies.duplicate_of
WHERE
    copies.duplicate_of IS NOT NULL
    AND (
        originals.article_id IS NULL
        OR originals.duplicate_of IS NOT NULL
        OR (copies.duplicate_kind = 'EXACT' AND copies.content_hash <> originals.content_hash)
    )
