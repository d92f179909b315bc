package org.broadsheet.measure;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What was counted, by what it is called. */
final class GenreCounts {
    private final Map<String, Integer> counts = new HashMap<>();

    void count(String what, boolean more) {
        counts.merge(what, more ? 1 : 0, Integer::sum);
    }

    double percent(String part, String whole) {
        return AttributionScore.percent(counts.getOrDefault(part, 0), counts.getOrDefault(whole, 0));
    }

    String share(String part, String whole) {
        return String.format(
                Locale.ROOT,
                "%5.1f (%d of %d)",
                percent(part, whole),
                counts.getOrDefault(part, 0),
                counts.getOrDefault(whole, 0));
    }

    void add(String what, int number) {
        counts.merge(what, number, Integer::sum);
    }
}
