-- Every entity of a new article is a row of entity_names, unless the snapshot is from before names were kept.
-- Why: who counts by canonical names would leave it out.
-- Looks at new entities and all names.
SELECT article_id, entity_id
FROM new_entities
ANTI JOIN entity_names USING (entity_id)
WHERE EXISTS (FROM entity_names)
