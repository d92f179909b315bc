-- A row a quote, article by article.
SELECT speaker, kind, confidence FROM page_quote ORDER BY row
