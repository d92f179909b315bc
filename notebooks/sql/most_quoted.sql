-- Who is quoted most, and on what?
--
-- One row for each speaker and each person, body, place or product that is named inside the quotes; a speaker in whose
-- quotes nobody else is named has one row without a topic. A statement that ten outlets report, in the same words, cut
-- or retold, is one quote. Copies of an article and quotes without a known speaker ("a senior official") are left out.
--
--   ./broadsheet sql "$(cat notebooks/sql/most_quoted.sql)"

WITH said AS (
    SELECT
        coalesce(s.statement_id, q.quote_id) AS statement_id,
        q.article_id,
        q.kind,
        q.text,
        q.speaker_entity_id,
        q.speaker_name
    FROM quotes q
    JOIN articles a ON a.article_id = q.article_id
    LEFT JOIN statement_quotes s ON s.quote_id = q.quote_id
    WHERE a.duplicate_of IS NULL AND q.speaker_name IS NOT NULL
),
speakers AS (
    SELECT
        speaker_name,
        count(DISTINCT statement_id) AS quotes,
        count(DISTINCT statement_id) FILTER (WHERE kind <> 'INDIRECT') AS in_own_words,
        count(DISTINCT article_id) AS articles
    FROM said
    GROUP BY speaker_name
),
topics AS (
    SELECT s.speaker_name, e.name AS topic, count(DISTINCT s.statement_id) AS quotes_on_topic
    FROM said s
    JOIN entities e
        ON e.article_id = s.article_id
        AND e.entity_id <> s.speaker_entity_id
        AND coalesce(e.confidence, 1) >= 0.5
        AND contains(s.text, e.name)
    GROUP BY s.speaker_name, e.name
)
SELECT p.speaker_name, p.quotes, p.in_own_words, p.articles, t.topic, t.quotes_on_topic
FROM speakers p
LEFT JOIN topics t ON t.speaker_name = p.speaker_name
ORDER BY p.quotes DESC, p.speaker_name, t.quotes_on_topic DESC, t.topic
LIMIT 100
