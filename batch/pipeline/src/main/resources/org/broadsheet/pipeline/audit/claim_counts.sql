-- A new claim's counts and days are those of its figures, its values are in order, and a claim given by a statement may name it.
-- Why: "which outlets gave which number" sorts by outlets, and a copy is no outlet.
-- Looks at new claims and the figures and articles that they hold.
WITH reported AS (
    SELECT
        claim_id,
        count(*) AS figures,
        count(DISTINCT article_id) AS articles,
        count(DISTINCT outlet_of(url, site)) FILTER (duplicate_of IS NULL) AS outlets,
        min(articles.published_on) AS first_on,
        max(articles.published_on) AS last_on
    FROM claim_figures
    SEMI JOIN new_claims USING (claim_id)
    JOIN (SELECT article_id, url, site, published_on, duplicate_of FROM articles) AS articles USING (article_id)
    GROUP BY claim_id
)
SELECT claim_id, new_claims.outlets, reported.outlets AS outlets_of_rows, reported.figures AS figures_of_rows
FROM new_claims
JOIN reported USING (claim_id)
WHERE
    (new_claims.figures, new_claims.articles, new_claims.outlets)
        <> (reported.figures, reported.articles, reported.outlets)
    OR new_claims.first_on IS DISTINCT FROM reported.first_on
    OR new_claims.last_on IS DISTINCT FROM reported.last_on
    OR value_low > value_high
    OR (new_claims.given_by = 'ARTICLE' AND new_claims.statement_id IS NOT NULL)
    OR (new_claims.statement_id IS NOT NULL AND new_claims.statement_id NOT IN (SELECT statement_id FROM statements))
