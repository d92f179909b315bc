package org.broadsheet.pipeline.audit;

/**
 * What a run says it did, in raw articles: every one that its inputs hold is accounted for once. An input file that is
 * skipped as unchanged counts with the articles and rejects it gave when it was read.
 *
 * @param runId the run
 * @param inputs raw articles in the inputs
 * @param articles those that became an article of this run
 * @param repeats those that are an article which this run has already (the same address or the same text)
 * @param rejects those that were turned down
 * @param unchanged those in inputs that the published snapshot holds unchanged
 * @param rejectRows rows that the run adds to {@code rejects}: those that were turned down and were not known before, and
 *     articles without all of their rows
 */
public record RunCounts(
        String runId, long inputs, long articles, long repeats, long rejects, long unchanged, long rejectRows) {}
