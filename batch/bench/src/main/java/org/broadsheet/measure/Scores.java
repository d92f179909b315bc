package org.broadsheet.measure;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What one task reached: percents by name, the higher the better, in the order they were measured. Never a time. */
final class Scores {
    private final Map<String, Double> byName = new LinkedHashMap<>();

    void put(String name, double percent) {
        if (byName.put(name, percent) != null) {
            throw new IllegalArgumentException("two scores are called " + name);
        }
    }

    Map<String, Double> byName() {
        return Collections.unmodifiableMap(byName);
    }
}
