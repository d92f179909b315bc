-- Published claims that may be on one quantity with a claim that was made now, or with one of those whose figures may have
-- changed, themselves with them.
CREATE OR REPLACE TEMP TABLE region_claims AS
SELECT DISTINCT claim_id
FROM (FROM claim_figures WHERE ${days})
SEMI JOIN (SELECT article_id FROM region UNION SELECT article_id FROM touched) USING (article_id);

CREATE OR REPLACE TEMP TABLE near_claims AS
WITH wanted AS (
    SELECT kind, coalesce(holder_entity_id, '') AS holder, time_to FROM made_claims WHERE is_keyed
    UNION
    SELECT kind, coalesce(holder_entity_id, ''), time_to FROM claims SEMI JOIN region_claims USING (claim_id) WHERE ${telling}
)
SELECT
    claim_id, subject, holder_entity_id, holder_name, kind, unit, unit_of, change, time_from, time_to,
    claim_id IN (FROM region_claims) AS is_met
FROM (SELECT *, coalesce(holder_entity_id, '') AS holder FROM claims WHERE ${telling})
SEMI JOIN wanted USING (kind, holder, time_to);
