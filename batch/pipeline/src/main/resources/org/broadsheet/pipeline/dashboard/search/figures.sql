-- The rows whose paragraphs hold all the words; the articles that hold them come first, because that is cheap.
WITH holding AS (
    SELECT a.article_id, a.body, a.paragraphs FROM articles a WHERE {body}
),
passages AS (
    SELECT
        r.row,
        lower(array_to_string(
            list_transform(
                list_filter(h.paragraphs, lambda place: place.start_offset < t.end_offset AND place.end_offset > t.start_offset),
                lambda place: substring(h.body, place.start_offset + 1, place.end_offset - place.start_offset)),
            ' ')) AS passage
    FROM page_figure r
    JOIN figures t ON t.figure_id = r.figure_id
    JOIN holding h ON h.article_id = t.article_id
)
SELECT p.row FROM passages p WHERE {passage} ORDER BY p.row
