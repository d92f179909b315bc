-- A row a figure, article by article.
SELECT giver, unit, kind, confidence FROM page_figure ORDER BY row
