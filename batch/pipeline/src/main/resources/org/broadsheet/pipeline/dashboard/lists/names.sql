SELECT name, list_position(['PERSON', 'ORGANIZATION', 'PLACE', 'EVENT'], type) - 1 AS type FROM name_list ORDER BY number
