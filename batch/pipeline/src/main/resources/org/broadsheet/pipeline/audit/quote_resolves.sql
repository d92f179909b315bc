-- A figure that is said inside a quote names a quote of the same article.
-- Why: "who claimed which number" is this join.
-- Looks at the keys of all rows.
SELECT figures.figure_id, figures.article_id, figures.quote_id
FROM figures
ANTI JOIN quotes ON quotes.quote_id = figures.quote_id AND quotes.article_id = figures.article_id
WHERE figures.quote_id IS NOT NULL
