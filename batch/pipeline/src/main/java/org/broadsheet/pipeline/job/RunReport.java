package org.broadsheet.pipeline.job;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.broadsheet.pipeline.link.SharedIdentity;
import org.jspecify.annotations.Nullable;

/**
 * What a run did: what {@code _runs/<run_id>.json} holds.
 *
 * @param runId the run
 * @param status how it ended
 * @param message one line for a person, or null where the status says it all
 * @param startedAt when it was first started
 * @param finishedAt when this process was done with it
 * @param snapshot number of the snapshot that it published, or null
 * @param inputs the INPUT arguments
 * @param files input files by fate: listed, unchanged, read, passed_over
 * @param passedOver files that were passed over, by ending
 * @param articles articles read by fate: new, replaces, unchanged, superseded, forgotten, rejected; without_all_rows, those
 *     that are there without the rows of a stage; retired, published ones that nothing gives any more
 * @param rows rows that it added to each table
 * @param rejects rejected inputs by reason
 * @param rejectExamples a few of them, each as one line
 * @param sharedIdentities texts that call themselves one article, have little in common, and are all kept
 * @param words words in the bodies that it added
 * @param withoutRules articles that it added as article, dates and copies only, since there are no rules for their
 *     language, by its ISO 639-1 code
 * @param figuresOnly articles that it added with figures but neither quotes nor entities, since their language has no rules
 *     for those, by its code
 * @param stepSeconds wall time of each step in this process
 * @param audit rules that found something, with the number of rows each found
 * @param compaction what became of putting small files together, or null where there was no need
 * @param warnings what failed after the snapshot was published, a line each
 */
public record RunReport(
        String runId,
        Status status,
        @Nullable String message,
        Instant startedAt,
        Instant finishedAt,
        @Nullable Integer snapshot,
        List<String> inputs,
        Map<String, Integer> files,
        Map<String, Integer> passedOver,
        Map<String, Integer> articles,
        Map<String, Long> rows,
        Map<String, Integer> rejects,
        List<String> rejectExamples,
        List<SharedIdentity> sharedIdentities,
        long words,
        Map<String, Integer> withoutRules,
        Map<String, Integer> figuresOnly,
        Map<String, Double> stepSeconds,
        Map<String, Long> audit,
        @Nullable CompactionOutcome compaction,
        List<String> warnings) {

    /**
     * What became of putting small files together.
     *
     * @param snapshot number of the snapshot that came of it, or null where it failed
     * @param filesBefore files of the snapshot before it
     * @param files files after it
     * @param failure why it failed, or null
     */
    public record CompactionOutcome(
            @Nullable Integer snapshot,
            int filesBefore,
            int files,
            @Nullable String failure) {}

    /** How a run ended. */
    public enum Status {
        /** A new snapshot is there. */
        PUBLISHED,
        /** Every input is published already; nothing was written to the tables. */
        NOTHING_NEW,
        /** The audit found faults; nothing was published, the staged files are kept. */
        AUDIT_FAILED,
        /** More of the input was rejected than it may; nothing was published, and no run goes on with it. */
        REJECTED,
        /** Another machine published first, again and again; the next run goes on with it. */
        OUTRUN,
        /** It was asked to stop; the next run goes on with it. */
        STOPPED,
        /** A fault ended it; the next run goes on with it. */
        FAILED;

        /** Whether the dataset is up to date with the inputs. */
        public boolean succeeded() {
            return this == PUBLISHED || this == NOTHING_NEW;
        }
    }

    /** The report with what is known only after publication. */
    RunReport after(Instant finished, Map<String, Double> seconds, Aftermath aftermath) {
        return new RunReport(
                runId,
                status,
                message,
                startedAt,
                finished.truncatedTo(ChronoUnit.MILLIS),
                snapshot,
                inputs,
                files,
                passedOver,
                articles,
                rows,
                rejects,
                rejectExamples,
                sharedIdentities,
                words,
                withoutRules,
                figuresOnly,
                seconds,
                audit,
                aftermath.compaction(),
                aftermath.warnings());
    }

    /** The report as it is written: its fields by name, in order. */
    public Map<String, Object> fields() {
        return JsonFile.fields(this);
    }

    /** Wall time of this process, in seconds. */
    public double seconds() {
        return stepSeconds.values().stream().mapToDouble(Double::doubleValue).sum();
    }
}
