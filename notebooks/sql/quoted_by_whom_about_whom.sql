-- Who is quoted by whom, about whom?
--
-- One row for each outlet, speaker and person, body, place or product that is named in what the outlet has the speaker
-- say. Reprints are left out; a statement that an outlet reports twice counts once.
--
--   ./broadsheet sql "$(cat notebooks/sql/quoted_by_whom_about_whom.sql)"

SELECT
    coalesce(a.site, a.url, a.source_uri) AS quoted_by,
    q.speaker_name,
    e.name AS about,
    e.type AS about_type,
    count(DISTINCT coalesce(s.statement_id, q.quote_id)) AS statements,
    min(a.published_on) AS first_on,
    max(a.published_on) AS last_on
FROM quotes q
JOIN articles a ON a.article_id = q.article_id
LEFT JOIN statement_quotes s ON s.quote_id = q.quote_id
JOIN entities e
    ON e.article_id = q.article_id
    AND e.name <> q.speaker_name
    AND coalesce(e.confidence, 1) >= 0.5
    AND contains(q.text, e.name)
WHERE a.duplicate_of IS NULL AND q.speaker_name IS NOT NULL
GROUP BY ALL
ORDER BY statements DESC, quoted_by, q.speaker_name, about
LIMIT 200
