-- The rows of conflicts. Asks found_conflicts(one_id, other_id), in any order and more than once; ${days} holds of the days on
-- which their claims were reported. The claim that was reported first comes first.
CREATE OR REPLACE TEMP TABLE conflict_reports AS
WITH sides AS (SELECT one_id AS claim_id FROM found_conflicts UNION SELECT other_id FROM found_conflicts),
members AS (
    SELECT claim_id, figure_id, article_id FROM linked_claim_figures SEMI JOIN sides USING (claim_id)
    UNION ALL
    SELECT claim_id, figure_id, article_id
    FROM (FROM claim_figures WHERE ${days})
    SEMI JOIN sides USING (claim_id)
    ANTI JOIN linked_claim_figures USING (figure_id)
    ANTI JOIN leaving_claim_figures USING (figure_id)
),
-- Who gives a number: the speaker where one is known, else the outlet. A reprint gives none of its own.
given AS (
    SELECT
        claim_id,
        coalesce(published_at, articles.published_on::TIMESTAMPTZ, TIMESTAMPTZ '9999-12-31') AS moment,
        coalesce(
            'speaker ' || coalesce(one_id, speaker_entity_id, lower(speaker_name), lower(speaker)),
            CASE WHEN duplicate_of IS NULL THEN 'outlet ' || nullif(outlet_of(url, site), '') END) AS source
    FROM members
    JOIN (SELECT article_id, published_at, published_on, url, site, duplicate_of FROM articles WHERE ${days}) AS articles
        USING (article_id)
    JOIN (SELECT figure_id, quote_id FROM figures WHERE ${days}) AS numbers USING (figure_id)
    LEFT JOIN (SELECT quote_id, speaker_entity_id, speaker_name, speaker FROM quotes WHERE ${days}) AS spoken USING (quote_id)
    LEFT JOIN one_names ON entity_id = speaker_entity_id
)
SELECT claim_id, source, min(moment) AS moment FROM given GROUP BY ALL;

INSERT INTO linked_claim_conflicts BY NAME
WITH sides AS (
    SELECT claim_id, story_id, kind, value_low, value_high, moment
    FROM (
        FROM linked_claims
        UNION ALL BY NAME
        FROM claims ANTI JOIN linked_claims USING (claim_id)
    )
    JOIN (SELECT claim_id, min(moment) AS moment FROM conflict_reports GROUP BY ALL) USING (claim_id)
),
ordered AS (
    SELECT DISTINCT
        CASE WHEN is_later THEN other ELSE one END AS earlier,
        CASE WHEN is_later THEN one ELSE other END AS later
    FROM (
        SELECT one, other, (one.moment, one.claim_id) > (other.moment, other.claim_id) AS is_later
        FROM found_conflicts
        JOIN sides AS one ON one.claim_id = one_id
        JOIN sides AS other ON other.claim_id = other_id
        WHERE one_id <> other_id
    )
),
-- Pairs of which one source gave the earlier number first and then the later one.
corrected AS (
    SELECT DISTINCT one.claim_id, other.claim_id AS other_claim_id
    FROM conflict_reports AS one
    JOIN conflict_reports AS other ON other.source = one.source AND other.moment > one.moment
)
SELECT
    earlier.claim_id AS claim_id,
    later.claim_id AS other_claim_id,
    earlier.story_id AS story_id,
    CASE
        -- Whoever gave the one gives the other now.
        WHEN corrected.claim_id IS NOT NULL THEN 'UPDATES'
        -- The newer count of what goes on growing.
        WHEN
            earlier.kind IN ('COUNT', 'QUANTITY')
            AND later.value_low > earlier.value_high
            AND later.moment > earlier.moment + INTERVAL 1 HOUR
            THEN 'UPDATES'
        ELSE 'CONTRADICTS'
    END AS relation,
    getvariable('run_id') AS run_id
FROM ordered
LEFT JOIN corrected ON corrected.claim_id = earlier.claim_id AND corrected.other_claim_id = later.claim_id;
