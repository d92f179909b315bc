-- Asks made(member_id, group_key), group_ids, made_claims, one row a group, and made_conflicts(one_key, other_key).
INSERT INTO linked_claim_figures BY NAME
SELECT figure_id, article_id, published_on, id AS claim_id, getvariable('run_id') AS run_id
FROM made
JOIN group_ids USING (group_key)
JOIN told_figures ON figure_id = member_id;

CREATE OR REPLACE TEMP TABLE reported_claims AS
SELECT
    group_key,
    min(reports.published_on) AS first_on,
    max(reports.published_on) AS last_on,
    min(moment) AS first_moment,
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
LEFT JOIN linked_statement_quotes ON linked_statement_quotes.quote_id = told_figures.quote_id
GROUP BY group_key;

INSERT INTO linked_claims BY NAME
SELECT
    id AS claim_id,
    made_claims.* EXCLUDE (group_key),
    CASE WHEN is_said THEN 'STATEMENT' ELSE 'ARTICLE' END AS given_by,
    reported_claims.* EXCLUDE (group_key, first_moment, is_said),
    getvariable('run_id') AS run_id
FROM made_claims
JOIN group_ids USING (group_key)
JOIN reported_claims USING (group_key);

-- The later count of what goes on changing updates the earlier one; all else contradicts. Asked in across_conflicts.sql, too.
CREATE OR REPLACE TEMP MACRO conflict_relation(earlier, later, is_newer) AS
    CASE
        WHEN earlier.kind IN ('COUNT', 'QUANTITY') AND later.value_low > earlier.value_high AND is_newer THEN 'UPDATES'
        ELSE 'CONTRADICTS'
    END;

INSERT INTO linked_claim_conflicts BY NAME
WITH sides AS (
    SELECT id, made_claims.*, first_moment, first_on
    FROM made_claims
    JOIN group_ids USING (group_key)
    JOIN reported_claims USING (group_key)
),
ordered AS (
    SELECT
        CASE WHEN is_later THEN other ELSE one END AS earlier,
        CASE WHEN is_later THEN one ELSE other END AS later
    FROM (
        SELECT
            one,
            other,
            (coalesce(one.first_moment, TIMESTAMPTZ '9999-12-31'), one.id)
                > (coalesce(other.first_moment, TIMESTAMPTZ '9999-12-31'), other.id) AS is_later
        FROM made_conflicts
        JOIN sides AS one ON one.group_key = one_key
        JOIN sides AS other ON other.group_key = other_key
    )
)
SELECT
    earlier.id AS claim_id,
    later.id AS other_claim_id,
    earlier.story_id AS story_id,
    conflict_relation(earlier, later, later.first_moment > earlier.first_moment + INTERVAL 1 HOUR) AS relation,
    getvariable('run_id') AS run_id
FROM ordered;

-- Whatever a claim that may have changed was in conflict with: what still is, is found again.
CREATE OR REPLACE TEMP TABLE claims_before AS
SELECT DISTINCT claim_id FROM members_before;

INSERT INTO leaving_claim_conflicts
SELECT claim_id, other_claim_id
FROM claim_conflicts
WHERE claim_id IN (FROM claims_before) OR other_claim_id IN (FROM claims_before);
