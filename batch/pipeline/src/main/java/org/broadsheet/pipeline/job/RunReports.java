package org.broadsheet.pipeline.job;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.broadsheet.pipeline.audit.AuditReport;
import org.broadsheet.pipeline.audit.RuleResult;
import org.broadsheet.pipeline.job.RunReport.Status;
import org.broadsheet.pipeline.link.SplitContents;
import org.broadsheet.pipeline.plan.Plan;
import org.broadsheet.pipeline.plan.Split;
import org.broadsheet.pipeline.publish.DatasetException;
import org.broadsheet.pipeline.publish.DatasetFolder;
import org.broadsheet.pipeline.publish.FullDisk;
import org.broadsheet.pipeline.publish.OutrunException;
import org.broadsheet.pipeline.publish.Snapshot;
import org.broadsheet.pipeline.publish.Snapshots;
import org.broadsheet.pipeline.table.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.step.StepExecution;

/** Makes and keeps the reports of runs, {@code _runs/<run_id>.json}. */
final class RunReports {
    private static final String FOLDER = "_runs/";
    /** What the system calls it, in the messages of Java and of DuckDB. */
    private static final String OPEN_FILES = "Too many open files";

    private RunReports() {}

    /**
     * Prepares the report of a run that is about to publish: its staging folder goes with the publication, and a crash
     * in the middle is finished by a process that knows nothing of the run but this.
     */
    static void prepare(Run run) throws IOException {
        Snapshot parent = new Snapshots(run.dataset()).current();
        int snapshot = parent == null ? 1 : parent.number() + 1;
        RunReport report = report(run, Status.PUBLISHED, null, Instant.now(), snapshot, Map.of());
        JsonFile.write(prepared(run.dataset(), run.id()), report);
    }

