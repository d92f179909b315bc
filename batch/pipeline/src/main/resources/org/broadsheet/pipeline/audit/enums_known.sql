-- Columns with a closed set of values hold nothing else.
-- Why: a query that names the kinds it knows would drop the others silently.
-- Looks at new rows.
WITH found AS (
    SELECT DISTINCT 'articles' AS table_name, 'source_format' AS column_name, source_format AS symbol FROM new_articles
    UNION ALL SELECT DISTINCT 'articles', 'published_basis', published_basis FROM new_articles
    UNION ALL SELECT DISTINCT 'articles', 'duplicate_kind', duplicate_kind FROM new_articles
    WHERE duplicate_kind IS NOT NULL
    UNION ALL SELECT DISTINCT 'quotes', 'kind', kind FROM new_quotes
    UNION ALL SELECT DISTINCT 'figures', 'kind', kind FROM new_figures
    UNION ALL SELECT DISTINCT 'figures', 'bound', bound FROM new_figures
    UNION ALL SELECT DISTINCT 'figures', 'trend', trend FROM new_figures
    UNION ALL SELECT DISTINCT 'figures', 'time_relation', time_relation FROM new_figures
    WHERE time_relation IS NOT NULL
    UNION ALL SELECT DISTINCT 'entities', 'type', type FROM new_entities
    UNION ALL SELECT DISTINCT 'entities', 'mentions', mention.form
    FROM (SELECT unnest(mentions) AS mention FROM new_entities)
    UNION ALL SELECT DISTINCT 'rejects', 'reason', reason FROM new_rejects
)
SELECT found.table_name, found.column_name, found.symbol
FROM found
ANTI JOIN enum_symbols
    ON enum_symbols.table_name = found.table_name
    AND enum_symbols.column_name = found.column_name
    AND enum_symbols.symbol = found.symbol
