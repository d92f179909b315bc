package org.broadsheet.pipeline.audit;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

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

    /** Whether every row that offends belongs to one of these articles, so that all is well without them. */
    public boolean isExplainedBy(Collection<FaultyArticle> articles) {
        Set<String> ids = articles.stream().map(FaultyArticle::articleId).collect(Collectors.toSet());
        return failures().stream().allMatch(failure -> !failure.ofDataset() && ids.containsAll(failure.articles()));
    }

    /** The results of the rules that did not pass. */
    public List<RuleResult> failures() {
        return results.stream().filter(result -> !result.passed()).toList();
    }
}
