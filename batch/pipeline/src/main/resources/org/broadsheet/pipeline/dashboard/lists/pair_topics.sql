-- What each pair of figures measures and how the two stand to each other, in the order of the pairs.
SELECT topic, target_year, relation FROM page_pair ORDER BY greatest(low, high) DESC, low DESC, high DESC LIMIT getvariable('most_pairs')
