-- How did a statement travel: who had it first, who carried it, and how did the wording change?
--
-- One row for each report of a statement that more than one outlet carries, the earliest first. A reprint is marked and
-- no outlet of its own. `kept` is the share of the words of the fullest wording that the report has.
--
--   ./broadsheet sql "$(cat notebooks/sql/how_a_statement_travelled.sql)"

WITH carried AS (
    SELECT statement_id, speaker_name, said_on, text AS fullest, outlets
    FROM statements
    WHERE outlets > 1
),
reports AS (
    SELECT
        c.statement_id,
        c.speaker_name,
        c.said_on,
        c.fullest,
        c.outlets,
        coalesce(a.site, a.url, a.source_uri) AS reported_by,
        coalesce(a.published_at, CAST(a.published_on AS TIMESTAMP)) AS reported_at,
        a.duplicate_of IS NOT NULL AS is_reprint,
        q.kind,
        q.text,
        q.quote_id
    FROM carried c
    JOIN statement_quotes s ON s.statement_id = c.statement_id
    JOIN quotes q ON q.quote_id = s.quote_id
    JOIN articles a ON a.article_id = q.article_id
),
words AS (
    SELECT
        quote_id,
        list_distinct(regexp_extract_all(lower(fullest), '\w+')) AS fullest_words,
        list_distinct(regexp_extract_all(lower(text), '\w+')) AS own_words
    FROM reports
)
SELECT
    r.speaker_name,
    r.said_on,
    row_number() OVER (PARTITION BY r.statement_id ORDER BY r.reported_at NULLS LAST, r.quote_id) AS place,
    r.reported_by,
    r.reported_at,
    r.is_reprint,
    r.kind,
    round(len(list_intersect(w.fullest_words, w.own_words)) / greatest(len(w.fullest_words), 1), 2) AS kept,
    r.text,
    r.outlets,
    r.statement_id
FROM reports r
JOIN words w ON w.quote_id = r.quote_id
ORDER BY r.outlets DESC, r.statement_id, place
