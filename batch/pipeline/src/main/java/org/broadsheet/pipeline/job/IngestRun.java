package org.broadsheet.pipeline.job;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.broadsheet.Extraction;
import org.broadsheet.pipeline.link.CopyJoin;
import org.broadsheet.pipeline.plan.InputListing;
import org.broadsheet.pipeline.plan.NoSuchInputException;
import org.broadsheet.pipeline.plan.Plan;
import org.broadsheet.pipeline.plan.PlannedFile;
import org.broadsheet.pipeline.publish.DatasetFolder;
import org.broadsheet.pipeline.publish.DatasetLocation;
import org.broadsheet.pipeline.publish.FullDisk;
import org.broadsheet.pipeline.publish.Recovery;
import org.broadsheet.pipeline.publish.RetentionSetting;
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
    private Consumer<DatasetFolder> keepSnapshots = dataset -> {};
    private @Nullable SplitWorkers workers;
    private @Nullable CopyJoin join;
    private InputStream standardInput = InputStream.nullInputStream();
    private @Nullable Path work;
    private volatile boolean stopping;
    private volatile @Nullable RunExecution current;

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
     * Changes how long the dataset keeps its snapshots before the run, and for all that follow, see {@link
     * RetentionSetting}.
     *
     * @param snapshots how many at least, or null for as many as before
     * @param time how long at least, or null for as long as before
     */
    public IngestRun keeping(@Nullable Integer snapshots, @Nullable Duration time) {
        if (snapshots != null || time != null) {
            keepSnapshots = dataset -> RetentionSetting.change(dataset, snapshots, time);
        }
        return this;
    }

    /** Has others extract the splits, in the place of threads of this process. */
    public IngestRun extractingBy(SplitWorkers others) {
        workers = others;
        return this;
    }

    /** Has others join and compare texts to find near copies, where they are many, in the place of DuckDB. */
    public IngestRun joiningBy(@Nullable CopyJoin others) {
        join = others;
        return this;
    }

    /** Gives what an INPUT of {@code -} reads: JSON lines; without it there are none. */
    public IngestRun reading(InputStream in) {
        standardInput = in;
        return this;
    }

    /** Gives the local folder in which the work for a remote dataset is done; without it there is one in the user's cache. */
    public IngestRun workingIn(@Nullable Path folder) {
        work = folder;
        return this;
    }

    /**
     * What a run would do. Nothing is written, not even the dataset folder.
     *
     * @param dataset the request's output
     * @param planned is given every file that it would read, in their order
     * @throws NoSuchInputException when an INPUT names nothing
     * @throws org.broadsheet.pipeline.publish.DatasetException when the output is no dataset or newer than this version
     */
    public static Plan plan(DatasetFolder dataset, IngestRequest request, Consumer<PlannedFile> planned)
            throws NoSuchInputException, IOException {
        return PlanSplits.planning(request, dataset)
                .dryPlan(request.inputs(), Sources.with(dataset, request.inputs()), planned);
    }

    /**
     * Runs.
     *
     * @return the reports of unfinished earlier runs that were gone on with, and last that of the run asked for, unless it
     *     was asked to stop before
     * @throws NoSuchInputException when an INPUT names nothing
     * @throws DatasetHeldException when another run holds the dataset
     * @throws org.broadsheet.pipeline.publish.DatasetException when the folder is no dataset, newer, or not writable
     * @throws IOException when the disk does not take what a run needs to keep, but for want of room, which is a fault of
     *     the folder
     */
    public List<RunReport> run(IngestRequest request, RunProgress progress)
            throws NoSuchInputException, DatasetHeldException, IOException {
        InputListing.check(StandardInput.files(request));
        DatasetFolder dataset = DatasetFolder.open(DatasetLocation.of(request.output(), work));
        String runId = newRunId();
        try (DatasetLock lock = DatasetLock.take(stateOf(dataset), runId)) {
            try {
                Optional<IngestRequest> asked = StandardInput.kept(request, dataset, standardInput, () -> stopping);
                return asked.isPresent() ? run(asked.get(), dataset, runId, progress) : List.of();
            } catch (IOException | RuntimeException e) {
                FullDisk.check(dataset, e);
                throw e;
            } finally {
                StandardInput.discardUnused(dataset);
            }
        }
    }

    /** Runs with the dataset's lock held. */
    private List<RunReport> run(IngestRequest request, DatasetFolder dataset, String runId, RunProgress progress)
            throws IOException {
        List<RunReport> reports = new ArrayList<>();
        recoverPublications(dataset);
        keepSnapshots.accept(dataset);
        if (request.fullRefresh()) {
            UnfinishedRuns.discard(dataset);
        }
        RunExecution execution = new RunExecution(dataset, progress, clock, extraction, workers, join);
        current = execution;
        if (stopping) {
            execution.stop();
        }
        try {
            for (Run.RunRequest unfinished : UnfinishedRuns.resumable(dataset)) {
                if (!stopping) {
                    execution.goOn(unfinished, request.workers()).ifPresent(reports::add);
                    recoverPublications(dataset);
                }
            }
            if (!stopping) {
                reports.add(execution.run(runId, request));
            }
        } finally {
            current = null;
        }
        dataset.deleteOldCopies();
        return reports;
    }

    /** Asks the run to stop at the next place where nothing is lost. Returns at once. */
    public void stop() {
        stopping = true;
        RunExecution execution = current;
        if (execution != null) {
            execution.stop();
        }
    }

    /**
     * Finishes or undoes publications that were cut off. Runs that have published and did not come to telling so get the
     * report that they had prepared.
     */
    static void recoverPublications(DatasetFolder dataset) throws IOException {
        for (Recovery.Recovered publication : new Recovery(dataset).recover(UnfinishedRuns.kept(dataset))) {
            LOG.info(
                    "the publication of run {} had been cut off and was {}",
                    publication.runId(),
                    publication.result() == Recovery.Result.FINISHED ? "finished" : "undone");
        }
        if (dataset.isShared()) {
            SharedSplits.deleteAbandoned(dataset, UnfinishedRuns.kept(dataset));
        }
        RunReports.publishPrepared(dataset, UnfinishedRuns.kept(dataset));
    }

    /** Where the job repository and the lock are. */
    static Path stateOf(DatasetFolder dataset) {
        return dataset.localPath().resolve(".state");
    }

    static String newRunId() {
        byte[] random = new byte[3];
        new SecureRandom().nextBytes(random);
        return RUN_TIME.format(Instant.now()) + "-" + HexFormat.of().formatHex(random);
    }
}
