-- Asks made(member_id, group_key), group_ids and made_statements, one row a group.
INSERT INTO linked_statement_quotes BY NAME
SELECT quote_id, article_id, published_on, id AS statement_id, getvariable('run_id') AS run_id
FROM made
JOIN group_ids USING (group_key)
JOIN told_quotes ON quote_id = member_id;

INSERT INTO linked_statements BY NAME
WITH reported AS (
    SELECT
        group_key,
        arg_min(said_on, struct_pack(moment := coalesce(moment, TIMESTAMPTZ '9999-12-31'), quote_id))
            FILTER (said_on IS NOT NULL) AS told_on,
        min(reports.published_on) AS first_on,
        max(reports.published_on) AS last_on,
        nullif(coalesce(
            arg_min(outlet, struct_pack(moment := coalesce(moment, TIMESTAMPTZ '9999-12-31'), quote_id))
                FILTER (NOT is_copy),
            arg_min(outlet, struct_pack(moment := coalesce(moment, TIMESTAMPTZ '9999-12-31'), quote_id))), '')
            AS first_outlet,
        count(DISTINCT outlet) FILTER (NOT is_copy) AS outlets,
        count(DISTINCT article_id) AS articles,
        count(*) AS quotes,
        coalesce(list_sort(list(DISTINCT language) FILTER (language IS NOT NULL)), []) AS languages,
        count(*) FILTER (kind = 'DIRECT') AS direct,
        count(*) FILTER (kind = 'MIXED') AS mixed,
        count(*) FILTER (kind = 'INDIRECT') AS indirect
    FROM made
    JOIN told_quotes ON quote_id = member_id
    JOIN reports USING (article_id)
    GROUP BY group_key
)
SELECT
    id AS statement_id,
    made_statements.story_id,
    made_statements.speaker_entity_id,
    made_statements.speaker_name,
    coalesce(told_on, first_on) AS said_on,
    told_quotes.text,
    text_quote_id,
    reported.* EXCLUDE (group_key, told_on),
    wording_spread,
    getvariable('run_id') AS run_id
FROM made_statements
JOIN group_ids USING (group_key)
JOIN reported USING (group_key)
JOIN told_quotes ON quote_id = text_quote_id;
