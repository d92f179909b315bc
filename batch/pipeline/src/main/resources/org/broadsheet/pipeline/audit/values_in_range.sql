-- Numbers are numbers and lie in their range: confidences and similarities from 0 to 1, a value within its range, a range
-- and a time that do not end before they start.
-- Why: one infinity or a confidence of 90 spoils every average.
-- Looks at new rows.
SELECT 'figures' AS table_name, figure_id AS id, 'value' AS what,
    coalesce(value::VARCHAR, value_low || ' to ' || value_high) AS found, article_id
FROM new_figures
WHERE NOT isfinite(coalesce(value, 0)) OR NOT isfinite(coalesce(value_low, 0)) OR NOT isfinite(coalesce(value_high, 0))
    OR value_low > value OR value > value_high OR value_low > value_high
UNION ALL
SELECT 'figures', figure_id, 'confidence', confidence::VARCHAR, article_id
FROM new_figures
WHERE NOT confidence BETWEEN 0 AND 1
UNION ALL
SELECT 'figures', figure_id, 'time', time_from || ' to ' || time_to, article_id
FROM new_figures
WHERE time_from > time_to
UNION ALL
SELECT 'quotes', quote_id, 'confidence', confidence::VARCHAR, article_id
FROM new_quotes
WHERE NOT confidence BETWEEN 0 AND 1
UNION ALL
SELECT 'entities', entity_id, 'confidence', confidence::VARCHAR, article_id
FROM new_entities
WHERE NOT confidence BETWEEN 0 AND 1
UNION ALL
SELECT 'articles', article_id, 'similarity', similarity::VARCHAR, article_id
FROM new_articles
WHERE NOT similarity BETWEEN 0 AND 1
UNION ALL
SELECT 'articles', article_id, 'language_confidence', language_confidence::VARCHAR, article_id
FROM new_articles
WHERE NOT language_confidence BETWEEN 0 AND 1
