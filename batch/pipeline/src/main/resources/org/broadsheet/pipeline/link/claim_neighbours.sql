-- Pairs of claims of two stories that may be on one quantity, one of them at least made now: both tell what is measured and
-- until when, in the same year, by subjects with a word in common, and their reports begin within a year. Of very many
-- those are taken that lie nearest in time.
CREATE OR REPLACE TEMP TABLE telling_claims AS
SELECT
    claim_id, story_id, subject, holder_entity_id, holder_name, kind, unit, unit_of, change, time_from, time_to,
    value_low, value_high, first_on, true AS is_made
FROM linked_claims
WHERE ${telling}
UNION ALL
SELECT
    claim_id, story_id, subject, holder_entity_id, holder_name, kind, unit, unit_of, change, time_from, time_to,
    value_low, value_high, first_on, false
FROM claims
WHERE
    ${telling}
    AND year(time_to) IN (SELECT year(time_to) FROM linked_claims WHERE ${telling})
    AND claim_id NOT IN (SELECT claim_id FROM linked_claims)
    AND claim_id NOT IN (SELECT claim_id FROM leaving_claims);

CREATE OR REPLACE TEMP TABLE claim_neighbours AS
WITH words AS (
    SELECT
        claim_id, story_id, kind, year(time_to) AS until, first_on, is_made,
        unnest(list_distinct([left(word, 4) FOR word IN regexp_extract_all(lower(subject), '\p{L}{4,}')])) AS word
    FROM telling_claims
)
SELECT one.claim_id AS one_id, other.claim_id AS other_id
FROM words AS one
JOIN words AS other USING (kind, until, word)
WHERE
    one.is_made
    AND one.story_id <> other.story_id
    AND (NOT other.is_made OR one.claim_id < other.claim_id)
    AND (one.first_on IS NULL OR other.first_on IS NULL OR abs(date_diff('day', one.first_on, other.first_on)) <= 366)
GROUP BY one.claim_id, other.claim_id
QUALIFY row_number() OVER (
    PARTITION BY one.claim_id
    ORDER BY abs(date_diff('day', min(one.first_on), min(other.first_on))) NULLS LAST, other.claim_id
) <= 200;
