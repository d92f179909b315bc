-- The runs that read what is published, the last fifty.
SELECT run_id, strftime(min(ingested_at), '%Y-%m-%dT%H:%M:%SZ') AS started_at, count(*) AS articles
FROM page_article
GROUP BY run_id
ORDER BY run_id DESC
LIMIT 50
