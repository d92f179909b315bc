package org.broadsheet.pipeline.publish;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.broadsheet.pipeline.parquet.StagedFile;
import org.broadsheet.pipeline.publish.PublicationIntent.Added;
import org.broadsheet.pipeline.table.PartitionBy;
import org.jspecify.annotations.Nullable;

/**
 * Makes staged files the dataset, all tables at once: from one moment to the next {@code _CURRENT.json} names the new
 * snapshot. In this order: the intent, the files into their partitions, the file list and manifest, the swap of {@code
 * _CURRENT.json}, the list for readers, the retired files out of the way. A crash between any two of these is put right
 * by {@link Recovery}. One run publishes at a time; the caller holds the lock.
 *
 * <p>A shared dataset (see {@link DatasetFileSystem#isShared}) has no lock that holds on other machines. There the numbered
 * manifest is what is published, written once by whoever is first, and {@code _CURRENT.json} follows it. A publication that
 * comes second is undone.
 */
public final class Publication {
    static final String RETIRED = ".retired";

    private final DatasetFolder folder;
    private final PartitionBy partitionBy;
    private final Clock clock;
    private final @Nullable Retention retention;
    private final PublicationSteps steps;

    /**
     * @param partitionBy how the staged files are partitioned
     */
    public Publication(DatasetFolder folder, PartitionBy partitionBy) {
        this(folder, partitionBy, Clock.systemUTC(), null);
    }

    Publication(DatasetFolder folder, PartitionBy partitionBy, Clock clock, @Nullable Retention retention) {
        this.folder = folder;
        this.partitionBy = partitionBy;
        this.clock = clock;
        this.retention = retention;
        this.steps = new PublicationSteps(folder);
    }

    /** The same with snapshots kept otherwise than {@link RetentionSetting} says. */
    public Publication keeping(Retention other) {
        return new Publication(folder, partitionBy, clock, other);
    }

    private Retention retention() {
        return retention == null ? RetentionSetting.of(folder) : retention;
    }

    /**
     * Publishes a run that read inputs. Its staging folder is gone afterwards.
     *
     * @param parent the snapshot that the run was made from, null where there was none
     * @param runId the run; all that it staged lies under {@link DatasetFolder#staging}
     * @param added complete files that become part of the dataset
     * @param retired files of {@code parent} that are no part of it any more
     * @return the snapshot that is now current
     * @throws OutrunException when another machine has published since {@code parent}; nothing is published then, and what
     *     was staged is staged still
     * @throws DatasetException when {@code parent} is not current, the partitioning would be mixed, a file is not where
     *     it should be, or the file system fails; then the former snapshot is still current
     * @throws PublishedException when the snapshot is current and what follows that failed
     */
    public Snapshot publish(@Nullable Snapshot parent, String runId, List<StagedFile> added, List<LiveFile> retired) {
        return publish(parent, runId, Operation.INGEST, added, retired);
    }

    /** Publishes what another operation staged, see {@link #publish(Snapshot, String, List, List)}. */
    public Snapshot publish(
            @Nullable Snapshot parent,
            String runId,
            Operation operation,
            List<StagedFile> added,
            List<LiveFile> retired) {
        Staging staging = new Staging(folder, partitionBy, runId);
        List<Added> moves = added.stream().map(staging::added).toList();
        return publish(parent, runId, operation, moves, retired, retention());
    }

    /** Publishes an older snapshot's files as a new one; what it had and the current one has not is taken back. */
    public Snapshot rollBack(Snapshot parent, Snapshot to, String runId) {
        Set<String> there = new HashSet<>();
        parent.files().forEach(file -> there.add(file.path()));
        Set<String> wanted = new HashSet<>();
        List<Added> moves = new ArrayList<>();
        for (LiveFile file : to.files()) {
            wanted.add(file.path());
            if (!there.contains(file.path())) {
                moves.add(new Added(file.retiredPath(), file));
            }
        }
        List<LiveFile> retired = parent.files().stream()
                .filter(file -> !wanted.contains(file.path()))
                .toList();
        return new Publication(folder, to.partitionBy(), clock, retention)
                .publish(parent, runId, Operation.ROLLBACK, moves, retired, retention());
    }

