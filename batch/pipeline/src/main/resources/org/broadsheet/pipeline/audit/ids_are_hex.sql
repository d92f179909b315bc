-- Identifiers are 32 hex digits.
-- Why: whatever else stands there was not derived from content, and will not be the same on the next machine.
-- Looks at new rows.
WITH ids AS (
    SELECT 'articles' AS table_name, article_id AS id, article_id FROM new_articles
    UNION ALL SELECT 'articles', content_hash, article_id FROM new_articles
    UNION ALL SELECT 'quotes', quote_id, article_id FROM new_quotes
    UNION ALL SELECT 'figures', figure_id, article_id FROM new_figures
    UNION ALL SELECT 'entities', entity_id, article_id FROM new_entities
)
SELECT table_name, id, article_id
FROM ids
WHERE id IS NULL OR NOT regexp_full_match(id, '[0-9a-f]{32}')
