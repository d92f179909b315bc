-- A new statement's counts and days are those of its quotes, and its text is that of one of them.
-- Why: "who carried it" sorts by outlets, and a copy is no outlet.
-- Looks at new statements and the quotes and articles that they hold.
WITH reported AS (
    SELECT
        statement_id,
        count(*) AS quotes,
        count(DISTINCT article_id) AS articles,
        count(DISTINCT outlet_of(url, site)) FILTER (duplicate_of IS NULL) AS outlets,
        count(*) FILTER (kind = 'DIRECT') AS direct,
        count(*) FILTER (kind = 'MIXED') AS mixed,
        count(*) FILTER (kind = 'INDIRECT') AS indirect,
        min(articles.published_on) AS first_on,
        max(articles.published_on) AS last_on,
        list(quote_id) AS quote_ids
    FROM statement_quotes
    SEMI JOIN new_statements USING (statement_id)
    JOIN (SELECT quote_id, kind FROM quotes) USING (quote_id)
    JOIN (SELECT article_id, url, site, published_on, duplicate_of FROM articles) AS articles USING (article_id)
    GROUP BY statement_id
)
SELECT statement_id, new_statements.outlets, reported.outlets AS outlets_of_rows, reported.quotes AS quotes_of_rows
FROM new_statements
JOIN reported USING (statement_id)
WHERE
    (new_statements.quotes, new_statements.articles, new_statements.outlets)
        <> (reported.quotes, reported.articles, reported.outlets)
    OR (new_statements.direct, new_statements.mixed, new_statements.indirect)
        <> (reported.direct, reported.mixed, reported.indirect)
    OR new_statements.first_on IS DISTINCT FROM reported.first_on
    OR new_statements.last_on IS DISTINCT FROM reported.last_on
    OR NOT list_contains(quote_ids, text_quote_id)
    OR wording_spread NOT BETWEEN 0 AND 1
