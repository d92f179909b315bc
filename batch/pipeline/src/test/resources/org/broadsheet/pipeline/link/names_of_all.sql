-- The rules of names.sql over all names at once, to compare with: slow, and plain.
WITH uses AS (
    SELECT type, name, article_id, false AS is_published
    FROM staged_entities WHERE article_id IN (SELECT article_id FROM decisions WHERE decision IN ('NEW', 'REPLACES'))
    UNION ALL
    SELECT type, name, article_id, true FROM entities
),
forms AS (
    SELECT
        type, name,
        count(DISTINCT article_id) FILTER (
            NOT is_published OR article_id NOT IN (SELECT article_id FROM decisions WHERE decision = 'REPLACES')
        ) AS articles,
        bool_or(is_published) AS is_published, bool_or(NOT is_published) AS is_staged
    FROM uses
    GROUP BY type, name
),
keyed AS (
    SELECT
        *,
        CASE
            WHEN type = 'PERSON' THEN trim(regexp_replace(
                regexp_replace(lower(strip_accents(name)), ',?\s(jr|sr)\.?$', ''), '\s(\p{L}\.?\s)+', ' ', 'g'
            ))
            ELSE trim(regexp_replace(replace(lower(strip_accents(name)), '.', ''), '^the ', ''))
        END AS key
    FROM forms
),
spelled AS (
    SELECT
        type, name, key, is_staged, articles,
        first_value(name) OVER (
            PARTITION BY type, key ORDER BY is_published DESC, articles DESC, length(name) DESC, name
        ) AS spelled
    FROM keyed
),
full_names AS (
    SELECT
        spelled AS name,
        regexp_extract(key, '(\S+)$', 1) AS surname,
        sum(articles) AS articles,
        sum(articles) / sum(sum(articles)) OVER (PARTITION BY regexp_extract(key, '(\S+)$', 1)) AS share
    FROM spelled
    WHERE type = 'PERSON' AND contains(key, ' ')
    GROUP BY spelled, key
),
surnames AS (
    SELECT surname, name FROM full_names WHERE share >= 0.9 AND articles >= 2
)
SELECT spelled.type, spelled.name, coalesce(surnames.name, spelled.spelled) AS canonical
FROM spelled
LEFT JOIN surnames
    ON spelled.type = 'PERSON' AND NOT contains(spelled.key, ' ') AND surnames.surname = spelled.key
WHERE spelled.is_staged AND coalesce(surnames.name, spelled.spelled) <> spelled.name
ORDER BY ALL
