-- Which outlets gave which number, and which numbers exclude each other?
--
-- One row for each claim that two outlets give, or that another claim contradicts or updates; claims on one quantity stand
-- together. `low` and `high` are what all its reports allow.
--
--   ./broadsheet sql "$(cat notebooks/sql/who_gave_which_number.sql)"

WITH pairs AS (
    SELECT claim_id, other_claim_id AS other_id, relation FROM claim_conflicts
    UNION ALL
    SELECT other_claim_id, claim_id, relation FROM claim_conflicts
),
disputed AS (
    SELECT
        claim_id,
        least(claim_id, min(other_id)) AS quantity,
        count(*) AS conflicts,
        string_agg(DISTINCT relation, ', ' ORDER BY relation) AS relations
    FROM pairs
    GROUP BY claim_id
),
given AS (
    SELECT
        m.claim_id,
        string_agg(DISTINCT coalesce(a.site, a.url, a.source_uri), ', ' ORDER BY coalesce(a.site, a.url, a.source_uri))
            AS given_by,
        arg_min(f.text, f.figure_id) AS as_written
    FROM claim_figures m
    JOIN figures f ON f.figure_id = m.figure_id
    JOIN articles a ON a.article_id = m.article_id
    WHERE a.duplicate_of IS NULL
    GROUP BY m.claim_id
)
SELECT
    c.subject,
    c.holder_name AS holder,
    g.as_written,
    c.value_low AS low,
    c.value_high AS high,
    c.unit,
    c.first_on,
    c.outlets,
    g.given_by,
    coalesce(d.conflicts, 0) AS conflicts,
    d.relations,
    c.claim_id
FROM claims c
LEFT JOIN given g ON g.claim_id = c.claim_id
LEFT JOIN disputed d ON d.claim_id = c.claim_id
WHERE c.outlets > 1 OR d.conflicts > 0
ORDER BY d.conflicts > 0 DESC NULLS LAST, c.story_id, coalesce(d.quantity, c.claim_id), c.first_on, c.claim_id
