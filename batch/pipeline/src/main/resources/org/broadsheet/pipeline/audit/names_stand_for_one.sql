-- What a name is merged into is a name of the same type that is merged into none.
-- Why: who follows merged_into once would not come to the name that stands for all.
-- Looks at all names.
SELECT entity_id, merged_into
FROM entity_names
WHERE
    merged_into IS NOT NULL
    AND (type, merged_into) NOT IN (SELECT (type, entity_id) FROM entity_names WHERE merged_into IS NULL)
