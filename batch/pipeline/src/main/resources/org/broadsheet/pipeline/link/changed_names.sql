-- The ids under which articles name something otherwise than before: what comes and goes, without the rows that were only
-- written into another file. All of them where the table of names begins.
CREATE OR REPLACE TEMP TABLE changed_names AS
SELECT entity_id FROM entities WHERE getvariable('all_names')
UNION
SELECT entity_id FROM entity_names WHERE getvariable('all_names')
UNION
SELECT entity_id FROM new_entities ANTI JOIN gone_entities USING (article_id, entity_id, run_id)
UNION
SELECT entity_id FROM gone_entities ANTI JOIN new_entities USING (article_id, entity_id, run_id);

-- What is known of each name of the region: those that changed, as their rows tell, and later their neighbours.
CREATE OR REPLACE TEMP TABLE region_names AS
SELECT
    entity_id,
    any_value(type) AS type,
    any_value(name) AS name,
    count(*)::BIGINT AS articles,
    min(published_on) AS first_on,
    max(published_on) AS last_on
FROM entities SEMI JOIN changed_names USING (entity_id)
GROUP BY entity_id;

CREATE OR REPLACE TEMP TABLE region_keys (entity_id VARCHAR, key VARCHAR);
CREATE OR REPLACE TEMP TABLE frontier AS SELECT entity_id FROM changed_names;
