-- The id of each group that was made, and what became of ids that were published. Asks made(member_id, group_key); gives
-- group_ids(group_key, id). A group keeps the published id of the most of its members; of several groups that would keep
-- one, the one with the most of its members does. ${days} narrows what is read to those of the region and of what gives way.
CREATE OR REPLACE TEMP TABLE met AS
SELECT group_key, ${id} AS old_id, count(*) AS members
FROM made
JOIN (FROM ${members} WHERE ${days}) AS published ON ${member} = member_id
GROUP BY ALL;

CREATE OR REPLACE TEMP TABLE group_ids AS
WITH wanted AS (
    FROM met
    QUALIFY row_number() OVER (PARTITION BY group_key ORDER BY members DESC, old_id) = 1
),
kept AS (
    FROM wanted
    QUALIFY row_number() OVER (PARTITION BY old_id ORDER BY members DESC, group_key) = 1
),
begun AS (
    SELECT
        group_key,
        length('${name}') || ':${name}' || octet_length(group_key::BLOB) || ':' || group_key AS content
    FROM (SELECT DISTINCT group_key FROM made)
    ANTI JOIN kept USING (group_key)
)
SELECT group_key, old_id AS id FROM kept
UNION ALL
-- An id may have been kept by a group that its member has left since.
SELECT
    group_key,
    CASE
        WHEN ${id} IS NULL THEN substr(sha256(content), 1, 32)
        ELSE substr(sha256(content || getvariable('run_id')), 1, 32)
    END
FROM begun
LEFT JOIN ${table} ON ${id} = substr(sha256(content), 1, 32);

INSERT INTO linked_id_changes BY NAME
SELECT
    '${table}' AS table_name,
    old_id,
    id AS new_id,
    CASE
        WHEN old_id NOT IN (SELECT id FROM group_ids) AND count(*) OVER (PARTITION BY old_id) = 1 THEN 'MERGED'
        ELSE 'SPLIT'
    END AS relation,
    getvariable('run_id') AS run_id
FROM met
JOIN group_ids USING (group_key)
WHERE id <> old_id;

CREATE OR REPLACE TEMP TABLE members_before AS
SELECT ${member}, ${id}
FROM (FROM ${members} WHERE ${days})
SEMI JOIN (SELECT article_id FROM region UNION SELECT article_id FROM touched) USING (article_id);

INSERT INTO leaving_${members}
SELECT ${member} FROM members_before ANTI JOIN made ON member_id = ${member};

INSERT INTO leaving_${table}
SELECT DISTINCT ${id} FROM members_before ANTI JOIN group_ids ON group_ids.id = ${id};
