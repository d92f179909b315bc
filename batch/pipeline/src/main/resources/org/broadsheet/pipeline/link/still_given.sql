-- Articles that are lost by one input and given by another, which is not read again by this run. Asked only where
-- something is lost, because the lists of all inputs are searched for it.
INSERT INTO still_given
SELECT source_uri, article_id
FROM (
    SELECT source_uri, unnest(article_ids) AS article_id
    FROM inputs
    WHERE source_uri NOT IN (SELECT source_uri FROM ending_inputs)
)
WHERE article_id IN (SELECT article_id FROM lost);
