package org.broadsheet.pipeline.job;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.broadsheet.Extraction;
import org.broadsheet.pipeline.job.RunReport.Status;
import org.broadsheet.pipeline.link.CopyJoin;
import org.broadsheet.pipeline.publish.DatasetException;
import org.broadsheet.pipeline.publish.DatasetFolder;
import org.broadsheet.pipeline.publish.FullDisk;
import org.broadsheet.pipeline.publish.Manifest;
import org.broadsheet.pipeline.publish.Snapshots;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/** Executes runs in a dataset whose lock is held, one after the other. */
final class RunExecution {
    private static final Logger LOG = LoggerFactory.getLogger(RunExecution.class);

    /** How often a run is linked again that another machine was faster than. */
    private static final int MOST_AGAIN = 3;

    private final DatasetFolder dataset;
    private final RunProgress progress;
    private final Clock clock;
    private final Supplier<Extraction> extraction;
    private final @Nullable SplitWorkers workers;
    private final @Nullable CopyJoin join;
    private volatile boolean stopping;
    private volatile @Nullable Run current;

    /**
     * @param clock what the runs take for now
     * @param extraction asked for at the first article
     * @param workers who extracts in the place of this process's threads, or null
     * @param join who joins texts in the place of DuckDB where they are many, or null
     */
    RunExecution(
            DatasetFolder dataset,
            RunProgress progress,
            Clock clock,
            Supplier<Extraction> extraction,
            @Nullable SplitWorkers workers,
            @Nullable CopyJoin join) {
        this.dataset = dataset;
        this.progress = progress;
        this.clock = clock;
        this.extraction = extraction;
        this.workers = workers;
        this.join = join;
    }

    /**
     * Runs what is asked for, and links it again as long as other machines are faster in publishing.
     *
     * @param runId an id that no run has
     */
    RunReport run(String runId, IngestRequest request) throws IOException {
        Integer before = currentNumber();
        RunReport report = begin(runId, request);
        for (int again = 0; again < MOST_AGAIN && isOvertaken(before, report) && !stopping; again++) {
            before = currentNumber();
            report = linkAgain(runId, request, report);
        }
        return report;
    }

    /** Asks the run that goes on, and those to come, to stop at the next place where nothing is lost. Returns at once. */
    void stop() {
        stopping = true;
        Run running = current;
        if (running != null) {
            running.stop();
        }
    }

    private @Nullable Integer currentNumber() {
        Manifest published = new Snapshots(dataset).currentManifest();
        return published == null ? null : (Integer) published.number();
    }

    /**
     * Whether a run published nothing because another machine did: it was too late, or failed over files that were moved out
     * of the way while it read them.
     */
    private boolean isOvertaken(@Nullable Integer before, RunReport report) {
        return report.status() == Status.OUTRUN
                || report.status() == Status.FAILED && dataset.isShared() && !Objects.equals(before, currentNumber());
    }

    /** What was extracted holds against any snapshot: only what follows is done again. */
    private RunReport linkAgain(String runId, IngestRequest request, RunReport outrun) throws IOException {
        LOG.info("{}; run {} is linked again against that snapshot", outrun.message(), runId);
        IngestRun.recoverPublications(dataset);
        RunFolder folder = new RunFolder(dataset.staging(runId));
        Run.RunRequest asked = JsonFile.read(folder.request(), Run.RunRequest.class);
        return execute(new Run(asked, request, folder, dataset, progress));
    }

    /**
     * Goes on with a run that was left unfinished; what cannot be finished is put aside.
     *
     * @param threads that extract, in the place of as many as it was begun with
     * @return its report, or nothing where it was put aside before it could have one
     */
    Optional<RunReport> goOn(Run.RunRequest unfinished, int threads) throws IOException {
        LOG.info("going on with run {}, which was left unfinished", unfinished.runId());
        RunFolder folder = new RunFolder(dataset.staging(unfinished.runId()));
        IngestRequest asked = unfinished.request().with().workers(threads).build();
        Integer before = currentNumber();
        try {
            RunReport report = execute(new Run(unfinished, asked, folder, dataset, progress));
            // Once there is room, it can be gone on with.
            if (report.status() == Status.FAILED
                    && !FullDisk.isToldBy(report.message())
                    && !folder.isSetAside()
                    && !isOvertaken(before, report)) {
                UnfinishedRuns.setAside(folder, String.valueOf(report.message()));
            }
            return Optional.of(report);
        } catch (IOException | RuntimeException e) {
            FullDisk.check(dataset, e);
            UnfinishedRuns.setAside(folder, reason(e));
            return Optional.empty();
        }
    }

    /** Why a run cannot go on, in words for people where there are some. */
    private static String reason(Exception e) {
        if (e instanceof JacksonException damaged) {
            return "a file in its folder is damaged: " + damaged.getOriginalMessage();
        }
        return e instanceof DatasetException ? String.valueOf(e.getMessage()) : e.toString();
    }

    private RunReport begin(String runId, IngestRequest request) throws IOException {
        RunFolder folder = new RunFolder(dataset.staging(runId));
        Run.RunRequest asked = new Run.RunRequest(runId, clock.instant().truncatedTo(ChronoUnit.MILLIS), request);
        JsonFile.write(folder.request(), asked);
        return execute(new Run(asked, request, folder, dataset, progress));
    }

    private RunReport execute(Run run) throws IOException {
        current = run;
        if (stopping) {
            run.stop();
        }
        try (BatchProcess process = BatchProcess.start(run, IngestRun.stateOf(dataset), extraction, workers, join)) {
            RunReport report = RunReports.of(run, process.execute(), clock.instant());
            RunReports.keep(run, report);
            if (report.status().succeeded()) {
                UnfinishedRuns.discardSetAside(dataset);
                if (!run.aftermath().isCutOff()) {
                    deleteFolder(run);
                }
            }
            return report;
        } finally {
            current = null;
        }
    }

    private static void deleteFolder(Run run) throws IOException {
        try {
            UnfinishedRuns.deleteIfThere(run.folder().root());
        } catch (DirectoryNotEmptyException e) {
            // A worker elsewhere that was told to give up has not yet heard of it. The run counts as one to be gone on
            // with, finds that it has done everything, and is deleted then.
            LOG.warn("{} is still written to; the next run deletes it", e.getFile());
        }
    }
}
