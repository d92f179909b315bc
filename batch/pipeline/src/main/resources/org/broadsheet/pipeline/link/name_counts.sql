-- How many articles of one published file name whom, with what the rules of names.sql compare names by. Read anew only
-- when this file changes. An article has one row an entity, so that rows count articles.
--
-- key: names with the same key are one. surname: the last word of a person's full name, as a key.
SELECT
    type, name, key,
    CASE WHEN type = 'PERSON' AND contains(key, ' ') THEN regexp_extract(key, '(\S+)$', 1) END AS surname,
    articles
FROM (
    SELECT
        type, name, articles,
        CASE
            WHEN type = 'PERSON' THEN trim(regexp_replace(
                regexp_replace(lower(strip_accents(name)), ',?\s(jr|sr)\.?$', ''), '\s(\p{L}\.?\s)+', ' ', 'g'
            ))
            ELSE trim(regexp_replace(replace(lower(strip_accents(name)), '.', ''), '^the ', ''))
        END AS key
    FROM (SELECT type, name, count(*)::BIGINT AS articles FROM named GROUP BY type, name)
)