    /**
     * Keeps the prepared reports of runs that have published and did not come to telling so, and deletes those of runs that
     * never published and are not gone on with. After recovery.
     *
     * @param unfinished ids of the runs that may be gone on with
     */
    static void publishPrepared(DatasetFolder dataset, Set<String> unfinished) throws IOException {
        Path folder = prepared(dataset, "none").getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return;
        }
        Set<String> published = new Snapshots(dataset).runIds();
        try (DirectoryStream<Path> reports = Files.newDirectoryStream(folder, "*.json")) {
            for (Path report : reports) {
                String runId = report.getFileName().toString().replaceFirst("\\.json$", "");
                if (published.contains(runId)) {
                    dataset.write(FOLDER + runId + ".json", Files.readString(report));
                    Files.delete(report);
                } else if (!unfinished.contains(runId)) {
                    Files.delete(report);
                }
            }
        }
    }

    /**
     * Keeps the prepared report of a run that has just published: what follows may take its snapshot away (a compaction
     * where one snapshot is kept), and nobody would know then that the run had published.
     */
    static void keepPrepared(Run run) throws IOException {
        run.dataset().write(FOLDER + run.id() + ".json", Files.readString(prepared(run.dataset(), run.id())));
    }

    /** Keeps what the stages threw that failed, beside the report; nothing where none did, or over what is forgotten. */
    static void keepStacks(Run run, Linked linked) throws IOException {
        StringBuilder stacks = new StringBuilder();
        for (Split split : run.plan().splits()) {
            Path folder = run.folder().extracted(split);
            Path file = folder.resolve(RunFolder.STACKS);
            if (Files.exists(file)) {
                SplitContents contents = JsonFile.read(folder.resolve(SplitContents.FILE), SplitContents.class);
                boolean forgotten = false;
                for (String line : Files.readString(file).lines().toList()) {
                    // A stack begins with its article's source and the stage.
                    String source = line.replaceFirst(" [A-Z_]+$", "");
                    if (contents.shortened().contains(source)) {
                        forgotten = linked.forgotten().contains(source);
                    }
                    stacks.append(forgotten ? "" : line + "\n");
                }
            }
        }
        if (!stacks.isEmpty()) {
            run.dataset().write(FOLDER + run.id() + ".stacks.txt", stacks.toString());
        }
    }

    /** Keeps a report. */
    static void keep(Run run, RunReport report) throws IOException {
        run.dataset().write(FOLDER + run.id() + ".json", JsonFile.text(report));
        Files.deleteIfExists(prepared(run.dataset(), run.id()));
    }

    /** The report of what a process did for a run. */
    static RunReport of(Run run, JobExecution execution, Instant now) throws IOException {
        Map<String, Double> stepSeconds = stepSeconds(execution);
        Throwable failure = cause(execution);
        if (execution.getStatus() == BatchStatus.COMPLETED) {
            Path prepared = prepared(run.dataset(), run.id());
            if (Files.exists(prepared)) {
                return JsonFile.read(prepared, RunReport.class).after(now, stepSeconds, run.aftermath());
            }
            return report(run, Status.NOTHING_NEW, null, now, null, stepSeconds);
        }
        if (hasPublished(run)) {
            run.aftermath()
                    .cutOff("what follows the publication failed: " + (failure == null ? "" : messageOf(failure, run)));
            return JsonFile.read(prepared(run.dataset(), run.id()), RunReport.class)
                    .after(now, stepSeconds, run.aftermath());
        }
        Status status = execution.getStatus() == BatchStatus.STOPPED ? Status.STOPPED : failedStatus(failure);
        String message = status == Status.STOPPED || failure == null ? null : messageOf(failure, run);
        return report(run, status, message, now, null, stepSeconds);
    }

    private static Status failedStatus(@Nullable Throwable failure) {
        if (failure instanceof AuditFailedException) {
            return Status.AUDIT_FAILED;
        }
        if (failure instanceof TooManyRejectsException) {
            return Status.REJECTED;
        }
        return failure instanceof OutrunException ? Status.OUTRUN : Status.FAILED;
    }

    /** Whether the run's snapshot is there, however its process ended. */
    private static boolean hasPublished(Run run) {
        return Files.exists(prepared(run.dataset(), run.id()))
                && new Snapshots(run.dataset())
                        .manifests().stream()
                                .anyMatch(manifest -> manifest.runId().equals(run.id()));
    }

    private static RunReport report(
            Run run,
            Status status,
            @Nullable String message,
            Instant now,
            @Nullable Integer snapshot,
            Map<String, Double> stepSeconds)
            throws IOException {
        Linked linked = Files.exists(run.folder().linkedList()) ? run.linked() : null;
        return new RunReport(
                run.id(),
                status,
                message,
                run.startedAt(),
                now.truncatedTo(ChronoUnit.MILLIS),
                snapshot,
                run.request().inputs(),
                files(run),
                Files.exists(run.folder().plan()) ? run.plan().passedOver() : Map.of(),
                linked == null ? Map.of() : linked.articles(),
                linked == null ? Map.of() : rows(linked.rows()),
                linked == null ? Map.of() : linked.rejects(),
                linked == null ? List.of() : linked.rejectExamples(),
                linked == null ? List.of() : linked.shared(),
                linked == null ? 0 : linked.words(),
                linked == null ? Map.of() : linked.withoutRules(),
                linked == null ? Map.of() : linked.figuresOnly(),
                stepSeconds,
                audit(run),
                run.aftermath().compaction(),
                run.aftermath().warnings());
    }

    private static Map<String, Integer> files(Run run) {
        Map<String, Integer> files = new LinkedHashMap<>();
        if (Files.exists(run.folder().plan())) {
            Plan plan = run.plan();
            files.put("listed", plan.listed());
            files.put("unchanged", plan.unchanged());
            files.put("read", plan.files());
            files.put(
                    "passed_over",
                    plan.passedOver().values().stream()
                            .mapToInt(Integer::intValue)
                            .sum());
        }
        return files;
    }

    private static Map<String, Long> rows(Map<Table, Long> rows) {
        Map<String, Long> named = new LinkedHashMap<>();
        for (Table table : Table.all()) {
            if (!table.hidden()) {
                named.put(table.view(), rows.getOrDefault(table, 0L));
            }
        }
        return named;
    }

    private static Map<String, Long> audit(Run run) throws IOException {
        Map<String, Long> found = new LinkedHashMap<>();
        if (Files.exists(run.folder().auditFailed())) {
            AuditReport report = JsonFile.read(run.folder().auditFailed(), AuditReport.class);
            for (RuleResult result : report.failures()) {
                found.put(result.rule(), result.violations());
            }
        }
        return found;
    }

    /** The steps of the job itself; splits run inside {@code extractArticles}. */
    private static Map<String, Double> stepSeconds(JobExecution execution) {
        Map<String, Double> seconds = new LinkedHashMap<>();
        for (StepExecution step : execution.getStepExecutions()) {
            LocalDateTime start = step.getStartTime();
            LocalDateTime end = step.getEndTime();
            if (start != null && end != null && !step.getStepName().contains(":")) {
                seconds.put(step.getStepName(), Duration.between(start, end).toMillis() / 1000.0);
            }
        }
        return seconds;
    }

    private static @Nullable Throwable cause(JobExecution execution) {
        Throwable last = null;
        for (Throwable failure : execution.getAllFailureExceptions()) {
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                last = cause;
                // Ours say what the matter is, and with which file; what caused them says it in words of a library.
                if (cause instanceof AuditFailedException
                        || cause instanceof TooManyRejectsException
                        || cause instanceof DatasetException
                        || cause instanceof SQLException) {
                    return cause;
                }
            }
        }
        return last;
    }

    private static String messageOf(Throwable failure, Run run) {
        if (FullDisk.isBehind(failure) && !(failure instanceof DatasetException)) {
            return FullDisk.message(run.dataset());
        }
        String message = failure.getMessage();
        if (message == null || message.isBlank()) {
            return failure.toString();
        }
        return message.contains(OPEN_FILES)
                ? "more files would be open at once than this process may open (say 'ulimit -n 4096' before it starts): "
                        + message
                : message;
    }

    private static Path prepared(DatasetFolder dataset, String runId) {
        return IngestRun.stateOf(dataset).resolve("prepared").resolve(runId + ".json");
    }
}
