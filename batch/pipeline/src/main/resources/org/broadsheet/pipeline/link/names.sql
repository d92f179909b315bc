-- One canonical name for one entity across articles. Three rules, each sure enough to be applied without reading the
-- articles; what they leave apart stays apart:
--   1. names that differ only in case, accents, a leading "the", full stops, or a person's middle initials and "Jr."
--      are one; the form that most articles use stands for all, published ones first, so that it does not change later;
--   2. a person named by surname alone is the one full name with that surname, if that name has at least nine in ten
--      of the articles in which the surname has a full name, and at least two.
-- Source of rule 2: the surname rule of cross-document name matching, 98.2 B-cubed against 92.6 for exact strings.
CREATE TEMP TABLE names AS
WITH kept AS (
    SELECT article_id FROM decisions WHERE decision IN ('NEW', 'REPLACES')
),
uses AS (
    SELECT type, name, article_id, false AS is_published
    FROM staged_entities WHERE article_id IN (SELECT article_id FROM kept)
    UNION ALL
    SELECT type, name, article_id, true FROM entities
),
forms AS (
    SELECT
        type, name, count(DISTINCT article_id) AS articles, bool_or(is_published) AS is_published,
        bool_or(NOT is_published) AS is_staged
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
        type, name, is_staged, articles,
        first_value(name) OVER (
            PARTITION BY type, key ORDER BY is_published DESC, articles DESC, length(name) DESC, name
        ) AS spelled
    FROM keyed
),
full_names AS (
    SELECT
        spelled AS name,
        regexp_extract(spelled, '(\S+)$', 1) AS surname,
        sum(articles) AS articles,
        sum(articles) / sum(sum(articles)) OVER (PARTITION BY regexp_extract(spelled, '(\S+)$', 1)) AS share
    FROM spelled
    WHERE type = 'PERSON' AND contains(spelled, ' ')
    GROUP BY spelled
),
surnames AS (
    SELECT surname, name FROM full_names WHERE share >= 0.9 AND articles >= 2
)
SELECT spelled.type, spelled.name, coalesce(surnames.name, spelled.spelled) AS canonical
FROM spelled
LEFT JOIN surnames
    ON spelled.type = 'PERSON' AND NOT contains(spelled.spelled, ' ') AND surnames.surname = spelled.spelled
WHERE spelled.is_staged AND coalesce(surnames.name, spelled.spelled) <> spelled.name;
