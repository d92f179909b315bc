SELECT topic, unit_name AS unit, figures FROM quantity_list ORDER BY number
