-- Groups of more articles than are compared with each other at once, of which a published group of as many is a part:
-- {most} is that number. What was a part is cut where it was, but around what is new to it.
CREATE OR REPLACE TEMP TABLE cut_before AS
SELECT group_number, region_before.group_id
FROM standing
JOIN divided USING (group_number)
JOIN region_before USING (article_id)
WHERE
    standing.of_id = standing.article_id
    AND divided.size > {most}
    AND region_before.group_id NOT IN (FROM changed_groups)
GROUP BY ALL
HAVING count(*) > {most};

-- Their articles; and those that stood for copies before and do so no more, since a new one does.
CREATE OR REPLACE TEMP TABLE large_members AS
SELECT
    standing.article_id, standing.published_on, standing.group_number,
    standing.of_id = standing.article_id AS stands,
    cut_before.group_id IS NOT NULL AS was_cut,
    region_before.story_id
FROM standing
LEFT JOIN region_before USING (article_id)
LEFT JOIN cut_before
    ON cut_before.group_number = standing.group_number AND cut_before.group_id = region_before.group_id
WHERE
    standing.group_number IN (SELECT group_number FROM cut_before)
    AND (
        standing.of_id = standing.article_id
        OR standing.of_id IN (FROM changed) AND standing.article_id NOT IN (FROM changed)
    );

DELETE FROM divided WHERE group_number IN (SELECT group_number FROM cut_before);
