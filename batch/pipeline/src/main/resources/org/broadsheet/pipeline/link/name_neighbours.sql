-- Published names outside the region that have a key in common with one of the frontier, or stand with it for one.
SELECT near.entity_id, near.type, near.own_name, near.articles, near.first_on, near.last_on, frontier_keys.entity_id
FROM (
    SELECT entity_id, type, own_name, articles, first_on, last_on, unnest(keys) AS key
    FROM entity_names
    WHERE entity_id NOT IN (SELECT entity_id FROM region_names) AND entity_id NOT IN (SELECT entity_id FROM changed_names)
) AS near
JOIN (SELECT entity_id, key FROM region_keys SEMI JOIN frontier USING (entity_id)) AS frontier_keys USING (key)
UNION ALL
SELECT entity_id, type, own_name, articles, first_on, last_on, NULL
FROM entity_names
WHERE
    coalesce(merged_into, entity_id) IN (
        SELECT coalesce(merged_into, entity_id) FROM entity_names SEMI JOIN frontier USING (entity_id)
    )
    AND entity_id NOT IN (SELECT entity_id FROM region_names)
    AND entity_id NOT IN (SELECT entity_id FROM changed_names)
