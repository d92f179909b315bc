-- The articles whose story may be another than before, groups whole, with their places in the order of ids.
CREATE OR REPLACE TEMP TABLE region AS
WITH meeting AS (
    SELECT article_id FROM changed
    UNION SELECT article_id FROM story_links
    UNION SELECT other_id FROM story_links
),
old_groups AS (
    SELECT DISTINCT group_id FROM story_articles SEMI JOIN meeting USING (article_id)
)
SELECT article_id FROM story_articles SEMI JOIN old_groups USING (group_id) SEMI JOIN articles USING (article_id)
UNION
SELECT article_id FROM meeting SEMI JOIN articles USING (article_id);

CREATE OR REPLACE TEMP TABLE numbered AS
SELECT signed.article_id, signed.published_on, (row_number() OVER (ORDER BY signed.article_id) - 1)::INTEGER AS number
FROM signed SEMI JOIN region USING (article_id);

-- A group of which nothing has changed is chained as it was, to its first article.
CREATE OR REPLACE TEMP TABLE numbered_links AS
SELECT one.number AS one, other.number AS other
FROM story_links
JOIN numbered AS one ON one.article_id = story_links.article_id
JOIN numbered AS other ON other.article_id = story_links.other_id
UNION ALL
SELECT one.number, other.number
FROM story_articles
JOIN numbered AS one ON one.article_id = story_articles.article_id
JOIN numbered AS other ON other.article_id = story_articles.group_id
WHERE group_id NOT IN (SELECT group_id FROM story_articles SEMI JOIN changed USING (article_id));

CREATE OR REPLACE TEMP TABLE grouped (number INTEGER, group_number INTEGER);
CREATE OR REPLACE TEMP TABLE told (article_id VARCHAR, story_key VARCHAR);
CREATE OR REPLACE TEMP TABLE story_ids (story_key VARCHAR, story_id VARCHAR);
