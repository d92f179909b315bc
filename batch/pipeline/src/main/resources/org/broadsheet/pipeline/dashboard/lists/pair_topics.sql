-- What each pair of figures measures, in the order of the pairs.
SELECT topic, target_year FROM page_pair ORDER BY greatest(low, high) DESC, low DESC, high DESC LIMIT getvariable('most_pairs')
