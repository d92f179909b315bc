-- The rows whose paragraphs hold all the words; the articles that hold them come first, because that is cheap.
WITH holding AS (
    SELECT a.article_id, a.body, a.paragraphs FROM articles a WHERE {body}
),
passages AS (
    SELECT
        r.row,
        lower(array_to_string(
            list_transform(
                list_filter(
                    h.paragraphs,
                    lambda place: len(list_filter(t.mentions, lambda mention: mention.form = 'NAME'
                        AND place.start_offset <= mention.start_offset AND place.end_offset >= mention.end_offset)) > 0),
                lambda place: substring(h.body, place.start_offset + 1, place.end_offset - place.start_offset)),
            ' ')) AS passage
    FROM page_named r
    JOIN name_list l ON l.number = r.name
    JOIN page_article p ON p.row = r.article
    JOIN holding h ON h.article_id = p.article_id
    JOIN entities t ON t.article_id = h.article_id AND t.entity_id = l.entity_id
)
SELECT p.row FROM passages p WHERE {passage} ORDER BY p.row
