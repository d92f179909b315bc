-- Mentions by a name come first: the passage is that of the first one.
SELECT
    k.place,
    n.row,
    list_transform(m.mentions, lambda mention: mention.start_offset) AS starts,
    list_transform(m.mentions, lambda mention: mention.end_offset) AS ends
FROM page_named n
JOIN kept k ON k.row = n.article
JOIN name_list l ON l.number = n.name
JOIN (
    SELECT
        article_id,
        entity_id,
        list_filter(mentions, lambda mention: mention.form = 'NAME') || list_filter(mentions, lambda mention: mention.form <> 'NAME') AS mentions
    FROM entities
) m ON m.article_id = k.article_id AND m.entity_id = l.entity_id
WHERE {condition}
ORDER BY k.place, n.row
