-- The rows of stories and of their articles, out of told (each article of the region with the first article of its story)
-- and story_ids. {days} narrows what is read to the partitions of these articles.
CREATE OR REPLACE TEMP TABLE members AS
SELECT
    told.article_id, story_ids.story_id, others.published_on, others.title, others.duplicate_of, others.source_uri,
    coalesce(others.published_at, CAST(others.published_on AS TIMESTAMPTZ)) AS first_seen,
    outlet_of(others.url, others.site) AS outlet,
    groups.article_id AS group_id
FROM told
JOIN story_ids USING (story_key)
JOIN (FROM articles WHERE {days}) AS others ON others.article_id = told.article_id
JOIN numbered ON numbered.article_id = told.article_id
JOIN grouped ON grouped.number = numbered.number
JOIN numbered AS groups ON groups.number = grouped.group_number;

INSERT INTO linked_story_articles
SELECT article_id, published_on, story_id, group_id, getvariable('run_id') FROM members;

CREATE OR REPLACE TEMP TABLE as_before AS
SELECT article_id FROM touched ANTI JOIN departed USING (article_id) ANTI JOIN members USING (article_id);

INSERT INTO linked_story_articles
SELECT article_id, published_on, story_id, group_id, run_id FROM story_articles SEMI JOIN as_before USING (article_id);

-- The stories that have other articles than before, or one that changed.
CREATE OR REPLACE TEMP TABLE changed_stories AS
SELECT members.story_id
FROM members LEFT JOIN region_before USING (article_id)
WHERE region_before.story_id IS DISTINCT FROM members.story_id OR article_id IN (FROM changed)
UNION
SELECT region_before.story_id
FROM region_before LEFT JOIN members USING (article_id)
WHERE region_before.story_id IS DISTINCT FROM members.story_id;

CREATE OR REPLACE TEMP TABLE retold AS
FROM members SEMI JOIN changed_stories USING (story_id);

-- Its entities and its place are names that are more likely right than wrong.
INSERT INTO linked_stories
WITH named AS (
    SELECT
        retold.story_id, entities.entity_id, any_value(entities.name ORDER BY entities.name) AS name,
        any_value(entities.type ORDER BY entities.type) AS type,
        count(DISTINCT retold.article_id)::INTEGER AS articles, sum(entities.mention_count) AS mentions
    FROM (FROM entities WHERE coalesce(confidence, 1) >= 0.5 AND {days}) AS entities JOIN retold USING (article_id)
    GROUP BY ALL
),
sizes AS (
    SELECT story_id, count(*) AS size FROM retold GROUP BY story_id
),
main AS (
    SELECT
        story_id,
        list(
            struct_pack(entity_id := entity_id, name := name, type := type, articles := articles)
            ORDER BY articles DESC, mentions DESC, entity_id
        )[1:8] AS entities
    FROM named JOIN sizes USING (story_id)
    WHERE 2 * articles >= size
    GROUP BY story_id
),
placed AS (
    SELECT story_id, name, count(*) AS articles
    FROM (
        SELECT
            retold.story_id, retold.article_id,
            arg_min(entities.name, (entities.mentions[1].start_offset, entities.name)) AS name
        FROM (FROM entities WHERE coalesce(confidence, 1) >= 0.5 AND {days}) AS entities
        JOIN retold USING (article_id)
        WHERE entities.type = 'PLACE'
        GROUP BY ALL
    )
    GROUP BY ALL
),
places AS (
    SELECT story_id, arg_max(name, (articles, name)) AS place FROM placed GROUP BY story_id
),
counted AS (
    SELECT
        story_id,
        arg_min(title, (first_seen IS NULL, first_seen, source_uri, article_id)) FILTER (title IS NOT NULL) AS headline,
        min(published_on) AS first_on, max(published_on) AS last_on,
        count(*) AS articles,
        count(DISTINCT outlet) FILTER (duplicate_of IS NULL) AS outlets,
        count(duplicate_of) AS copies
    FROM retold
    GROUP BY story_id
)
SELECT
    story_id, headline, first_on, last_on, articles, outlets, copies, coalesce(main.entities, []) AS entities, place,
    getvariable('run_id') AS run_id
FROM counted LEFT JOIN main USING (story_id) LEFT JOIN places USING (story_id);

-- A story without articles has lost the file that held them.
INSERT INTO leaving_stories
SELECT story_id FROM (
    SELECT story_id FROM region_before SEMI JOIN changed_stories USING (story_id)
    UNION
    SELECT story_id
    FROM (FROM stories WHERE NOT getvariable('complete')) ANTI JOIN story_articles USING (story_id)
) ANTI JOIN linked_stories USING (story_id);

INSERT INTO leaving_story_articles
SELECT article_id FROM region_before SEMI JOIN departed USING (article_id);

INSERT INTO linked_id_changes
WITH moves AS (
    SELECT DISTINCT region_before.story_id AS old_id, members.story_id AS new_id
    FROM region_before JOIN members USING (article_id)
),
ways AS (
    SELECT old_id, count(*) AS ways, bool_or(old_id = new_id) AS stays FROM moves GROUP BY old_id
)
SELECT
    'stories', old_id, new_id, CASE WHEN stays OR ways > 1 THEN 'SPLIT' ELSE 'MERGED' END, getvariable('run_id')
FROM moves JOIN ways USING (old_id)
WHERE old_id <> new_id;

-- What follows looks at stories that changed and at those of all else that is touched, stories whole.
CREATE OR REPLACE TEMP TABLE region AS
SELECT article_id, published_on, story_id FROM retold
UNION
SELECT article_id, published_on, coalesce(members.story_id, story_articles.story_id)
FROM story_articles
LEFT JOIN (SELECT article_id, story_id FROM members) AS members USING (article_id)
WHERE
    story_articles.story_id IN (SELECT story_id FROM story_articles SEMI JOIN as_before USING (article_id))
    AND article_id NOT IN (FROM departed);
