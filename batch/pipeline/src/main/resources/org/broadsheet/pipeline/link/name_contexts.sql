-- The names of a few articles of each undecided name, those with the smallest ids, so that what is looked at depends on
-- the articles alone.
WITH samples AS (
    SELECT entity_id, unnest(min(article_id, 20)) AS article_id
    FROM entities SEMI JOIN undecided_names USING (entity_id)
    GROUP BY entity_id
),
articles_of AS (
    SELECT article_id, list(entity_id) AS sampled FROM samples GROUP BY article_id
)
SELECT
    article_id,
    sampled,
    entity_id,
    type,
    name,
    roles,
    list_distinct([mention.text FOR mention IN mentions IF mention.form = 'NAME']) AS written
FROM entities JOIN articles_of USING (article_id)
ORDER BY article_id
