-- What is counted over all rows beside the lists.
SELECT
    (SELECT count(*) FROM entities) AS entities,
    (SELECT names FROM all_names) AS names,
    (SELECT speakers FROM all_names) AS speakers,
    (SELECT count(DISTINCT outlet) FROM placed) AS outlets,
    (SELECT count(DISTINCT unit) FROM figures) AS units,
    (SELECT count(*) FROM page_pair) AS pairs,
    (SELECT sum(figures) FROM quantity_list) AS figures_of_quantities,
    (SELECT count(*) FROM rejects) AS rejects
