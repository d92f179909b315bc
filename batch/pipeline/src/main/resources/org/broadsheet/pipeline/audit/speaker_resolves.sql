-- A quote's speaker is an entity of the same article, under the entity's name.
-- Why: "who is quoted most" joins on it, and a name that differs from the entity's counts one speaker as two.
-- Looks at touched rows: linking may rename entities of rows that are not new.
SELECT
    quotes.quote_id,
    quotes.article_id,
    quotes.speaker_entity_id,
    quotes.speaker_name,
    entities.name AS entity_name
FROM touched_quotes AS quotes
LEFT JOIN touched_entities AS entities
    ON entities.article_id = quotes.article_id AND entities.entity_id = quotes.speaker_entity_id
WHERE
    quotes.speaker_entity_id IS NOT NULL
    AND entities.name IS DISTINCT FROM quotes.speaker_name
