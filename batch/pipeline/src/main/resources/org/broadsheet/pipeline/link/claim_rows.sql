-- Asks made(member_id, group_key), group_ids, made_claims, one row a group, and made_conflicts(one_key, other_key), each key
-- one of the members. ${has_mates} tells whether claims reach into other stories.
INSERT INTO linked_claim_figures BY NAME
SELECT figure_id, article_id, published_on, id AS claim_id, getvariable('run_id') AS run_id
FROM made
JOIN group_ids USING (group_key)
JOIN told_figures ON figure_id = member_id;

CREATE OR REPLACE TEMP TABLE reported_claims AS
WITH spoken AS (
    SELECT quote_id, statement_id FROM linked_statement_quotes
    UNION ALL
    -- Of other stories, whose statements are as they were.
    SELECT quote_id, statement_id
    FROM statement_quotes SEMI JOIN mate_quotes USING (quote_id) ANTI JOIN linked_statement_quotes USING (quote_id)
)
SELECT
    group_key,
    arg_min(reports.story_id, struct_pack(moment := coalesce(moment, TIMESTAMPTZ '9999-12-31'), figure_id)) AS story_id,
    min(reports.published_on) AS first_on,
    max(reports.published_on) AS last_on,
    nullif(coalesce(
        arg_min(outlet, struct_pack(moment := coalesce(moment, TIMESTAMPTZ '9999-12-31'), figure_id))
            FILTER (NOT is_copy),
        arg_min(outlet, struct_pack(moment := coalesce(moment, TIMESTAMPTZ '9999-12-31'), figure_id))), '')
        AS first_outlet,
    count(DISTINCT outlet) FILTER (NOT is_copy) AS outlets,
    count(DISTINCT article_id) AS articles,
    count(*) AS figures,
    bool_or(told_figures.quote_id IS NOT NULL) AS is_said,
    arg_min(statement_id, struct_pack(moment := coalesce(moment, TIMESTAMPTZ '9999-12-31'), figure_id))
        FILTER (statement_id IS NOT NULL) AS statement_id
FROM made
JOIN told_figures ON figure_id = member_id
JOIN reports USING (article_id)
LEFT JOIN spoken ON spoken.quote_id = told_figures.quote_id
GROUP BY group_key;

INSERT INTO linked_claims BY NAME
SELECT
    id AS claim_id,
    made_claims.* EXCLUDE (group_key, is_keyed),
    CASE WHEN is_said THEN 'STATEMENT' ELSE 'ARTICLE' END AS given_by,
    reported_claims.* EXCLUDE (group_key, is_said),
    getvariable('run_id') AS run_id
FROM made_claims
JOIN group_ids USING (group_key)
JOIN reported_claims USING (group_key);

INSERT INTO leaving_claims SELECT claim_id FROM mate_claims ANTI JOIN group_ids ON group_ids.id = claim_id;

-- Whatever a claim that may have changed was in conflict with: what still is, is found again.
CREATE OR REPLACE TEMP TABLE claims_before AS
SELECT claim_id FROM region_claims
UNION
SELECT claim_id FROM mate_claims;

INSERT INTO leaving_claim_conflicts
SELECT claim_id, other_claim_id
FROM claim_conflicts
WHERE claim_id IN (FROM claims_before) OR other_claim_id IN (FROM claims_before);

-- Pairs of claims that exclude each other: found in the stories that were gone through, or before in others, under the ids
-- that their claims have now.
CREATE OR REPLACE TEMP TABLE found_conflicts AS
WITH ids_now AS (SELECT member_id, id FROM made JOIN group_ids USING (group_key)),
standing AS (
    SELECT claim_conflicts.claim_id, other_claim_id
    FROM claim_conflicts
    WHERE claim_id IN (FROM mate_claims) OR other_claim_id IN (FROM mate_claims)
),
elsewhere AS (
    SELECT claim_id, coalesce(story_id, article_id) AS story_id, coalesce(id, claim_id) AS id
    FROM (FROM claim_figures WHERE ${has_mates}) AS members
    SEMI JOIN (SELECT claim_id FROM standing UNION SELECT other_claim_id FROM standing) USING (claim_id)
    ANTI JOIN (SELECT article_id FROM region UNION SELECT article_id FROM touched) USING (article_id)
    LEFT JOIN (SELECT article_id, story_id FROM story_articles WHERE ${has_mates}) AS placed USING (article_id)
    LEFT JOIN ids_now ON member_id = figure_id
)
SELECT one.id AS one_id, other.id AS other_id
FROM made_conflicts
JOIN ids_now AS one ON one.member_id = one_key
JOIN ids_now AS other ON other.member_id = other_key
UNION
SELECT one.id, other.id
FROM standing
JOIN elsewhere AS one ON one.claim_id = standing.claim_id
JOIN elsewhere AS other ON other.claim_id = standing.other_claim_id AND other.story_id = one.story_id;
