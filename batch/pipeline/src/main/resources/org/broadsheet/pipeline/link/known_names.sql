-- The names that go on, given_names, beside those that are remembered, known_names; at position -1 the digest of all.
CREATE OR REPLACE TEMP TABLE other_rows AS
SELECT position, name, type, alias, scheme, id, valid_from, valid_to FROM given_names
EXCEPT
SELECT position, name, type, alias, scheme, id, valid_from, valid_to FROM known_names;

INSERT INTO linked_known_names BY NAME SELECT *, getvariable('run_id') AS run_id FROM other_rows;

INSERT INTO leaving_known_names SELECT position FROM known_names ANTI JOIN given_names USING (position);

-- The digest stands for all rows: a file in another order, or one that says what is shipped, knows nothing else.
SET VARIABLE all_names = getvariable('all_names')
    OR NOT EXISTS (FROM given_names JOIN known_names USING (position, id) WHERE position = -1);
