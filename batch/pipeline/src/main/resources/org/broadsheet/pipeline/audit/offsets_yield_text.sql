-- The text of every figure, speaker, cue and mention stands in the body at its offsets.
-- Why: this is the promise that every row points at the characters it came from.
-- Looks at new rows.
WITH claims AS (
    SELECT 'figure' AS what, figure_id AS id, article_id, text, start_offset, end_offset FROM new_figures
    UNION ALL
    SELECT 'speaker', quote_id, article_id, speaker, speaker_start, speaker_end
    FROM new_quotes WHERE speaker IS NOT NULL
    UNION ALL
    SELECT 'cue', quote_id, article_id, cue, cue_start, cue_end FROM new_quotes WHERE cue IS NOT NULL
    UNION ALL
    SELECT 'mention', entity_id, article_id, mention.text, mention.start_offset, mention.end_offset
    FROM (SELECT entity_id, article_id, unnest(mentions) AS mention FROM new_entities)
)
SELECT
    claims.what,
    claims.id,
    claims.article_id,
    claims.start_offset,
    claims.end_offset,
    claims.text,
    text_at(bodies.body, claims.start_offset, claims.end_offset) AS body_text
FROM claims
JOIN bodies ON bodies.article_id = claims.article_id
WHERE text_at(bodies.body, claims.start_offset, claims.end_offset) IS DISTINCT FROM claims.text
