-- Which figures contradict each other, and who gave them?
--
-- One row for each pair of claims on one quantity whose values cannot both hold, inside a story or across stories, each by
-- its earliest report that is no copy; `relation` tells whether the two contradict each other or the later one is a newer
-- count. A figure was given by whoever said the quote it stands in, else by its holder, else by the site that printed it.
--
--   ./broadsheet sql "$(cat notebooks/sql/figures_that_disagree.sql)"

WITH reports AS (
    SELECT
        m.claim_id,
        f.figure_id,
        f.text,
        f.published_on,
        coalesce(q.speaker_name, q.speaker, f.holder_name, a.site, a.source_uri) AS given_by,
        row_number() OVER (
            PARTITION BY m.claim_id
            ORDER BY f.published_on NULLS FIRST, f.article_id, f.start_offset, f.end_offset
        ) AS place
    FROM claim_figures m
    JOIN figures f ON f.figure_id = m.figure_id
    JOIN articles a ON a.article_id = m.article_id
    LEFT JOIN quotes q ON q.quote_id = f.quote_id
    WHERE a.duplicate_of IS NULL
),
sides AS (
    SELECT c.* EXCLUDE (given_by), r.figure_id, r.text, r.published_on, r.given_by
    FROM claims c
    JOIN reports r ON r.claim_id = c.claim_id
    WHERE r.place = 1
),
ordered AS (
    SELECT
        CASE WHEN one.value_high < other.value_low THEN one ELSE other END AS l,
        CASE WHEN one.value_high < other.value_low THEN other ELSE one END AS h,
        x.relation
    FROM claim_conflicts x
    JOIN sides AS one ON one.claim_id = x.claim_id
    JOIN sides AS other ON other.claim_id = x.other_claim_id
)
SELECT
    coalesce(l.subject, h.subject) AS topic,
    l.unit,
    year(coalesce(l.time_to, h.time_to)) AS target_year,
    l.text AS lower_figure,
    l.given_by AS lower_given_by,
    l.published_on AS lower_on,
    h.text AS higher_figure,
    h.given_by AS higher_given_by,
    h.published_on AS higher_on,
    relation,
    l.figure_id AS lower_id,
    h.figure_id AS higher_id
FROM ordered
ORDER BY topic, target_year, lower_on, higher_on, lower_id, higher_id
