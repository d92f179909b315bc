package org.broadsheet.pipeline.audit;

import java.util.List;
import java.util.Set;

/**
 * What one rule found.
 *
 * @param rule name of the rule: its file without the ending
 * @param violations number of offending rows
 * @param samples the first few of them, each column as {@code name=value}
 * @param articles ids of the articles to which offending rows belong: at most {@link #MOST_ARTICLES}
 * @param ofDataset whether some offending row belongs to no one article, or to more articles than are told
 */
public record RuleResult(String rule, long violations, List<String> samples, Set<String> articles, boolean ofDataset) {
    /** More articles at fault are a fault of the dataset. */
    public static final int MOST_ARTICLES = 100_000;

    public RuleResult {
        samples = List.copyOf(samples);
        articles = Set.copyOf(articles);
    }

    /** Whether nothing offends. */
    public boolean passed() {
        return violations == 0;
    }
}
