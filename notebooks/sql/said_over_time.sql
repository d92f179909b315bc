-- What did a person say over time on a subject?
--
-- One row for each statement and each person, body, place or product that its wording names, by the day on which it was
-- said. Reprints and retellings are one statement.
--
--   ./broadsheet sql "$(cat notebooks/sql/said_over_time.sql)"

SELECT
    s.speaker_name,
    e.name AS subject,
    s.said_on,
    s.text,
    s.outlets,
    s.first_outlet,
    s.direct + s.mixed > 0 AS in_own_words,
    s.statement_id
FROM statements s
JOIN quotes q ON q.quote_id = s.text_quote_id
JOIN entities e
    ON e.article_id = q.article_id
    AND e.name <> s.speaker_name
    AND coalesce(e.confidence, 1) >= 0.5
    AND contains(s.text, e.name)
WHERE s.speaker_name IS NOT NULL
ORDER BY s.speaker_name, subject, s.said_on NULLS LAST, s.statement_id
