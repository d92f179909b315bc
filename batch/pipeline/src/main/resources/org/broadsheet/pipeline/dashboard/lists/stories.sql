-- The stories that several articles tell, in the order of their numbers.
SELECT headline, place FROM page_story ORDER BY number
