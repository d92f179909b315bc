package org.broadsheet.article;

import java.util.List;

/**
 * A row with the rules that gave it.
 *
 * @param uses in the order of the row's parts, at least one
 */
public record Explained<T>(T row, List<RuleUse> uses) {
    public Explained {
        uses = List.copyOf(uses);
        if (uses.isEmpty()) {
            throw new IllegalArgumentException("no rule gave " + row);
        }
    }
}
