-- The articles whose story may be another than before, groups whole, with their places in the order of ids. {days} narrows
-- what is read to those of the seeds and of what lies in their windows.
CREATE OR REPLACE TEMP TABLE old_groups AS
SELECT group_id
FROM (SELECT article_id, group_id FROM story_articles WHERE {days})
SEMI JOIN (SELECT article_id FROM story_links UNION SELECT other_id FROM story_links) AS linked USING (article_id)
UNION
FROM changed_groups;

-- As they are published, those that are there no more included.
CREATE OR REPLACE TEMP TABLE region_before AS
SELECT article_id, published_on, story_id, group_id FROM story_articles SEMI JOIN old_groups USING (group_id);

CREATE OR REPLACE TEMP TABLE numbered AS
SELECT article_id, published_on, (row_number() OVER (ORDER BY article_id) - 1)::INTEGER AS number
FROM (
    SELECT article_id, published_on FROM unsigned
    UNION ALL
    SELECT article_id, published_on
    FROM region_before ANTI JOIN changed USING (article_id) ANTI JOIN departed USING (article_id)
);

-- A group of which nothing has changed is chained as it was, to its first article.
CREATE OR REPLACE TEMP TABLE numbered_links AS
SELECT one.number AS one, other.number AS other
FROM story_links
JOIN numbered AS one ON one.article_id = story_links.article_id
JOIN numbered AS other ON other.article_id = story_links.other_id
UNION ALL
SELECT one.number, other.number
FROM region_before
JOIN numbered AS one ON one.article_id = region_before.article_id
JOIN numbered AS other ON other.article_id = region_before.group_id
WHERE group_id NOT IN (FROM changed_groups);

CREATE OR REPLACE TEMP TABLE grouped (number INTEGER, group_number INTEGER);
CREATE OR REPLACE TEMP TABLE told (article_id VARCHAR, story_key VARCHAR);
CREATE OR REPLACE TEMP TABLE story_ids (story_key VARCHAR, story_id VARCHAR);
