-- Rows of names and of changed ids out of name_groups(entity_id, one_id, one_name, ids, keys), what the region's names
-- stand for now.
CREATE OR REPLACE TEMP TABLE names_now AS
SELECT
    entity_id, type, region_names.name AS own_name, articles, first_on, last_on, one_id, one_name,
    CASE WHEN ids = '' THEN [] ELSE [
        {'scheme': split_part(each, chr(30), 1), 'id': split_part(each, chr(30), 2)}
        FOR each IN string_split(ids, chr(31))
    ] END AS ids,
    list_sort(string_split(keys, chr(31))) AS keys
FROM region_names JOIN name_groups USING (entity_id);

-- Names of which something is other than published, and those that stand for them, then and now.
CREATE OR REPLACE TEMP TABLE other_names AS
WITH moved AS (
    SELECT entity_id, names_now.one_id, coalesce(published.merged_into, published.entity_id) AS old_id
    FROM names_now LEFT JOIN entity_names AS published USING (entity_id)
    WHERE
        published.entity_id IS NULL
        OR entity_id IN (SELECT entity_id FROM changed_names)
        OR coalesce(published.merged_into, published.entity_id) <> names_now.one_id
        OR published.name <> names_now.one_name
        OR published.ids <> names_now.ids
        OR published.keys <> names_now.keys
)
SELECT entity_id FROM moved
UNION
SELECT one_id FROM moved
UNION
SELECT old_id FROM moved WHERE old_id IS NOT NULL
UNION
SELECT merged_into FROM entity_names SEMI JOIN changed_names USING (entity_id) WHERE merged_into IS NOT NULL;

-- A row tells the forms and roles of its own rows, and where it stands for others, of theirs.
CREATE OR REPLACE TEMP TABLE told_names AS
SELECT entity_id AS row_id, entity_id FROM names_now SEMI JOIN other_names USING (entity_id)
UNION
SELECT one_id, entity_id FROM names_now WHERE one_id IN (SELECT entity_id FROM other_names);

-- Rows whose forms and roles have to be counted anew: some go, or names stand for something else than before. Of all others
-- what is published goes on, with what comes.
CREATE OR REPLACE TEMP TABLE standing_names AS
SELECT entity_id, merged_into
FROM entity_names
SEMI JOIN (SELECT entity_id FROM region_names UNION SELECT entity_id FROM changed_names) USING (entity_id);

CREATE OR REPLACE TEMP TABLE told_before AS
SELECT row_id, entity_id
FROM (
    SELECT entity_id AS row_id, entity_id FROM standing_names
    UNION
    SELECT merged_into, entity_id FROM standing_names WHERE merged_into IS NOT NULL
)
SEMI JOIN (SELECT DISTINCT row_id FROM told_names) USING (row_id);

CREATE OR REPLACE TEMP TABLE recounted AS
SELECT row_id FROM told_names SEMI JOIN counted_names USING (entity_id)
UNION
SELECT row_id FROM told_before ANTI JOIN told_names USING (row_id, entity_id)
UNION
SELECT row_id
FROM told_names
ANTI JOIN told_before USING (row_id, entity_id)
SEMI JOIN standing_names USING (entity_id);

CREATE OR REPLACE TEMP TABLE told_rows AS
SELECT row_id, article_id, published_on, mentions, roles
FROM entities JOIN (FROM told_names SEMI JOIN recounted USING (row_id)) USING (entity_id)
UNION ALL
SELECT row_id, article_id, published_on, mentions, roles
FROM added_entities JOIN (FROM told_names ANTI JOIN recounted USING (row_id)) USING (entity_id);

CREATE OR REPLACE TEMP TABLE rows_before AS
SELECT entity_id AS row_id, aliases, roles
FROM entity_names
SEMI JOIN (SELECT row_id AS entity_id FROM told_names ANTI JOIN recounted USING (row_id)) USING (entity_id);

