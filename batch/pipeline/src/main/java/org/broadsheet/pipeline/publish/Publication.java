package org.broadsheet.pipeline.publish;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.broadsheet.pipeline.parquet.StagedFile;
import org.broadsheet.pipeline.publish.PublicationIntent.Move;
import org.broadsheet.pipeline.table.PartitionBy;
import org.jspecify.annotations.Nullable;

/**
 * Makes staged files the dataset, all tables at once: from one moment to the next {@code _CURRENT.json} names the new
 * snapshot. In this order: the intent, the files into their partitions, the manifest, the swap of {@code
 * _CURRENT.json}, the retired files out of the way. A crash between any two of these is put right by
 * {@link Recovery}. One run publishes at a time; the caller holds the lock.
 */
public final class Publication {
    static final String RETIRED = ".retired";

    private final DatasetFolder folder;
    private final PartitionBy partitionBy;
    private final Clock clock;
    private final PublicationSteps steps;

    /**
     * @param partitionBy how the staged files are partitioned
     */
    public Publication(DatasetFolder folder, PartitionBy partitionBy) {
        this(folder, partitionBy, Clock.systemUTC());
    }

    Publication(DatasetFolder folder, PartitionBy partitionBy, Clock clock) {
        this.folder = folder;
        this.partitionBy = partitionBy;
        this.clock = clock;
        this.steps = new PublicationSteps(folder, clock);
    }

    /**
     * Publishes a run. Its staging folder is gone afterwards.
     *
     * @param parent the snapshot that the run was made from, null where there was none
     * @param runId the run; all that it staged lies under {@link DatasetFolder#staging}
     * @param added complete files that become part of the dataset
     * @param retired files of {@code parent} that are no part of it any more
     * @return the snapshot that is now current
     * @throws DatasetException when {@code parent} is not current, the partitioning would be mixed, a file is not where
     *     it should be, or the file system fails; then the former snapshot is still current
     */
    public Snapshot publish(@Nullable Snapshot parent, String runId, List<StagedFile> added, List<LiveFile> retired) {
        requireCurrent(parent);
        Snapshot next = next(parent, runId, added, retired);
        PublicationIntent intent = new PublicationIntent(
                next,
                added.stream().map(file -> move(runId, file)).toList(),
                retired.stream().map(LiveFile::path).toList());
        for (Move move : intent.moves()) {
            if (folder.exists(move.to())) {
                throw new DatasetException(folder.location(move.to()) + ": there is such a file already");
            }
        }
        steps.announce(intent);
        steps.moveIn(intent);
        steps.commit(intent);
        steps.retire(intent);
        steps.discardStaging(runId);
        steps.discardOld(next);
        return next;
    }

    private void requireCurrent(@Nullable Snapshot parent) {
        Snapshot current = new Snapshots(folder).current();
        Integer expected = parent == null ? null : (Integer) parent.number();
        Integer found = current == null ? null : (Integer) current.number();
        if (expected == null ? found != null : !expected.equals(found)) {
            throw new DatasetException(folder.localPath() + ": snapshot " + found + " was published meanwhile, this run"
                    + " was made from " + (expected == null ? "nothing" : "snapshot " + expected));
        }
    }

    private Snapshot next(@Nullable Snapshot parent, String runId, List<StagedFile> added, List<LiveFile> retired) {
        List<LiveFile> files = new ArrayList<>(parent == null ? List.of() : parent.files());
        Set<LiveFile> gone = new HashSet<>(retired);
        if (!files.containsAll(gone)) {
            throw new DatasetException(folder.localPath() + ": a file to be retired is not part of the dataset");
        }
        files.removeAll(gone);
        if (parent != null
                && parent.partitionBy() != partitionBy
                && files.stream().anyMatch(file -> file.table().partitioned())) {
            throw new DatasetException(folder.localPath() + ": partitioned by "
                    + parent.partitionBy().column() + "; only a full refresh can change that to "
                    + partitionBy.column());
        }
        for (StagedFile file : added) {
            files.add(live(file));
        }
        int number = parent == null ? 1 : parent.number() + 1;
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new Snapshot(
                number,
                parent == null ? null : (Integer) parent.number(),
                runId,
                now,
                Snapshot.FORMAT_VERSION,
                partitionBy,
                files);
    }

    /** What a staged file will be once it is published. */
    LiveFile live(StagedFile file) {
        String place = file.table().partitionFolder(partitionBy, file.partition()) + "/"
                + file.path().getFileName();
        return new LiveFile(file.table(), place, file.partition(), file.rows(), file.bytes(), file.sha256());
    }

    private Move move(String runId, StagedFile file) {
        Path staging = folder.staging(runId);
        if (!file.path().normalize().startsWith(staging)) {
            throw new DatasetException(file.path() + ": not staged under " + staging);
        }
        Path relative = folder.localPath().relativize(file.path().normalize());
        return new Move(relative.toString().replace('\\', '/'), live(file).path());
    }
}
