-- A conflict joins two claims of the dataset, the earlier first and with its story, whose values do not meet.
-- Why: "figures that disagree" shows both sides of each.
-- Looks at new conflicts, and at all of a claim that is new.
SELECT claim_conflicts.claim_id, other_claim_id, one.unit, one.value_low, one.value_high, other.value_low AS other_low
FROM claim_conflicts
LEFT JOIN claims AS one ON one.claim_id = claim_conflicts.claim_id
LEFT JOIN claims AS other ON other.claim_id = other_claim_id
WHERE
    one.claim_id IS NULL
    OR other.claim_id IS NULL
    OR one.story_id IS DISTINCT FROM claim_conflicts.story_id
    OR one.first_on > other.first_on
    OR (one.unit IS NOT DISTINCT FROM other.unit
        AND one.value_low <= other.value_high
        AND other.value_low <= one.value_high)
