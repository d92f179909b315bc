package org.broadsheet.pipeline.job;

import java.util.List;
import java.util.Map;
import org.broadsheet.pipeline.audit.RunCounts;
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
 * @param articles articles read, by fate
 * @param rows rows that the run adds to each table
 * @param rejects rejected inputs by reason
 * @param words words in the bodies that the run adds
 * @param counts every raw article accounted for
 * @param nothingNew the snapshot holds all of it already
 */
record Linked(
        @Nullable Integer parent,
        List<StagedFile> added,
        List<LiveFile> retired,
        Map<String, Integer> articles,
        Map<Table, Long> rows,
        Map<String, Integer> rejects,
        long words,
        RunCounts counts,
        boolean nothingNew) {}
