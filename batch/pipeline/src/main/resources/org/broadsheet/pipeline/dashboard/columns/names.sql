-- A row an article and each of the listed names in it, ascending within the article.
SELECT name FROM page_named ORDER BY row
