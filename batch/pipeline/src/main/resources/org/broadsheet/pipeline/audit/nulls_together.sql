-- Columns that belong together are known together: a speaker and its place, an entity and its name, a range and its
-- other end, a day of publication and what it rests on; a figure has no value where it is vague, and only there, and then
-- both ends.
-- Why: half a fact is an extraction that went wrong, and readers test only one of the columns.
-- Looks at new rows.
SELECT 'quotes' AS table_name, quote_id AS id, 'speaker' AS what, article_id
FROM new_quotes
WHERE (speaker IS NULL) <> (speaker_start IS NULL) OR (speaker IS NULL) <> (speaker_end IS NULL)
    OR (speaker_entity_id IS NULL) <> (speaker_name IS NULL)
    OR (speaker IS NULL AND speaker_entity_id IS NOT NULL)
UNION ALL
SELECT 'quotes', quote_id, 'cue', article_id
FROM new_quotes
WHERE (cue IS NULL) <> (cue_start IS NULL) OR (cue IS NULL) <> (cue_end IS NULL)
    OR (cue IS NULL) <> (cue_lemma IS NULL)
UNION ALL
SELECT 'figures', figure_id, 'range', article_id
FROM new_figures
WHERE (value_low IS NULL) <> (value_high IS NULL)
UNION ALL
SELECT 'figures', figure_id, 'vague value', article_id
FROM new_figures
WHERE (value IS NULL) <> (bound = 'VAGUE') OR (value IS NULL AND value_low IS NULL)
UNION ALL
SELECT 'figures', figure_id, 'holder', article_id
FROM new_figures
WHERE holder_entity_id IS NOT NULL AND holder_name IS NULL
UNION ALL
SELECT 'figures', figure_id, 'time', article_id
FROM new_figures
WHERE (time_text IS NULL) <> (time_relation IS NULL)
    OR (time_text IS NULL AND (time_from IS NOT NULL OR time_to IS NOT NULL))
UNION ALL
SELECT 'articles', article_id, 'publication', article_id
FROM new_articles
WHERE (published_on IS NULL) <> (published_basis = 'NONE') OR (published_at IS NOT NULL AND published_on IS NULL)
UNION ALL
SELECT 'articles', article_id, 'copy', article_id
FROM new_articles
WHERE (duplicate_of IS NULL) <> (duplicate_kind IS NULL) OR (duplicate_of IS NULL) <> (similarity IS NULL)
