SELECT k.place, k.row, a.article_id, a.title, a.url, a.source_uri, a.body
FROM articles a
JOIN kept k ON k.article_id = a.article_id
WHERE {condition}
ORDER BY k.place
