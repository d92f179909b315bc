-- A name stays as long as an article gives it.
-- Why: its entities would have no canonical name any more.
-- Looks at names that give way.
SELECT entity_id
FROM gone_entity_names
ANTI JOIN entity_names USING (entity_id)
SEMI JOIN entities USING (entity_id)
