-- What signatures are made from. {mine} tells the articles, in columns that every table has.
WITH named AS (
    SELECT
        article_id,
        string_agg(type || chr(30) || mentions[1].start_offset || chr(30) || name, chr(31)) AS things
    FROM (
        SELECT
            article_id, type, mentions,
            list_max(list_transform(
                list_filter(mentions, lambda mention: mention.form = 'NAME'),
                lambda mention: {'length': length(mention.text), 'text': mention.text})).text AS name
        FROM entities
        WHERE {mine}
    )
    WHERE name IS NOT NULL
    GROUP BY article_id
),
valued AS (
    SELECT article_id, string_agg(value::VARCHAR, chr(31)) AS given_values
    FROM figures
    WHERE value IS NOT NULL AND {mine}
    GROUP BY article_id
)
SELECT mine.article_id, mine.title, mine.body, mine.published_on, mine.language, named.things, valued.given_values
FROM (SELECT article_id, title, body, published_on, language FROM articles WHERE {mine}) AS mine
LEFT JOIN named ON named.article_id = mine.article_id
LEFT JOIN valued ON valued.article_id = mine.article_id
