-- The figures of reports, with the words around them, and the figure before it that one gives again in brackets.
CREATE OR REPLACE TEMP TABLE ${told} AS
WITH placed AS (
    SELECT
        figures.*,
        story_id,
        part,
        substring(body, greatest(start_offset - 239, 1), least(start_offset, 240)) AS before,
        substring(body, end_offset + 1, 240) AS after,
        lag(figure_id) OVER beside AS last_id,
        lag(end_offset) OVER beside AS last_end
    FROM (FROM figures WHERE ${days}) AS figures
    JOIN ${reports} USING (article_id)
    JOIN (SELECT article_id, body FROM articles WHERE ${days}) AS bodies USING (article_id)
    WINDOW beside AS (PARTITION BY article_id ORDER BY start_offset, end_offset)
)
SELECT
    placed.* REPLACE (coalesce(one_id, holder_entity_id) AS holder_entity_id),
    CASE WHEN right(before, 1) = '(' AND start_offset - last_end BETWEEN 1 AND 2 THEN last_id END AS restates
FROM placed
LEFT JOIN one_names ON one_names.entity_id = holder_entity_id
ORDER BY part, story_id, figure_id;
