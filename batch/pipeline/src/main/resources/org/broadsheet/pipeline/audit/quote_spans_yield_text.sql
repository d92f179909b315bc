-- A quote's text is the body's text at its spans, joined by one space; the spans ascend without touching, and the
-- quote's offsets are those of the first and the last.
-- Why: see offsets_yield_text; an interrupted quote without its pieces would hold the reporter's words.
-- Looks at new rows.
SELECT
    quotes.quote_id,
    quotes.article_id,
    quotes.start_offset,
    quotes.end_offset,
    quotes.spans,
    quotes.text
FROM new_quotes AS quotes
JOIN bodies ON bodies.article_id = quotes.article_id
WHERE
    array_to_string(
        [text_at(bodies.body, span.start_offset, span.end_offset) FOR span IN quotes.spans], ' '
    ) IS DISTINCT FROM quotes.text
    OR len(quotes.spans) = 0
    OR quotes.spans[1].start_offset <> quotes.start_offset
    OR quotes.spans[-1].end_offset <> quotes.end_offset
    OR len([i FOR i IN range(1, len(quotes.spans))
        IF quotes.spans[i + 1].start_offset < quotes.spans[i].end_offset]) > 0
