package org.broadsheet.pipeline.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.broadsheet.pipeline.duckdb.DuckDb;
import org.broadsheet.pipeline.duckdb.OpenQueries;
import org.broadsheet.pipeline.plan.Plan;
import org.broadsheet.pipeline.plan.Split;
import org.broadsheet.pipeline.publish.DatasetFolder;
import org.broadsheet.pipeline.publish.Snapshot;
import org.broadsheet.pipeline.table.PartitionBy;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.JobInterruptedException;

/** One run of the job: what it was asked, where it works, how far its plan is, and whether it is to stop. */
final class Run {
    private final RunRequest asked;
    private final IngestRequest request;
    private final RunFolder folder;
    private final DatasetFolder dataset;
    private final RunProgress progress;
    private final AtomicBoolean stopping = new AtomicBoolean();
    private final OpenQueries queries = new OpenQueries();
    private final Aftermath aftermath = new Aftermath();
    private volatile @Nullable Plan plan;

    Run(RunRequest asked, IngestRequest request, RunFolder folder, DatasetFolder dataset, RunProgress progress) {
        this.asked = asked;
        this.request = request;
        this.folder = folder;
        this.dataset = dataset;
        this.progress = progress;
    }

    /** What {@code request.json} keeps, so that another process can go on with the run. */
    record RunRequest(String runId, Instant startedAt, IngestRequest request) {}

    String id() {
        return asked.runId();
    }

    Instant startedAt() {
        return asked.startedAt();
    }

    /** What {@code request.json} keeps of it. */
    RunRequest asked() {
        return asked;
    }

    IngestRequest request() {
        return request;
    }

    RunFolder folder() {
        return folder;
    }

    DatasetFolder dataset() {
        return dataset;
    }

    RunProgress progress() {
        return progress;
    }

    Aftermath aftermath() {
        return aftermath;
    }

    /** The plan, which the step {@code planSplits} has left in the run's folder. */
    Plan plan() {
        Plan known = plan;
        if (known == null) {
            try {
                known = JsonFile.read(folder.plan(), Plan.class);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            plan = known;
        }
        return known;
    }

    /**
     * How its dataset will be partitioned: as the request says for a new dataset or on a full refresh, else as it is.
     *
     * @param parent the current snapshot, or null
     */
    PartitionBy partitionBy(@Nullable Snapshot parent) {
        PartitionBy asked = request.partitionBy();
        if (parent != null && (asked == null || !request.fullRefresh())) {
            return parent.partitionBy();
        }
        return asked == null ? PartitionBy.MONTH : asked;
    }

    /** What the step {@code linkArticles} has left in the run's folder. */
    Linked linked() throws IOException {
        return JsonFile.read(folder.linkedList(), Linked.class);
    }

    /** Called by each step when it begins. */
    void begin(String step) throws JobInterruptedException {
        checkStopping();
        progress.step(step);
    }

    /** The splits that are still to be extracted: a split's folder is there once all of it is. */
    List<Split> openSplits() {
        return plan().splits().stream()
                .filter(split -> !Files.exists(folder.extracted(split)))
                .toList();
    }

    /**
     * Called when the splits are about to be extracted, or the rest of them where an earlier process did some; those that
     * its workers left in the dataset's file system are fetched.
     */
    void beginExtraction() throws IOException {
        if (dataset.isShared()) {
            sharedSplits().fetch(folder, openSplits());
        }
        progress.planned(plan(), plan().splits().size() - openSplits().size());
        progress.step("extractArticles");
    }

    /** Where workers of other machines find it; only of a dataset on HDFS or S3. */
    SharedSplits sharedSplits() throws IOException {
        return SharedSplits.of(dataset, folder);
    }

    /** Ends the step if the run is to stop; it is done again when the run goes on. */
    void checkStopping() throws JobInterruptedException {
        if (stopping()) {
            throw new JobInterruptedException("asked to stop");
        }
    }

    /**
     * Asks the run to stop at the next place where nothing is lost, and cuts off what its {@linkplain #openDatabase
     * databases} execute at the moment. What is executed next is not: asked until the run has ended, it ends soonest.
     */
    void stop() {
        stopping.set(true);
        queries.cancel();
    }

    /** An empty database in memory, whose queries are cut off when the run is to stop. */
    Connection openDatabase() throws SQLException {
        return queries.watch(DuckDb.modest(folder.spill()).open());
    }

    boolean stopping() {
        return stopping.get();
    }
}
