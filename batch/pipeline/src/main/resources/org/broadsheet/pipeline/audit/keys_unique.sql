-- Keys are unique: no two rows of a table are the same article, quote, figure, entity of an article, reject or input.
-- Why: a joined or counted duplicate doubles every number computed from it.
-- Looks at touched rows: the ids of quotes and figures are derived from their article's, so that two articles cannot have
-- the same; of rejects at the runs, of inputs at the files that have new rows.
WITH keys AS (
    SELECT 'articles' AS table_name, article_id AS key, NULL::VARCHAR AS article_id FROM touched_articles
    UNION ALL
    SELECT 'quotes', quote_id, article_id FROM touched_quotes
    UNION ALL
    SELECT 'figures', figure_id, article_id FROM touched_figures
    UNION ALL
    SELECT 'entities', article_id || ' ' || entity_id, article_id FROM touched_entities
    UNION ALL
    SELECT 'rejects', run_id || ' ' || source_uri, NULL FROM rejects
    WHERE run_id IN (SELECT run_id FROM new_rejects)
    UNION ALL
    SELECT 'inputs', source_uri, NULL FROM inputs WHERE source_uri IN (SELECT source_uri FROM new_inputs)
),
-- A sum a key first: the keys of millions of rows would not fit into the memory that an audit has.
doubled AS (
    SELECT sum_of_key FROM (SELECT hash(table_name, key) AS sum_of_key FROM keys)
    GROUP BY sum_of_key
    HAVING count(*) > 1
)
SELECT
    table_name,
    key,
    count(*) AS rows,
    -- A key that two articles have is the fault of neither alone.
    CASE WHEN count(DISTINCT article_id) = 1 THEN min(article_id) END AS article_id
FROM keys
WHERE hash(table_name, key) IN (SELECT sum_of_key FROM doubled)
GROUP BY table_name, key
HAVING count(*) > 1
