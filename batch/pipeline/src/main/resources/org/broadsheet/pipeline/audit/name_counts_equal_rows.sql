-- A name's count of articles and its days are those of its entities.
-- Why: "who is in the news" sorts by articles.
-- Looks at names that are new, or of which rows come or go: a file is written again whole.
WITH told AS (
    SELECT entity_id FROM new_entity_names ANTI JOIN gone_entity_names USING (entity_id, run_id)
    UNION
    SELECT entity_id FROM new_entities ANTI JOIN gone_entities USING (article_id, entity_id, run_id)
    UNION
    SELECT entity_id FROM gone_entities ANTI JOIN new_entities USING (article_id, entity_id, run_id)
)
SELECT entity_id, names.articles, rows.articles AS found
FROM (FROM entity_names SEMI JOIN told USING (entity_id)) AS names
LEFT JOIN (
    SELECT
        entity_id,
        count(*) AS articles,
        min(published_on) AS first_on,
        max(published_on) AS last_on
    FROM entities SEMI JOIN told USING (entity_id)
    GROUP BY entity_id
) AS rows USING (entity_id)
WHERE (names.articles, names.first_on, names.last_on) IS DISTINCT FROM (rows.articles, rows.first_on, rows.last_on)
