-- The quotes of reports, with the day on which a report says that they were spoken: "said on Monday".
CREATE OR REPLACE TEMP TABLE ${told} AS
WITH spoken AS (
    SELECT
        quote_id,
        quotes.article_id,
        quotes.published_on,
        kind,
        text,
        coalesce(one_id, speaker_entity_id) AS speaker_entity_id,
        speaker_name,
        speaker,
        story_id,
        part,
        CASE
            WHEN reports.language IS NULL OR reports.language = 'en' THEN
                regexp_extract(
                    substring(body, cue_end + 1, 60),
                    '^[^.!?\n]*?\b(?:on|late|early) (Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b',
                    1)
        END AS weekday
    FROM (FROM quotes WHERE ${days}) AS quotes
    JOIN ${reports} USING (article_id)
    JOIN (SELECT article_id, body FROM articles WHERE ${days}) AS bodies USING (article_id)
    LEFT JOIN one_names ON one_names.entity_id = speaker_entity_id
)
SELECT
    * EXCLUDE (weekday),
    published_on - ((isodow(published_on) - list_position(
        ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'], weekday) + 7) % 7)::INTEGER AS said_on
FROM spoken
ORDER BY part, story_id, quote_id;
