package org.broadsheet.confidence;

import java.util.ArrayList;
import java.util.List;

/**
 * What holds of the evidence of one row, each as a name: {@code rule=clause-after-cue}, {@code doubt}.
 *
 * @param names without repeats, in the order they were found
 */
public record FeatureSet(List<String> names) {
    public FeatureSet {
        names = List.copyOf(names);
    }

    /** Collects the names. */
    public static final class Builder {
        private final List<String> names = new ArrayList<>();

        /** Adds the value that a question has. */
        public Builder add(String question, String value) {
            names.add(question + "=" + value);
            return this;
        }

        /** Adds a number as the class of the greatest limit that it reaches: 7 among 1, 4, 16 is {@code 4}. */
        public Builder addClass(String question, int number, int... limits) {
            int reached = limits[0];
            for (int limit : limits) {
                if (number >= limit) {
                    reached = limit;
                }
            }
            return add(question, String.valueOf(reached));
        }

        /** Adds a name where it holds. */
        public Builder addIf(boolean holds, String name) {
            if (holds) {
                names.add(name);
            }
            return this;
        }

        public FeatureSet build() {
            return new FeatureSet(names);
        }
    }
}
