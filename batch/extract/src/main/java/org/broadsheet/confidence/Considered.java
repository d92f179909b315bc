package org.broadsheet.confidence;

import java.util.List;
import java.util.Map;

/**
 * A row and what was chosen among for its parts.
 *
 * @param candidates by the part ("holder"), each as a row would tell it
 */
public record Considered<T>(T row, Map<String, List<Candidate<String>>> candidates) {
    public Considered {
        candidates = Map.copyOf(candidates);
    }

    /** What a part was chosen among; none where nothing was. */
    public List<Candidate<String>> of(String part) {
        return candidates.getOrDefault(part, List.of());
    }
}