    /** Publishes nothing, and deletes snapshots whose time is over, and retired files that no snapshot has. */
    public void deleteExpired() {
        ExpiredSnapshots snapshots = new ExpiredSnapshots(folder, clock);
        snapshots.delete(retention());
        snapshots.sweep();
    }

    private Snapshot publish(
            @Nullable Snapshot parent,
            String runId,
            Operation operation,
            List<Added> added,
            List<LiveFile> retired,
            Retention keep) {
        requireCurrent(parent);
        requireNoneCutOff();
        PublicationIntent intent = intent(parent, runId, operation, added, retired);
        Snapshot next = intent.snapshot(parent);
        requireOnePartitioning(parent, next);
        for (Added each : intent.added()) {
            if (folder.exists(each.file().path())) {
                throw new DatasetException(folder.location(each.file().path()) + ": there is such a file already");
            }
        }
        steps.announce(intent);
        steps.moveIn(intent);
        try {
            steps.commit(next);
        } catch (OutrunException e) {
            steps.undo(intent, new Snapshots(folder).current());
            throw e;
        }
        try {
            steps.showFiles();
            steps.retire(intent);
            steps.discardStaging(runId);
            new ExpiredSnapshots(folder, clock).delete(keep);
        } catch (DatasetException e) {
            throw new PublishedException(next, e);
        }
        return next;
    }

    /** Files that a publication has still to move out of the way would stay where a later one finds them. */
    private void requireNoneCutOff() {
        Intents intents = new Intents(folder);
        for (String runId : intents.runIds()) {
            // One of another machine publishes now, or is put right by the next run that finds its number taken.
            if (intents.isOwn(runId)) {
                throw new DatasetException(folder.name() + ": the publication of run " + runId
                        + " was cut off; the next run finishes or undoes it before anything else");
            }
        }
    }

    private void requireCurrent(@Nullable Snapshot parent) {
        Manifest current = new Snapshots(folder).currentManifest();
        Integer expected = parent == null ? null : (Integer) parent.number();
        Integer found = current == null ? null : (Integer) current.number();
        if (!Objects.equals(expected, found)) {
            String message = folder.name() + ": snapshot " + found + " was published meanwhile, this run"
                    + " was made from " + (expected == null ? "nothing" : "snapshot " + expected);
            throw folder.isShared() ? new OutrunException(message) : new DatasetException(message);
        }
    }

    private PublicationIntent intent(
            @Nullable Snapshot parent, String runId, Operation operation, List<Added> added, List<LiveFile> retired) {
        List<LiveFile> stay = new ArrayList<>(parent == null ? List.of() : parent.files());
        Set<LiveFile> gone = new HashSet<>(retired);
        if (!stay.containsAll(gone)) {
            throw new DatasetException(folder.name() + ": a file to be retired is not part of the dataset");
        }
        stay.removeAll(gone);
        added.forEach(each -> stay.add(each.file()));
        EmptyTables empty = EmptyTables.of(stay);
        List<Added> all = new ArrayList<>(added);
        Staging staging = new Staging(folder, partitionBy, runId);
        empty.missing().forEach(table -> all.add(staging.addEmpty(table)));
        List<String> places = new ArrayList<>();
        gone.forEach(file -> places.add(file.path()));
        empty.needless().forEach(file -> places.add(file.path()));
        all.removeIf(each -> empty.needless().contains(each.file()));
        return new PublicationIntent(
                Snapshot.FORMAT_VERSION,
                number(parent),
                parent == null ? null : (Integer) parent.number(),
                runId,
                operation,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                partitionBy,
                all,
                places);
    }

    /** One more than the current one; a number is used again only where repair gave up every snapshot from it on. */
    private int number(@Nullable Snapshot parent) {
        return parent == null ? 1 : parent.number() + 1;
    }

    private void requireOnePartitioning(@Nullable Snapshot parent, Snapshot next) {
        if (parent != null && parent.partitionBy() != partitionBy) {
            Set<String> old = new HashSet<>();
            parent.files().forEach(file -> old.add(file.path()));
            if (next.files().stream().anyMatch(file -> file.table().partitioned() && old.contains(file.path()))) {
                throw new DatasetException(folder.name() + ": partitioned by "
                        + parent.partitionBy().column() + "; only a full refresh can change that to "
                        + partitionBy.column());
            }
        }
    }
}