CREATE OR REPLACE TEMP TABLE told_aliases AS
WITH forms AS (
    SELECT
        row_id,
        article_id,
        unnest(list_distinct([
            trim(regexp_replace(mention.text, '\s+', ' ', 'g')) FOR mention IN mentions IF mention.form = 'NAME'
        ])) AS form
    FROM told_rows
),
counted AS (
    SELECT row_id, form, count(DISTINCT article_id) AS articles FROM forms GROUP BY row_id, form
    UNION ALL
    SELECT row_id, alias.name, alias.articles FROM (SELECT row_id, unnest(aliases) AS alias FROM rows_before)
)
SELECT row_id, list({'name': form, 'articles': articles} ORDER BY articles DESC, form) AS aliases
FROM (SELECT row_id, form, sum(articles)::INT AS articles FROM counted GROUP BY row_id, form)
GROUP BY row_id;

CREATE OR REPLACE TEMP TABLE told_roles AS
WITH called AS (
    SELECT row_id, published_on AS first_on, published_on AS last_on, unnest(roles) AS role FROM told_rows
    UNION ALL
    SELECT row_id, called.first_on, called.last_on, called.role
    FROM (SELECT row_id, unnest(roles) AS called FROM rows_before)
)
SELECT
    row_id,
    list({'role': role, 'first_on': first_on, 'last_on': last_on} ORDER BY first_on NULLS LAST, role) AS roles
FROM (
    -- "The mayor" and "the Mayor" are one role.
    SELECT row_id, min(role) AS role, min(first_on) AS first_on, max(last_on) AS last_on
    FROM called
    GROUP BY row_id, lower(role)
)
GROUP BY row_id;

INSERT INTO linked_entity_names BY NAME
SELECT
    entity_id, one_name AS name, own_name, type,
    coalesce(told_aliases.aliases, []) AS aliases,
    coalesce(told_roles.roles, []) AS roles,
    ids,
    CASE WHEN one_id <> entity_id THEN one_id END AS merged_into,
    articles, first_on, last_on, keys,
    getvariable('run_id') AS run_id
FROM names_now
SEMI JOIN other_names USING (entity_id)
LEFT JOIN told_aliases ON told_aliases.row_id = entity_id
LEFT JOIN told_roles ON told_roles.row_id = entity_id;

INSERT INTO leaving_entity_names
SELECT entity_id FROM entity_names SEMI JOIN changed_names USING (entity_id) ANTI JOIN names_now USING (entity_id);

-- What became of the ids that stood for something: all names that one held may stand under another now, or a part.
INSERT INTO linked_id_changes BY NAME
WITH moved AS (
    SELECT
        coalesce(published.merged_into, published.entity_id) AS old_id,
        names_now.one_id AS new_id,
        bool_or(entity_id = coalesce(published.merged_into, published.entity_id)) AS is_home,
        sum(names_now.articles) AS articles
    FROM names_now JOIN entity_names AS published USING (entity_id)
    GROUP BY ALL
),
ranked AS (
    SELECT
        old_id, new_id,
        row_number() OVER (PARTITION BY old_id ORDER BY is_home DESC, articles DESC, new_id) AS place
    FROM moved
)
SELECT
    'entity_names' AS table_name, old_id, new_id,
    CASE WHEN place = 1 THEN 'MERGED' ELSE 'SPLIT' END AS relation,
    getvariable('run_id') AS run_id
FROM ranked
WHERE old_id <> new_id;

-- Which ids stand for another, for the steps that follow.
CREATE OR REPLACE TEMP TABLE one_names AS
SELECT entity_id, one_id FROM names_now WHERE one_id <> entity_id
UNION ALL
SELECT entity_id, merged_into
FROM entity_names ANTI JOIN names_now USING (entity_id) ANTI JOIN changed_names USING (entity_id)
WHERE merged_into IS NOT NULL;
