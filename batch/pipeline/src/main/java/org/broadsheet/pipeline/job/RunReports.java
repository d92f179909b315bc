package org.broadsheet.pipeline.job;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.broadsheet.pipeline.job.RunReport.Status;
import org.broadsheet.pipeline.link.SplitContents;
import org.broadsheet.pipeline.plan.Split;
import org.broadsheet.pipeline.publish.DatasetFolder;
import org.broadsheet.pipeline.publish.Snapshot;
import org.broadsheet.pipeline.publish.Snapshots;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;

/** Makes and keeps the reports of runs, {@code _runs/<run_id>.json}. */
final class RunReports {
    private static final String FOLDER = "_runs/";

    private RunReports() {}

    /**
     * Prepares the report of a run that is about to publish: its staging folder goes with the publication, and a crash
     * in the middle is finished by a process that knows nothing of the run but this.
     */
    static void prepare(Run run) throws IOException {
        Snapshot parent = new Snapshots(run.dataset()).current();
        int snapshot = parent == null ? 1 : parent.number() + 1;
        RunReport report = new RunOutcome(Status.PUBLISHED, null, snapshot, Map.of()).report(run, Instant.now());
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
                    dataset.write(placeOf(runId), Files.readString(report));
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
        run.dataset().write(placeOf(run.id()), Files.readString(prepared(run.dataset(), run.id())));
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
        run.dataset().write(placeOf(run.id()), JsonFile.text(report));
        Files.deleteIfExists(prepared(run.dataset(), run.id()));
    }

    /** The report of what a process did for a run. */
    static RunReport of(Run run, JobExecution execution, Instant now) throws IOException {
        Map<String, Double> stepSeconds = RunOutcome.stepSeconds(execution);
        RunFailure failure = RunFailure.of(execution);
        Path prepared = prepared(run.dataset(), run.id());
        if (execution.getStatus() == BatchStatus.COMPLETED) {
            return Files.exists(prepared)
                    ? JsonFile.read(prepared, RunReport.class).after(now, stepSeconds, run.aftermath())
                    : new RunOutcome(Status.NOTHING_NEW, null, null, stepSeconds).report(run, now);
        }
        String message = failure == null ? null : failure.message(run.dataset());
        if (hasPublished(run)) {
            run.aftermath().cutOff("what follows the publication failed: " + (message == null ? "" : message));
            return JsonFile.read(prepared, RunReport.class).after(now, stepSeconds, run.aftermath());
        }
        if (execution.getStatus() == BatchStatus.STOPPED) {
            return new RunOutcome(Status.STOPPED, null, null, stepSeconds).report(run, now);
        }
        Status status = failure == null ? Status.FAILED : failure.status();
        return new RunOutcome(status, message, null, stepSeconds).report(run, now);
    }

    /** Whether the run's snapshot is there, however its process ended. */
    private static boolean hasPublished(Run run) {
        return Files.exists(prepared(run.dataset(), run.id()))
                && new Snapshots(run.dataset())
                        .manifests().stream()
                                .anyMatch(manifest -> manifest.runId().equals(run.id()));
    }

    private static String placeOf(String runId) {
        return FOLDER + runId + ".json";
    }

    private static Path prepared(DatasetFolder dataset, String runId) {
        return IngestRun.stateOf(dataset).resolve("prepared").resolve(runId + ".json");
    }
}
