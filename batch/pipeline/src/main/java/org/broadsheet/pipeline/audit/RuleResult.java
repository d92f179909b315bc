package org.broadsheet.pipeline.audit;

import java.util.List;

/**
 * What one rule found.
 *
 * @param rule name of the rule: its file without the ending
 * @param violations number of offending rows
 * @param samples the first few of them, each column as {@code name=value}
 */
public record RuleResult(String rule, long violations, List<String> samples) {
    public RuleResult {
        samples = List.copyOf(samples);
    }

    /** Whether nothing offends. */
    public boolean passed() {
        return violations == 0;
    }
}
