-- A row a pair of listed claims that do not agree. relation: 0 they contradict each other, 1 the other one updates the first.
SELECT
    a.number AS claim,
    b.number AS other,
    array_position(['CONTRADICTS', 'UPDATES'], x.relation) - 1 AS relation
FROM claim_conflicts x
JOIN page_claim a ON a.claim_id = x.claim_id
JOIN page_claim b ON b.claim_id = x.other_claim_id
ORDER BY a.number, b.number
