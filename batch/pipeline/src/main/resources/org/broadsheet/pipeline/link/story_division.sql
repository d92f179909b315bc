-- The articles of each group with the one that stands for them: of the copies of one original and day the first, the
-- original before all. {days} narrows what is read to the days of the region.
CREATE OR REPLACE TEMP TABLE standing AS
SELECT
    article_id,
    numbered.published_on,
    group_number,
    first_value(article_id) OVER (
        PARTITION BY group_number, coalesce(duplicate_of, article_id), numbered.published_on
        ORDER BY duplicate_of IS NOT NULL, article_id
    ) AS of_id
FROM grouped
JOIN numbered USING (number)
JOIN (SELECT article_id, duplicate_of FROM articles WHERE {days}) USING (article_id);

CREATE OR REPLACE TEMP TABLE divided AS
SELECT
    group_number,
    min(published_on) AS published_on,
    max(published_on) AS last_on,
    count(*) FILTER (of_id = article_id) AS size,
    min(of_id) AS of_id
FROM standing
GROUP BY group_number;

INSERT INTO told SELECT of_id, of_id FROM divided WHERE size = 1;

DELETE FROM divided WHERE size = 1;
