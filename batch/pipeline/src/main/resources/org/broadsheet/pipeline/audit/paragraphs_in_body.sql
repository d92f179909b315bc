-- Paragraphs ascend, do not overlap, hold something, and end within the body; an article has at least one.
-- Why: whoever shows an article, or asks in which paragraph something is said, walks them.
-- Looks at new rows.
SELECT article_id, char_count, paragraphs
FROM new_articles
WHERE
    len(paragraphs) = 0
    OR paragraphs[1].start_offset < 0
    OR paragraphs[-1].end_offset > length(body)
    OR len([p FOR p IN paragraphs IF p.end_offset <= p.start_offset]) > 0
    OR len([i FOR i IN range(1, len(paragraphs))
        IF paragraphs[i + 1].start_offset < paragraphs[i].end_offset]) > 0
