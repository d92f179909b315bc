-- A row lies in the partition of its day of publication, and rows without a day in the partition without a date.
-- Why: engines skip partitions by their path; a row in the wrong one is not found.
-- Looks at new rows.
WITH rows AS (
    SELECT 'articles' AS table_name, article_id AS id, published_on,
        COLUMNS('^published_(month|day)$') AS partition_date FROM new_articles
    UNION ALL
    SELECT 'quotes', quote_id, published_on, COLUMNS('^published_(month|day)$') FROM new_quotes
    UNION ALL
    SELECT 'figures', figure_id, published_on, COLUMNS('^published_(month|day)$') FROM new_figures
    UNION ALL
    SELECT 'entities', article_id || ' ' || entity_id, published_on, COLUMNS('^published_(month|day)$')
    FROM new_entities
)
SELECT table_name, id, published_on, partition_date
FROM rows
WHERE partition_of(published_on) IS DISTINCT FROM partition_date
