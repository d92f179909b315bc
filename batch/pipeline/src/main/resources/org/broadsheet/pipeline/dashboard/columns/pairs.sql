-- A row a pair of figures that do not agree, the newest first.
SELECT low AS low_delta, high AS high_delta FROM page_pair ORDER BY greatest(low, high) DESC, low DESC, high DESC LIMIT getvariable('most_pairs')
