package org.broadsheet.figure.amount;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules that an amount has passed, the last first.
 *
 * @param rule the last
 * @param before the others, or null
 */
public record Trail(FigureRule rule, @Nullable Trail before) {
    /** The rules in the order in which they were passed. */
    public List<FigureRule> rules() {
        List<FigureRule> rules = new ArrayList<>();
        for (Trail one = this; one != null; one = one.before) {
            rules.add(0, one.rule);
        }
        return rules;
    }
}
