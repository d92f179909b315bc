-- What the rows claim to be written in the bodies, beside what is written there.
--
-- substring walks a text from its start, which makes looking up every mention of one enormous article quadratic. So
-- bodies longer than 32,768 code points are cut into pieces, each half overlapping the next, and a claim is looked up
-- in a piece that holds it: small claims in pieces of 2 x 4,096, longer ones in pieces of 2 x 262,144, and the few that
-- are longer still in the whole body.

-- Articles of new rows that come without their article: linking rewrote the rows alone. Published bodies are read only
-- for these.
CREATE OR REPLACE TEMP TABLE bodies_elsewhere AS
SELECT article_id
FROM (
    SELECT article_id FROM new_quotes
    UNION SELECT article_id FROM new_figures
    UNION SELECT article_id FROM new_entities
)
ANTI JOIN new_articles USING (article_id);

SET VARIABLE has_bodies_elsewhere = (SELECT count(*) > 0 FROM bodies_elsewhere);

CREATE OR REPLACE VIEW bodies AS
SELECT article_id, body FROM new_articles
UNION ALL
SELECT article_id, body
FROM articles SEMI JOIN bodies_elsewhere USING (article_id)
WHERE getvariable('has_bodies_elsewhere');

CREATE OR REPLACE TEMP TABLE long_bodies AS
SELECT article_id FROM bodies WHERE length(body) > 32768;

CREATE OR REPLACE VIEW large_pieces AS
SELECT article_id, number, substring(body, number * 262144 + 1, 2 * 262144) AS text
FROM (
    SELECT article_id, body, unnest(range(length(body) // 262144 + 1))::BIGINT AS number
    FROM bodies SEMI JOIN long_bodies USING (article_id)
);

-- size 0 is the whole body; else a piece starts at number * size.
CREATE OR REPLACE VIEW body_pieces AS
SELECT article_id, 0 AS size, 0::BIGINT AS number, body AS text FROM bodies
UNION ALL
SELECT article_id, 262144, number, text FROM large_pieces
UNION ALL
SELECT article_id, 4096, number * 64 + part, substring(text, part * 4096 + 1, 2 * 4096)
FROM (SELECT article_id, number, text, unnest(range(64))::BIGINT AS part FROM large_pieces);

-- A span of a quote claims no text by itself: ordinal is its place among the quote's spans.
CREATE OR REPLACE VIEW written_claims AS
SELECT 'figure' AS what, figure_id AS id, article_id, 1 AS ordinal, start_offset, end_offset, text FROM new_figures
UNION ALL
SELECT 'speaker', quote_id, article_id, 1, speaker_start, speaker_end, speaker
FROM new_quotes WHERE speaker IS NOT NULL
UNION ALL
SELECT 'cue', quote_id, article_id, 1, cue_start, cue_end, cue
FROM new_quotes WHERE cue IS NOT NULL
UNION ALL
SELECT 'mention', entity_id, article_id, 1, mention.start_offset, mention.end_offset, mention.text
FROM (SELECT entity_id, article_id, unnest(mentions) AS mention FROM new_entities)
UNION ALL
SELECT 'span', quote_id, article_id, ordinal, span.start_offset, span.end_offset, NULL
FROM (
    SELECT quote_id, article_id, unnest(spans) AS span, generate_subscripts(spans, 1)::INT AS ordinal
    FROM new_quotes
);

-- body_text is null where the offsets are no stretch of text.
CREATE OR REPLACE VIEW claimed_text AS
WITH placed AS (
    SELECT
        written_claims.*,
        CASE
            WHEN long_bodies.article_id IS NULL OR end_offset - start_offset > 262144 THEN 0
            WHEN end_offset - start_offset > 4096 THEN 262144
            ELSE 4096
        END AS size
    FROM written_claims
    LEFT JOIN long_bodies ON long_bodies.article_id = written_claims.article_id
),
numbered AS (
    SELECT
        placed.*,
        CASE WHEN size = 0 THEN 0 ELSE start_offset // size END::BIGINT AS number,
        CASE WHEN size = 0 THEN start_offset ELSE start_offset % size END AS first
    FROM placed
)
SELECT
    numbered.* EXCLUDE (size, number, first),
    -- substring would count a negative start from the end.
    CASE
        WHEN start_offset >= 0 AND end_offset >= start_offset
            THEN substring(body_pieces.text, first + 1, end_offset - start_offset)
    END AS body_text
FROM numbered
LEFT JOIN body_pieces
    ON body_pieces.article_id = numbered.article_id
    AND body_pieces.size = numbered.size
    AND body_pieces.number = numbered.number
