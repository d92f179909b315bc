-- A row a quote that reports a listed statement.
SELECT s.number AS statement_delta, q.row AS quote_delta
FROM page_statement s
JOIN statement_quotes m ON m.statement_id = s.statement_id
JOIN page_quote q ON q.quote_id = m.quote_id
ORDER BY s.number, q.row
