SELECT outlet FROM outlet_list ORDER BY number
