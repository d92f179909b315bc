-- The names file that goes on, given_names, beside the one that is remembered, known_names.
CREATE OR REPLACE TEMP TABLE other_rows AS
SELECT position, name, type, alias, scheme, id, valid_from, valid_to FROM given_names
EXCEPT
SELECT position, name, type, alias, scheme, id, valid_from, valid_to FROM known_names;

INSERT INTO linked_known_names BY NAME SELECT *, getvariable('run_id') AS run_id FROM other_rows;

INSERT INTO leaving_known_names SELECT position FROM known_names ANTI JOIN given_names USING (position);

SET VARIABLE all_names = getvariable('all_names')
    OR (SELECT count(*) > 0 FROM other_rows)
    OR (SELECT count(*) > 0 FROM leaving_known_names);
