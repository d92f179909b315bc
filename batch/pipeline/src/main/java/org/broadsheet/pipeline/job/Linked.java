package org.broadsheet.pipeline.job;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.broadsheet.article.Rejection;
import org.broadsheet.pipeline.audit.RunCounts;
import org.broadsheet.pipeline.link.SharedIdentity;
import org.broadsheet.pipeline.parquet.StagedFile;
import org.broadsheet.pipeline.publish.LiveFile;
import org.broadsheet.pipeline.table.Table;
import org.jspecify.annotations.Nullable;

/**
 * What a run would publish: what {@code linked.json} holds.
 *
 * @param parent number of the snapshot that it was made from, or null
 * @param added complete files
 * @param retired published files that they replace
 * @param articles articles read, by fate; and articles retired
 * @param rows rows that the run adds to each table
 * @param rejects rejected inputs by reason
 * @param rejectExamples a few of them, each as one line
 * @param words words in the bodies that the run adds
 * @param withoutRules articles that it adds without quotes, figures and entities for want of rules, by language
 * @param figuresOnly articles that it adds with figures only for want of other rules, by language
 * @param counts every raw article accounted for
 * @param shared texts that call themselves one article and are kept apart
 * @param setAside articles that the audit turned down, by source
 * @param forgotten sources of articles that must not come back
 * @param nothingNew the snapshot holds all of it already
 */
record Linked(
        @Nullable Integer parent,
        List<StagedFile> added,
        List<LiveFile> retired,
        Map<String, Integer> articles,
        Map<Table, Long> rows,
        Map<String, Integer> rejects,
        List<String> rejectExamples,
        long words,
        Map<String, Integer> withoutRules,
        Map<String, Integer> figuresOnly,
        RunCounts counts,
        List<SharedIdentity> shared,
        Map<String, Rejection> setAside,
        Set<String> forgotten,
        boolean nothingNew) {}
