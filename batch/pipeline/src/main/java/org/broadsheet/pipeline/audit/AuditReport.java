package org.broadsheet.pipeline.audit;

import java.util.List;

/**
 * What the rules found.
 *
 * @param results one a rule, in the order of their names
 */
public record AuditReport(List<RuleResult> results) {
    public AuditReport {
        results = List.copyOf(results);
    }

    /** Whether every rule passed. */
    public boolean passed() {
        return results.stream().allMatch(RuleResult::passed);
    }

    /** The results of the rules that did not pass. */
    public List<RuleResult> failures() {
        return results.stream().filter(result -> !result.passed()).toList();
    }
}
