-- Every new row of claim_figures joins a figure of its article and a claim of the dataset, every new claim has
-- figures, and every new figure has a claim, once the dataset has any.
-- Why: readers follow claim_id from figures to claims and back.
-- Looks at new rows of the three tables, and looks their ids up in all rows.
SELECT 'no figure' AS fault, new_claim_figures.figure_id AS id, new_claim_figures.article_id
FROM new_claim_figures
LEFT JOIN figures USING (figure_id)
WHERE figures.article_id IS DISTINCT FROM new_claim_figures.article_id
UNION ALL
SELECT 'no claim', figure_id, article_id
FROM new_claim_figures
ANTI JOIN claims USING (claim_id)
UNION ALL
SELECT 'no figures', claim_id, NULL
FROM new_claims
ANTI JOIN claim_figures USING (claim_id)
UNION ALL
SELECT 'claim not told', figure_id, article_id
FROM new_figures
ANTI JOIN claim_figures USING (figure_id)
WHERE EXISTS (FROM claim_figures)
