package org.broadsheet.pipeline.job;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;
import org.broadsheet.Extraction;
import org.broadsheet.pipeline.plan.InputListing;
import org.broadsheet.pipeline.plan.InputListing.NoSuchInputException;
import org.broadsheet.pipeline.plan.Plan;
import org.broadsheet.pipeline.publish.DatasetFolder;
import org.broadsheet.pipeline.publish.Recovery;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings a dataset up to date with its inputs: finishes what an earlier process left unfinished, then runs the job on
 * what is new. One at a time writes to a dataset.
 */
public final class IngestRun {
    private static final Logger LOG = LoggerFactory.getLogger(IngestRun.class);
    private static final DateTimeFormatter RUN_TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final Supplier<Extraction> extraction;
    private final Clock clock;
    private volatile boolean stopping;
    private volatile @Nullable Run current;

    /**
     * Prepares a run.
     *
     * @param extraction asked for at the first article, so that a run with nothing new loads no models
     * @param clock what the run takes for now
     */
    public IngestRun(Supplier<Extraction> extraction, Clock clock) {
        this.extraction = extraction;
        this.clock = clock;
    }

    /**
     * What a run would do. Nothing is written, not even the dataset folder.
     *
     * @throws NoSuchInputException when an INPUT names nothing
     * @throws org.broadsheet.pipeline.publish.DatasetException when the output is no dataset or newer than this version
     */
    public static Plan plan(IngestRequest request) throws NoSuchInputException, IOException {
        return PlanSplits.planning(request, DatasetFolder.open(request.output()))
                .dryPlan(request.inputs());
    }

    /**
     * Runs.
     *
     * @return the report of an unfinished earlier run that was gone on with, if there was one, and then that of the run
     *     asked for, unless the earlier one failed again
     * @throws NoSuchInputException when an INPUT names nothing
     * @throws DatasetHeldException when another run holds the dataset
     * @throws org.broadsheet.pipeline.publish.DatasetException when the folder is no dataset, newer, or not writable
     * @throws IOException when the disk does not take what a run needs to keep
     */
    public List<RunReport> run(IngestRequest request, RunProgress progress)
            throws NoSuchInputException, DatasetHeldException, IOException {
        InputListing.of(request.inputs());
        DatasetFolder dataset = DatasetFolder.open(request.output());
        String runId = newRunId();
        try (DatasetLock lock = DatasetLock.take(stateOf(dataset), runId)) {
            UnfinishedRuns unfinished = recovered(dataset, request.fullRefresh());
            List<RunReport> reports = new ArrayList<>();
            for (Run.RunRequest earlier : unfinished.requests()) {
                LOG.info("going on with run {}, which was left unfinished", earlier.runId());
                IngestRequest asked = earlier.request().withWorkers(request.workers());
                reports.add(execute(new Run(earlier, asked, unfinished.folder(earlier), dataset, progress)));
                if (!reports.get(reports.size() - 1).status().succeeded()) {
                    return reports;
                }
            }
            if (!stopping) {
                reports.add(begin(dataset, runId, request, progress));
            }
            return reports;
        }
    }

    /** Asks the run to stop at the next place where nothing is lost. Returns at once. */
    public void stop() {
        stopping = true;
        Run running = current;
        if (running != null) {
            running.stop();
        }
    }

    /**
     * Puts right what a dead process left, and tells what is still to be gone on with. A publication that was cut off
     * but could be finished gets the report that its run had prepared.
     */
    private static UnfinishedRuns recovered(DatasetFolder dataset, boolean startOver) throws IOException {
        UnfinishedRuns unfinished = UnfinishedRuns.in(dataset);
        if (startOver) {
            unfinished = unfinished.discard();
        }
        for (Recovery.Recovered publication : new Recovery(dataset).recover(unfinished.kept())) {
            LOG.info(
                    "the publication of run {} had been cut off and was {}",
                    publication.runId(),
                    publication.result() == Recovery.Result.FINISHED ? "finished" : "undone");
            if (publication.result() == Recovery.Result.FINISHED) {
                RunReports.publishPrepared(dataset, publication.runId());
            }
        }
        return UnfinishedRuns.in(dataset);
    }

    /** Where the job repository and the lock are. */
    static Path stateOf(DatasetFolder dataset) {
        return dataset.localPath().resolve(".state");
    }

    private RunReport begin(DatasetFolder dataset, String runId, IngestRequest request, RunProgress progress)
            throws IOException {
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
        Path state = stateOf(run.dataset());
        try (BatchProcess process = BatchProcess.start(run, state, extraction)) {
            RunReport report = RunReports.of(run, process.execute(), clock.instant());
            RunReports.keep(run, report);
            if (report.status().succeeded()) {
                UnfinishedRuns.in(run.dataset()).discardSetAside();
                UnfinishedRuns.deleteIfThere(run.folder().root());
            }
            return report;
        } finally {
            current = null;
        }
    }

    private static String newRunId() {
        byte[] random = new byte[3];
        new SecureRandom().nextBytes(random);
        return RUN_TIME.format(Instant.now()) + "-" + HexFormat.of().formatHex(random);
    }
}
