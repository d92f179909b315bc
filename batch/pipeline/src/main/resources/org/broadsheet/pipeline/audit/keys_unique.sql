-- Keys are unique: no two rows of a table are the same article, quote, figure, entity of an article, reject or input.
-- Why: a joined or counted duplicate doubles every number computed from it.
-- Looks at the keys of all rows, but only at those keys that a new row has: no other can have become double.
WITH keys AS (
    SELECT 'articles' AS table_name, article_id AS key FROM articles
    WHERE article_id IN (SELECT article_id FROM new_articles)
    UNION ALL
    SELECT 'quotes', quote_id FROM quotes WHERE quote_id IN (SELECT quote_id FROM new_quotes)
    UNION ALL
    SELECT 'figures', figure_id FROM figures WHERE figure_id IN (SELECT figure_id FROM new_figures)
    UNION ALL
    SELECT 'entities', article_id || ' ' || entity_id FROM entities
    WHERE article_id IN (SELECT article_id FROM new_entities)
    UNION ALL
    SELECT 'rejects', run_id || ' ' || source_uri FROM rejects
    WHERE run_id IN (SELECT run_id FROM new_rejects)
    UNION ALL
    SELECT 'inputs', run_id || ' ' || source_uri FROM inputs WHERE run_id IN (SELECT run_id FROM new_inputs)
)
SELECT table_name, key, count(*) AS rows
FROM keys
GROUP BY table_name, key
HAVING count(*) > 1
