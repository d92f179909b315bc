package org.broadsheet.pipeline.job;

import java.nio.file.Files;
import java.nio.file.Path;
import org.broadsheet.pipeline.plan.PlannedInputs;
import org.broadsheet.pipeline.plan.Split;

/**
 * Where a run keeps its unpublished work, on local disk.
 *
 * <pre>
 * .staging/&lt;run_id&gt;/request.json            what was asked
 *                    plan.json               the splits
 *                    planned.jsonl           the files of the splits
 *                    listed.parquet          the sources of all listed files
 *                    extracted/split-00000/  one Parquet file a table, contents.json, stacks.txt
 *                    extracted/whole-files/  the same, of what is said of files that were read in pieces
 *                    linked/                 the files to publish, in their partitions
 *                    linked.json             what they are, and which published files they replace
 *                    spill/                  what DuckDB has no memory for
 *                    audit-failed.json       what the audit found, where it turned the run down
 *                    set-aside.json          why the run cannot go on, where it cannot
 * </pre>
 *
 * A name ending in {@code .part} is half written and is thrown away by whoever comes next.
 */
record RunFolder(Path root) {
    /** In a split's folder: what the stages threw that failed, with their stacks. */
    static final String STACKS = "stacks.txt";

    /** The run's. */
    String id() {
        return root.getFileName().toString();
    }

    Path request() {
        return root.resolve("request.json");
    }

    Path plan() {
        return root.resolve("plan.json");
    }

    /** The files to read, split after split; complete once {@link #plan()} is there. */
    PlannedInputs planned() {
        return new PlannedInputs(plannedFile());
    }

    Path plannedFile() {
        return root.resolve("planned.jsonl");
    }

    /**
     * The sources of all listed files, unchanged ones too: a Parquet file of {@code source_uri} and {@code planned}, whether
     * the run is to read it.
     */
    Path listed() {
        return root.resolve("listed.parquet");
    }

    Path extracted(Split split) {
        return root.resolve("extracted").resolve(split.folder());
    }

    /** What is said of files as a whole whose pieces lie in several splits. Behind the splits by its name. */
    Path wholeFiles() {
        return root.resolve("extracted").resolve("whole-files");
    }

    Path linked() {
        return root.resolve("linked");
    }

    Path linkedList() {
        return root.resolve("linked.json");
    }

    /** Where DuckDB puts what does not fit into memory. */
    Path spill() {
        return root.resolve("spill");
    }

    /** There when the audit turned the run down: it is kept to be looked at, and no later run goes on with it. */
    Path auditFailed() {
        return root.resolve("audit-failed.json");
    }

    /** There when the run cannot go on: it says why, and no later run goes on with it. */
    Path setAside() {
        return root.resolve("set-aside.json");
    }

    /** Whether no later run goes on with it. */
    boolean isSetAside() {
        return Files.exists(auditFailed()) || Files.exists(setAside());
    }
}
