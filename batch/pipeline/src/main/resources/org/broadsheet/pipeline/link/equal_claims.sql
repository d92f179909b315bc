-- Makes one claim of those that are one. Asks equal_claims(group_key, one_key, value_low, value_high), the last two in the
-- unit of the claim that speaks for all.
UPDATE made SET group_key = one_key FROM equal_claims WHERE equal_claims.group_key = made.group_key;

DELETE FROM made_claims WHERE group_key IN (SELECT group_key FROM equal_claims WHERE group_key <> one_key);

UPDATE made_claims
SET value_low = equal_claims.value_low, value_high = equal_claims.value_high
FROM equal_claims
WHERE equal_claims.group_key = made_claims.group_key;
