-- Conflicts of claims of two stories, out of across_conflicts(one_id, other_id).
INSERT INTO linked_claim_conflicts BY NAME
SELECT
    earlier.claim_id AS claim_id,
    later.claim_id AS other_claim_id,
    earlier.story_id AS story_id,
    conflict_relation(earlier, later, later.first_on > earlier.first_on) AS relation,
    getvariable('run_id') AS run_id
FROM (
    SELECT
        CASE WHEN is_later THEN other ELSE one END AS earlier,
        CASE WHEN is_later THEN one ELSE other END AS later
    FROM (
        SELECT
            one,
            other,
            (coalesce(one.first_on, DATE '9999-12-31'), one.claim_id)
                > (coalesce(other.first_on, DATE '9999-12-31'), other.claim_id) AS is_later
        FROM across_conflicts
        JOIN telling_claims AS one ON one.claim_id = one_id
        JOIN telling_claims AS other ON other.claim_id = other_id
    )
);
