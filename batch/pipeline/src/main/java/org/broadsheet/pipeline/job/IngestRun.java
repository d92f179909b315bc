package org.broadsheet.pipeline.job;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.broadsheet.Extraction;
import org.broadsheet.pipeline.job.RunReport.Status;
import org.broadsheet.pipeline.link.CopyJoin;
import org.broadsheet.pipeline.plan.InputListing;
import org.broadsheet.pipeline.plan.NoSuchInputException;
import org.broadsheet.pipeline.plan.Plan;
import org.broadsheet.pipeline.plan.PlannedFile;
import org.broadsheet.pipeline.publish.DatasetFolder;
import org.broadsheet.pipeline.publish.DatasetLocation;
import org.broadsheet.pipeline.publish.FullDisk;
import org.broadsheet.pipeline.publish.Manifest;
import org.broadsheet.pipeline.publish.Recovery;
import org.broadsheet.pipeline.publish.RetentionSetting;
import org.broadsheet.pipeline.publish.Snapshots;
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

    /** How often a run is linked again that another machine was faster than. */
    private static final int MOST_AGAIN = 3;

    private final Supplier<Extraction> extraction;
    private final Clock clock;
    private Consumer<DatasetFolder> keepSnapshots = dataset -> {};
    private @Nullable SplitWorkers workers;
    private @Nullable CopyJoin join;
    private InputStream standardInput = InputStream.nullInputStream();
    private @Nullable Path work;
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
        for (Run.RunRequest unfinished : UnfinishedRuns.resumable(dataset)) {
            if (!stopping) {
                goOn(unfinished, request.workers(), dataset, progress).ifPresent(reports::add);
                recoverPublications(dataset);
            }
        }
        if (!stopping) {
            Integer before = currentNumber(dataset);
            RunReport report = begin(dataset, runId, request, progress);
            for (int again = 0; again < MOST_AGAIN && isOvertaken(dataset, before, report) && !stopping; again++) {
                before = currentNumber(dataset);
                report = linkAgain(dataset, runId, request, progress, report);
            }
            reports.add(report);
        }
        dataset.deleteOldCopies();
        return reports;
    }

    private static @Nullable Integer currentNumber(DatasetFolder dataset) {
        Manifest current = new Snapshots(dataset).currentManifest();
        return current == null ? null : (Integer) current.number();
    }

    /**
     * Whether a run published nothing because another machine did: it was too late, or failed over files that were moved out
     * of the way while it read them.
     */
    private static boolean isOvertaken(DatasetFolder dataset, @Nullable Integer before, RunReport report) {
        return report.status() == Status.OUTRUN
                || report.status() == Status.FAILED
                        && dataset.isShared()
                        && !Objects.equals(before, currentNumber(dataset));
    }

    /** What was extracted holds against any snapshot: only what follows is done again. */
    private RunReport linkAgain(
            DatasetFolder dataset, String runId, IngestRequest request, RunProgress progress, RunReport outrun)
            throws IOException {
        LOG.info("{}; run {} is linked again against that snapshot", outrun.message(), runId);
        recoverPublications(dataset);
        RunFolder folder = new RunFolder(dataset.staging(runId));
        Run.RunRequest asked = JsonFile.read(folder.request(), Run.RunRequest.class);
        return execute(new Run(asked, request, folder, dataset, progress));
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
     * Finishes or undoes publications that were cut off. Runs that have published and did not come to telling so get the
     * report that they had prepared.
     */
    private static void recoverPublications(DatasetFolder dataset) throws IOException {
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

    /** Goes on with a run that was left unfinished; what cannot be finished is put aside. */
    private Optional<RunReport> goOn(
            Run.RunRequest unfinished, int workers, DatasetFolder dataset, RunProgress progress) throws IOException {
        LOG.info("going on with run {}, which was left unfinished", unfinished.runId());
        RunFolder folder = new RunFolder(dataset.staging(unfinished.runId()));
        IngestRequest asked = unfinished.request().with().workers(workers).build();
        Integer before = currentNumber(dataset);
        try {
            RunReport report = execute(new Run(unfinished, asked, folder, dataset, progress));
            // Once there is room, it can be gone on with.
            if (report.status() == Status.FAILED
                    && !FullDisk.isToldBy(report.message())
                    && !folder.isSetAside()
                    && !isOvertaken(dataset, before, report)) {
                UnfinishedRuns.setAside(folder, String.valueOf(report.message()));
            }
            return Optional.of(report);
        } catch (IOException | RuntimeException e) {
            FullDisk.check(dataset, e);
            UnfinishedRuns.setAside(folder, e.toString());
            return Optional.empty();
        }
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
        try (BatchProcess process = BatchProcess.start(run, state, extraction, workers, join)) {
            RunReport report = RunReports.of(run, process.execute(), clock.instant());
            RunReports.keep(run, report);
            if (report.status().succeeded()) {
                UnfinishedRuns.discardSetAside(run.dataset());
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

    static String newRunId() {
        byte[] random = new byte[3];
        new SecureRandom().nextBytes(random);
        return RUN_TIME.format(Instant.now()) + "-" + HexFormat.of().formatHex(random);
    }
}
