package org.broadsheet.figure;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules that an amount has passed, the last first.
 *
 * @param rule the last
 * @param before the others, or null
 */
record Trail(FigureRule rule, @Nullable Trail before) {
    /** The rules in the order in which they were passed. */
    List<FigureRule> rules() {
        List<FigureRule> rules = new ArrayList<>();
        for (Trail one = this; one != null; one = one.before) {
            rules.add(0, one.rule);
        }
        return rules;
    }
}
