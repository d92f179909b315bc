-- What is said of inputs, and is so no more: rows of inputs and rejects to drop, and rejects that are published already.
--
-- A row of inputs ends with its file being read again or retired; it is forgotten where another input replaced an article
-- of it and it is not among the inputs of this run (named again, it would be read again), and where it gives an article
-- that the input before it gives no more. A reject ends with its input being read again, listed anew, or gone.
CREATE OR REPLACE TEMP TABLE retired AS
SELECT article_id, content_hash FROM lost WHERE article_id NOT IN (SELECT article_id FROM still_given);

CREATE OR REPLACE TEMP TABLE dropped_inputs AS
SELECT source_uri FROM ending_inputs
UNION
SELECT source_uri FROM still_given
UNION
SELECT known_source_file FROM decisions
WHERE
    decision = 'REPLACES'
    AND known_source_file <> source_file
    AND known_source_file NOT IN (SELECT source_uri FROM listed);

CREATE OR REPLACE TEMP TABLE rejects_now AS
SELECT source_uri, reason, detail, bytes FROM staged_rejects
UNION ALL
SELECT source_uri, reason, detail, bytes FROM other_rejects;

CREATE OR REPLACE TEMP TABLE known_rejects AS
SELECT rejects.run_id, rejects.source_uri
FROM rejects SEMI JOIN rejects_now
    ON rejects_now.source_uri = rejects.source_uri AND rejects_now.reason = rejects.reason
    AND rejects_now.detail = rejects.detail AND rejects_now.bytes = rejects.bytes;

CREATE OR REPLACE TEMP TABLE dropped_rejects AS
SELECT rejects.run_id, rejects.source_uri
FROM rejects ANTI JOIN known_rejects USING (run_id, source_uri)
WHERE
    split_part(rejects.source_uri, '#', 1) IN (SELECT source_uri FROM listed WHERE planned)
    OR rejects.source_uri IN (SELECT source_uri FROM other_rejects)
    OR split_part(rejects.source_uri, '#', 1) IN (SELECT source_uri FROM gone);
