-- The claims that several articles give or that do not agree with another, in the order of their numbers. low, high: null
-- where nothing bounds the value on that side.
SELECT subject, holder_name AS holder, unit, value_low AS low, value_high AS high, given_by = 'STATEMENT' AS said
FROM page_claim
ORDER BY number
