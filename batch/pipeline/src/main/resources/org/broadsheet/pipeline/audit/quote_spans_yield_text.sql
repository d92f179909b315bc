-- A quote's text is the body's text at its spans, joined by one space; the spans ascend without touching, and the
-- quote's offsets are those of the first and the last.
-- Why: see offsets_yield_text; an interrupted quote without its pieces would hold the reporter's words.
-- Looks at new rows. Rows whose article is missing are left to article_resolves.
WITH joined AS (
    SELECT id AS quote_id, article_id, string_agg(coalesce(body_text, ''), ' ' ORDER BY ordinal) AS text
    -- A row that is there twice is the fault of keys_unique alone.
    FROM (SELECT DISTINCT id, article_id, ordinal, body_text FROM claimed_text WHERE what = 'span')
    GROUP BY id, article_id
)
SELECT
    quotes.quote_id,
    quotes.article_id,
    quotes.start_offset,
    quotes.end_offset,
    quotes.spans,
    quotes.text,
    joined.text AS body_text
FROM new_quotes AS quotes
SEMI JOIN bodies ON bodies.article_id = quotes.article_id
LEFT JOIN joined ON joined.quote_id = quotes.quote_id AND joined.article_id = quotes.article_id
WHERE
    joined.text IS DISTINCT FROM quotes.text
    OR quotes.spans[1].start_offset <> quotes.start_offset
    OR quotes.spans[-1].end_offset <> quotes.end_offset
    OR len([i FOR i IN range(1, len(quotes.spans))
        IF quotes.spans[i + 1].start_offset < quotes.spans[i].end_offset]) > 0
