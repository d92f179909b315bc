-- Who said what, when, and where was it printed?
--
-- One row for each statement that was made (confidence of 0.7 and above) by a known speaker, the latest first: kind is
-- DIRECT for the speaker's own words, INDIRECT for the reporter's, MIXED for both. `about` names the persons, bodies,
-- places and products inside it. Copies of an article are left out: a statement that ten sites print is said once.
--
--   ./broadsheet sql "$(cat notebooks/sql/who_said_what.sql)"

SELECT
    q.published_on,
    q.speaker_name,
    coalesce(a.site, a.source_uri) AS printed_by,
    q.kind,
    q.text,
    (
        SELECT string_agg(DISTINCT e.name, ', ' ORDER BY e.name)
        FROM entities e
        WHERE e.article_id = q.article_id
            AND e.entity_id <> q.speaker_entity_id
            AND coalesce(e.confidence, 1) >= 0.5
            AND contains(q.text, e.name)
    ) AS about,
    q.confidence,
    q.quote_id
FROM quotes q
JOIN articles a ON a.article_id = q.article_id
WHERE a.duplicate_of IS NULL AND q.speaker_name IS NOT NULL AND q.confidence >= 0.7
ORDER BY q.published_on DESC NULLS LAST, q.speaker_name, q.article_id, q.start_offset
