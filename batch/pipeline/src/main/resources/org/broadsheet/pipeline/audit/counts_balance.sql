-- Every raw article of the run's inputs is accounted for once: it became an article, repeats one, was rejected, or is
-- unchanged; and the rows of the run are as many as it says.
-- Why: an article that is lost on the way leaves no other trace.
-- Looks at the run's own counts and new rows; passes where no run is audited.
WITH written AS (
    SELECT
        (SELECT count(*) FROM new_articles, run_counts WHERE new_articles.run_id = run_counts.run_id) AS article_rows,
        (SELECT count(*) FROM new_rejects, run_counts WHERE new_rejects.run_id = run_counts.run_id) AS reject_rows
)
SELECT run_counts.*, written.article_rows, written.reject_rows
FROM run_counts, written
WHERE
    run_counts.inputs
    <> run_counts.articles + run_counts.repeats + run_counts.rejects + run_counts.unchanged
    OR run_counts.articles <> written.article_rows
    OR run_counts.added_rejects <> written.reject_rows
