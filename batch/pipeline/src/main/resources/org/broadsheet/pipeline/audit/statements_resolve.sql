-- Every new row of statement_quotes joins a quote of its article and a statement of the dataset, every new statement has
-- quotes, and every new quote has a statement, once the dataset has any.
-- Why: readers follow statement_id from quotes to statements and back.
-- Looks at new rows of the three tables, and looks their ids up in all rows.
SELECT 'no quote' AS fault, new_statement_quotes.quote_id AS id, new_statement_quotes.article_id
FROM new_statement_quotes
LEFT JOIN quotes USING (quote_id)
WHERE quotes.article_id IS DISTINCT FROM new_statement_quotes.article_id
UNION ALL
SELECT 'no statement', quote_id, article_id
FROM new_statement_quotes
ANTI JOIN statements USING (statement_id)
UNION ALL
SELECT 'no quotes', statement_id, NULL
FROM new_statements
ANTI JOIN statement_quotes USING (statement_id)
UNION ALL
SELECT 'statement not told', quote_id, article_id
FROM new_quotes
ANTI JOIN statement_quotes USING (quote_id)
WHERE EXISTS (FROM statement_quotes)
