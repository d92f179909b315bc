-- A row a figure of one of the listed quantities; the value of a vague one is not a number. time_from, time_to: 0, or 1 + days since 1900 (earlier ones are 1).
SELECT
    quantity AS quantity_delta,
    figure AS figure_delta,
    value,
    low,
    high,
    bound,
    coalesce(greatest(date_diff('day', DATE '1900-01-01', time_from), 0) + 1, 0) AS time_from,
    coalesce(greatest(date_diff('day', DATE '1900-01-01', time_to), 0) + 1, 0) AS time_to
FROM page_point
ORDER BY row
