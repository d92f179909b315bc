package org.broadsheet.pipeline.job;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.broadsheet.pipeline.duckdb.ReaderViews;
import org.broadsheet.pipeline.iceberg.Registration;
import org.broadsheet.pipeline.maintain.Forgetting;
import org.broadsheet.pipeline.maintain.Repair;
import org.broadsheet.pipeline.publish.DatasetException;
import org.broadsheet.pipeline.publish.DatasetFolder;
import org.broadsheet.pipeline.publish.FullDisk;
import org.broadsheet.pipeline.publish.ManifestRepair;
import org.broadsheet.pipeline.publish.Recovery;
import org.broadsheet.pipeline.publish.Snapshot;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Work on a dataset beside reading inputs: one at a time, and after what a dead process left was put right. */
public final class Maintenance {
    /**
     * Something that is done to a dataset.
     *
     * @param <T> what it tells
     */
    public interface Work<T> {
        /**
         * Does it.
         *
         * @param runId an id under which it may stage and publish
         */
        T on(DatasetFolder dataset, String runId) throws SQLException, IOException;
    }

    private static final Logger LOG = LoggerFactory.getLogger(Maintenance.class);

    private Maintenance() {}

    /**
     * Does something with the dataset's lock held; the views for other readers are written anew after it.
     *
     * @throws DatasetHeldException when a run holds the dataset
     */
    public static <T> T run(DatasetFolder dataset, Work<T> work)
            throws DatasetHeldException, SQLException, IOException {
        String runId = IngestRun.newRunId();
        try (DatasetLock lock = DatasetLock.take(IngestRun.stateOf(dataset), runId)) {
            recover(dataset);
            try {
                T told = work.on(dataset, runId);
                writeViews(dataset);
                dataset.deleteOldCopies();
                return told;
            } catch (SQLException | IOException | RuntimeException e) {
                FullDisk.check(dataset, e);
                throw e;
            } finally {
                clear(dataset, runId);
            }
        }
    }

    /** What was asked for is done and published, whether or not the views can be written. */
    private static void writeViews(DatasetFolder dataset) throws SQLException, IOException {
        try {
            ReaderViews.write(dataset);
        } catch (DatasetException e) {
            LOG.warn("{}; what was asked for is done, and 'broadsheet check' writes it anew", e.getMessage());
        }
    }

    /** Nothing that was staged stays, but for what recovery needs. */
    private static void clear(DatasetFolder dataset, String runId) throws IOException {
        if (!Recovery.isNeeded(dataset, runId)) {
            UnfinishedRuns.deleteIfThere(dataset.staging(runId));
        }
    }

    /**
     * Takes articles out of every snapshot that is kept, out of all that runs have left, see {@link Forgetting#purge}, and
     * out of what catalogs know of the dataset.
     *
     * @throws DatasetHeldException when a run holds the dataset
     */
    public static Purged purge(DatasetFolder dataset, Collection<String> names)
            throws DatasetHeldException, SQLException, IOException {
        return run(dataset, (locked, runId) -> {
            Forgetting forgetting =
                    Forgetting.purge(locked, runId, names, articles -> new Leftovers(locked).forget(runId, articles));
            return new Purged(forgetting, Registration.forgetRetired(locked));
        });
    }

    /**
     * What a purge did.
     *
     * @param forgetting what was taken out of the dataset
     * @param catalogs those that lost files, and want the dataset to be registered again
     */
    public record Purged(Forgetting forgetting, List<String> catalogs) {}

    /**
     * Gets back what was damaged or lost, see {@link ManifestRepair} and {@link Repair}.
     *
     * @param damaged the folder, which may not look like a dataset any more
     * @throws DatasetHeldException when a run holds the dataset
     */
    public static Repaired repair(DatasetFolder damaged) throws DatasetHeldException, SQLException, IOException {
        String runId = IngestRun.newRunId();
        try (DatasetLock lock = DatasetLock.take(IngestRun.stateOf(damaged), runId)) {
            Snapshot restored = new ManifestRepair(damaged).repair();
            DatasetFolder dataset = damaged.checked();
            recover(dataset);
            try {
                Repair repair = Repair.repair(dataset, runId);
                writeViews(dataset);
                dataset.deleteOldCopies();
                return new Repaired(restored, repair);
            } finally {
                clear(dataset, runId);
            }
        }
    }

    /**
     * What a repair did.
     *
     * @param restored the snapshot that was made current again, or null where the current one was known
     * @param repair what was taken out of it
     */
    public record Repaired(@Nullable Snapshot restored, Repair repair) {}

    private static void recover(DatasetFolder dataset) throws IOException {
        new Recovery(dataset).recover(UnfinishedRuns.kept(dataset));
        RunReports.publishPrepared(dataset, UnfinishedRuns.kept(dataset));
    }
}
