-- Which figures contradict each other, and who gave them?
--
-- One row for each pair: same unit, same target year, one subject named by the other, and values that cannot both
-- hold; a vague number ("thousands") is the range of what it can mean. Ranges that touch and open bounds ("at least",
-- "up to") contradict nothing on their open side. A figure was given by whoever said the quote it stands in, else by its
-- holder, else by the site that printed it. Pairs inside one article are rows only where two different people gave them.
-- Copies of an article are left out.
--
--   ./broadsheet sql "$(cat notebooks/sql/figures_that_disagree.sql)"

WITH given AS (
    SELECT
        f.figure_id,
        f.article_id,
        f.published_on,
        f.text,
        f.unit,
        f.bound,
        f.subject,
        year(coalesce(f.time_to, f.time_from)) AS target_year,
        coalesce(f.value_low, f.value) AS low,
        coalesce(f.value_high, f.value) AS high,
        coalesce(q.speaker_name, q.speaker, f.holder_name, a.site, a.source_uri) AS given_by,
        regexp_replace(lower(f.subject), '^(the|a|an|its|their|his|her) ', '') AS topic
    FROM figures f
    JOIN articles a ON a.article_id = f.article_id
    LEFT JOIN quotes q ON q.quote_id = f.quote_id
    WHERE a.duplicate_of IS NULL AND f.subject IS NOT NULL AND f.unit IS NOT NULL
)
SELECT
    l.topic,
    l.unit,
    l.target_year,
    l.text AS lower_figure,
    l.given_by AS lower_given_by,
    l.published_on AS lower_on,
    h.text AS higher_figure,
    h.given_by AS higher_given_by,
    h.published_on AS higher_on,
    l.figure_id AS lower_id,
    h.figure_id AS higher_id
FROM given l
JOIN given h
    ON h.unit = l.unit
    AND h.target_year = l.target_year
    AND (contains(l.topic, h.topic) OR contains(h.topic, l.topic))
    AND l.high < h.low
WHERE l.bound NOT IN ('AT_LEAST', 'MORE_THAN')
    AND h.bound NOT IN ('AT_MOST', 'LESS_THAN')
    AND l.given_by <> h.given_by
ORDER BY l.topic, l.target_year, l.published_on, h.published_on, l.figure_id, h.figure_id
