SELECT unit FROM unit_list ORDER BY number
