-- Published articles that nothing gives any more: their file was read again and gives them no more, or it is gone and
-- gone files are to be retired. What another input gives too stays, and that input is read again by the next run, which
-- then takes the article from there.
CREATE OR REPLACE TEMP TABLE given AS
SELECT article_id FROM incoming WHERE source_uri NOT IN (SELECT source_uri FROM forgotten)
UNION
SELECT article_id FROM staged_articles WHERE source_uri IN (SELECT source_uri FROM set_aside);

CREATE OR REPLACE TEMP TABLE ending_inputs AS
SELECT source_uri FROM read_inputs
UNION
SELECT source_uri FROM gone WHERE getvariable('delete_missing');

CREATE OR REPLACE TEMP TABLE lost AS
SELECT article_id, content_hash
FROM articles
WHERE
    split_part(source_uri, '#', 1) IN (SELECT source_uri FROM ending_inputs)
    AND article_id NOT IN (SELECT article_id FROM given);

CREATE OR REPLACE TEMP TABLE still_given (source_uri VARCHAR, article_id VARCHAR);
