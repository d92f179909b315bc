-- An entity has as many mentions as it says, in ascending order, at least one of them by name.
-- Why: the first mention is where a reader is sent, and the count is what rankings sum up.
-- Looks at new rows.
SELECT entity_id, article_id, name, mention_count, mentions
FROM new_entities
WHERE
    mention_count <> len(mentions)
    OR len([m FOR m IN mentions IF m.form = 'NAME']) = 0
    OR len([i FOR i IN range(1, len(mentions))
        IF mentions[i + 1].start_offset < mentions[i].start_offset]) > 0
