-- A row a figure that gives a listed claim.
SELECT c.number AS claim_delta, f.row AS figure_delta
FROM page_claim c
JOIN claim_figures m ON m.claim_id = c.claim_id
JOIN page_figure f ON f.figure_id = m.figure_id
ORDER BY c.number, f.row
