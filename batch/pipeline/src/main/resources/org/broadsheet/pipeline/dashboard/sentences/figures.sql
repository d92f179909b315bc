SELECT k.place, f.row, f.figure_id, t.start_offset, t.end_offset, t.text, t.subject, t.time_text
FROM page_figure f
JOIN kept k ON k.row = f.article
JOIN figures t ON t.figure_id = f.figure_id
WHERE {condition}
ORDER BY k.place, f.row
