-- A figure that is said inside a quote names a quote of the same article.
-- Why: "who claimed which number" is this join.
-- Looks at touched rows.
SELECT figures.figure_id, figures.article_id, figures.quote_id
FROM touched_figures AS figures
ANTI JOIN touched_quotes AS quotes ON quotes.quote_id = figures.quote_id AND quotes.article_id = figures.article_id
WHERE figures.quote_id IS NOT NULL
