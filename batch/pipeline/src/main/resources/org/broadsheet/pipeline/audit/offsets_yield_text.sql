-- The text of every figure, speaker, cue and mention stands in the body at its offsets.
-- Why: this is the promise that every row points at the characters it came from.
-- Looks at new rows. Rows whose article is missing are left to article_resolves.
SELECT what, id, article_id, start_offset, end_offset, text, body_text
FROM claimed_text SEMI JOIN bodies USING (article_id)
WHERE what <> 'span' AND body_text IS DISTINCT FROM text
