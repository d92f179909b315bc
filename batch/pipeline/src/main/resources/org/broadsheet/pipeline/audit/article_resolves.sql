-- Every quote, figure and entity belongs to an article of the dataset, and carries its day of publication.
-- Why: an article that is replaced must take all that was read from it along, in whichever partition it lies.
-- Looks at touched rows: a row in a file that stays loses its article when that one is retired.
WITH parts AS (
    SELECT 'quotes' AS table_name, article_id, quote_id AS id, published_on FROM touched_quotes
    UNION ALL SELECT 'figures', article_id, figure_id, published_on FROM touched_figures
    UNION ALL SELECT 'entities', article_id, entity_id, published_on FROM touched_entities
)
SELECT
    parts.table_name,
    parts.article_id,
    parts.id,
    parts.published_on,
    articles.published_on AS article_published_on
FROM parts
LEFT JOIN touched_articles AS articles ON articles.article_id = parts.article_id
WHERE articles.article_id IS NULL OR articles.published_on IS DISTINCT FROM parts.published_on
