SELECT language FROM language_list ORDER BY number
