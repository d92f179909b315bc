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
SELECT article_id FROM touched SEMI JOIN articles USING (article_id) ANTI JOIN members USING (article_id);

INSERT INTO linked_story_articles
SELECT article_id, published_on, story_id, group_id, run_id FROM story_articles SEMI JOIN as_before USING (article_id);

INSERT INTO linked_stories
WITH named AS (
    SELECT
        members.story_id, entities.entity_id, any_value(entities.name ORDER BY entities.name) AS name,
        any_value(entities.type ORDER BY entities.type) AS type,
        count(DISTINCT members.article_id)::INTEGER AS articles, sum(entities.mention_count) AS mentions
    FROM (FROM entities WHERE {days}) AS entities JOIN members USING (article_id)
    GROUP BY ALL
),
sizes AS (
    SELECT story_id, count(*) AS size FROM members GROUP BY story_id
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
            members.story_id, members.article_id,
            arg_min(entities.name, (entities.mentions[1].start_offset, entities.name)) AS name
        FROM (FROM entities WHERE {days}) AS entities JOIN members USING (article_id)
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
    FROM members
    GROUP BY story_id
)
SELECT
    story_id, headline, first_on, last_on, articles, outlets, copies, coalesce(main.entities, []) AS entities, place,
    getvariable('run_id') AS run_id
FROM counted LEFT JOIN main USING (story_id) LEFT JOIN places USING (story_id);

CREATE OR REPLACE TEMP TABLE old_stories AS
SELECT story_id, article_id
FROM story_articles
WHERE story_id IN (
    SELECT story_id FROM story_articles SEMI JOIN changed USING (article_id)
    UNION SELECT story_id FROM story_articles SEMI JOIN region USING (article_id)
);

-- A story without articles has lost the file that held them.
INSERT INTO leaving_stories
SELECT story_id FROM (
    SELECT story_id FROM old_stories
    UNION SELECT story_id FROM stories ANTI JOIN story_articles USING (story_id)
) ANTI JOIN linked_stories USING (story_id);

INSERT INTO leaving_story_articles
SELECT article_id FROM old_stories ANTI JOIN articles USING (article_id);

INSERT INTO linked_id_changes
WITH moves AS (
    SELECT DISTINCT old_stories.story_id AS old_id, members.story_id AS new_id
    FROM old_stories JOIN members USING (article_id)
),
ways AS (
    SELECT old_id, count(*) AS ways, bool_or(old_id = new_id) AS stays FROM moves GROUP BY old_id
)
SELECT
    'stories', old_id, new_id, CASE WHEN stays OR ways > 1 THEN 'SPLIT' ELSE 'MERGED' END, getvariable('run_id')
FROM moves JOIN ways USING (old_id)
WHERE old_id <> new_id;

-- What follows stories looks at all that is touched, stories whole.
INSERT INTO region
SELECT article_id
FROM story_articles
SEMI JOIN (SELECT DISTINCT story_id FROM story_articles SEMI JOIN touched USING (article_id)) USING (story_id)
SEMI JOIN articles USING (article_id)
ANTI JOIN region USING (article_id);
