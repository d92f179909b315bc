-- Which figures were given for which year, and how did they move?
--
-- One row for each unit, target year (the year in which the figure's own time ends: 2030 in "by 2030") and day of
-- publication: how many figures, the lowest, the middle and the highest. A vague number ("thousands") counts from the least
-- to the most that it can mean, and not in the middle. Copies of an article are left out, and amounts by which something
-- changed or differs ("half a billion more than planned"), as far as their claim says so.
-- Restrict `f.unit` or `f.subject` to follow one question: f.unit = 'EUR' AND contains(lower(f.subject), 'harbour').
--
--   ./broadsheet sql "$(cat notebooks/sql/figures_over_time.sql)"

SELECT
    f.unit,
    year(coalesce(f.time_to, f.time_from)) AS target_year,
    f.published_on,
    count(*) AS figures,
    min(coalesce(f.value_low, f.value)) AS lowest,
    median(f.value) AS middle,
    max(coalesce(f.value_high, f.value)) AS highest,
    min(f.subject) AS a_subject
FROM figures f
JOIN articles a ON a.article_id = f.article_id
WHERE a.duplicate_of IS NULL
    AND f.unit IS NOT NULL
    AND coalesce(f.time_to, f.time_from) IS NOT NULL
    AND f.figure_id NOT IN (SELECT figure_id FROM claim_figures JOIN claims USING (claim_id) WHERE change IS NOT NULL)
GROUP BY f.unit, year(coalesce(f.time_to, f.time_from)), f.published_on
ORDER BY f.unit, target_year, f.published_on
