-- What a name is merged into is a name of the same type, or of a product and a firm the other, that is merged into none.
-- Why: who follows merged_into once would not come to the name that stands for all.
-- Looks at all names.
SELECT entity_id, merged_into
FROM entity_names
WHERE
    merged_into IS NOT NULL
    AND (CASE type WHEN 'PRODUCT' THEN 'ORGANIZATION' ELSE type END, merged_into) NOT IN (
        SELECT (CASE type WHEN 'PRODUCT' THEN 'ORGANIZATION' ELSE type END, entity_id)
        FROM entity_names
        WHERE merged_into IS NULL
    )
