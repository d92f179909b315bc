-- char_count is the body's length in code points; the body holds something; other counts are not negative.
-- Why: a body that was cut off or written in another unit shows here first.
-- Looks at new rows.
SELECT article_id, char_count, length(body) AS body_length, word_count, raw_char_count, comment_count
FROM new_articles
WHERE
    char_count <> length(body)
    OR char_count = 0
    OR word_count < 0
    OR raw_char_count < 0
    OR comment_count < 0
