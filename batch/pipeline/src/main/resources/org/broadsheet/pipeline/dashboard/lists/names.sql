SELECT name, list_position(['PERSON', 'ORGANIZATION', 'PLACE', 'EVENT', 'PRODUCT'], type) - 1 AS type FROM name_list ORDER BY number
