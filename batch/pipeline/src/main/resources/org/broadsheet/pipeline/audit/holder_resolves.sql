-- A figure's holder is an entity of the same article, under the entity's name.
-- Why: see speaker_resolves.
-- Looks at touched rows: linking may rename entities of rows that are not new.
SELECT
    figures.figure_id,
    figures.article_id,
    figures.holder_entity_id,
    figures.holder_name,
    entities.name AS entity_name
FROM touched_figures AS figures
LEFT JOIN touched_entities AS entities
    ON entities.article_id = figures.article_id AND entities.entity_id = figures.holder_entity_id
WHERE
    figures.holder_entity_id IS NOT NULL
    AND entities.name IS DISTINCT FROM figures.holder_name
