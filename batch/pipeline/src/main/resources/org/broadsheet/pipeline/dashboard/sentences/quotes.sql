SELECT
    k.place,
    q.row,
    q.quote_id,
    list_transform(t.spans, lambda span: span.start_offset) AS starts,
    list_transform(t.spans, lambda span: span.end_offset) AS ends,
    t.speaker,
    t.speaker_start,
    t.speaker_end,
    t.cue_start,
    t.cue_end
FROM page_quote q
JOIN kept k ON k.row = q.article
JOIN quotes t ON t.quote_id = q.quote_id
WHERE {condition}
ORDER BY k.place, q.row
