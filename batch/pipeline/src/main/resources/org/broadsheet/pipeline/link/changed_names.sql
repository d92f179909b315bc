-- The rows that come, without those that were only written into another file, and the names of which rows go; all of them
-- where the table of names begins.
CREATE OR REPLACE TEMP TABLE added_entities AS
SELECT entity_id, article_id, published_on, type, name, mentions, roles
FROM new_entities ANTI JOIN gone_entities USING (article_id, entity_id, run_id);

CREATE OR REPLACE TEMP TABLE counted_names AS
SELECT entity_id FROM entities WHERE getvariable('all_names')
UNION
SELECT entity_id FROM entity_names WHERE getvariable('all_names')
UNION
SELECT entity_id FROM gone_entities ANTI JOIN new_entities USING (article_id, entity_id, run_id);

-- The ids under which articles name something otherwise than before.
CREATE OR REPLACE TEMP TABLE changed_names AS
SELECT entity_id FROM counted_names UNION SELECT entity_id FROM added_entities;

-- What is known of each name of the region: those that changed, as their rows tell, and later their neighbours. A name of
-- which no row goes has what is published and what comes.
CREATE OR REPLACE TEMP TABLE region_names AS
WITH gained AS (
    SELECT
        entity_id,
        any_value(type) AS type,
        any_value(name) AS name,
        count(*) AS articles,
        min(published_on) AS first_on,
        max(published_on) AS last_on
    FROM added_entities ANTI JOIN counted_names USING (entity_id)
    GROUP BY entity_id
)
SELECT
    entity_id,
    any_value(type) AS type,
    any_value(name) AS name,
    count(*)::BIGINT AS articles,
    min(published_on) AS first_on,
    max(published_on) AS last_on
FROM entities SEMI JOIN counted_names USING (entity_id)
GROUP BY entity_id
UNION ALL
SELECT
    entity_id,
    gained.type,
    gained.name,
    (gained.articles + coalesce(published.articles, 0))::BIGINT,
    least(gained.first_on, published.first_on),
    greatest(gained.last_on, published.last_on)
FROM gained
LEFT JOIN (
    SELECT entity_id, articles, first_on, last_on FROM entity_names SEMI JOIN gained USING (entity_id)
) AS published USING (entity_id);

CREATE OR REPLACE TEMP TABLE region_keys (entity_id VARCHAR, key VARCHAR);
CREATE OR REPLACE TEMP TABLE frontier AS SELECT entity_id FROM changed_names;
