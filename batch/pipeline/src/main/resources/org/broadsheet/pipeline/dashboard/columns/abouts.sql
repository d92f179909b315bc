-- A row a quote and each that is spoken of in it.
SELECT quote AS quote_delta, name FROM page_about ORDER BY quote, name
