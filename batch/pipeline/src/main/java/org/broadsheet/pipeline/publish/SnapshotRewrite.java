package org.broadsheet.pipeline.publish;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.broadsheet.pipeline.parquet.StagedFile;
import org.broadsheet.pipeline.publish.PublicationIntent.Added;

/**
 * Gives a snapshot that is kept, and is not the current one, other files: its number stays, its rows are others, and its
 * manifest says so. Readers that know its former files lose those that give way; for what has to be forgotten everywhere.
 */
public final class SnapshotRewrite {
    private final DatasetFolder folder;
    private final Snapshot older;
    private final String runId;

    /**
     * @param older one that is kept and not current
     * @param runId under which its new files are staged
     */
    public SnapshotRewrite(DatasetFolder folder, Snapshot older, String runId) {
        this.folder = folder;
        this.older = older;
        this.runId = runId;
    }

    /**
     * Replaces files. Cut off before the manifest is replaced, it has not taken place; cut off after it, {@link #sweep} is
     * left to do.
     *
     * @param added complete files in the run's staging folder
     * @param retired files of the snapshot that give way
     */
    public void replace(List<StagedFile> added, List<LiveFile> retired) {
        Staging staging = new Staging(folder, older.partitionBy(), runId);
        List<LiveFile> files = new ArrayList<>(older.files());
        files.removeAll(retired);
        for (StagedFile file : added) {
            Added way = staging.added(file);
            LiveFile live = way.file();
            folder.move(way.from(), live.retiredPath());
            folder.makeDurable(Places.folderOf(live.retiredPath()));
            files.add(live);
        }
        files.sort(Comparator.comparing(LiveFile::path));
        Snapshot rewritten = new Snapshot(
                older.number(),
                older.parent(),
                older.runId(),
                older.operation(),
                older.publishedAt(),
                Snapshot.FORMAT_VERSION,
                older.schemaVersion(),
                older.partitionBy(),
                files);
        byte[] list = FileList.write(rewritten);
        String place = FileList.placeOf(older.number(), runId);
        folder.write(place, list);
        Manifest manifest = Manifest.of(rewritten, place, list)
                .rewritten(runId, Instant.now().truncatedTo(ChronoUnit.MILLIS));
        folder.write(Snapshots.placeOf(older.number()), ManifestJson.write(manifest));
    }

    /** Deletes a snapshot that cannot be rewritten; {@link #sweep} deletes the files that only it had. */
    public static void drop(DatasetFolder folder, Manifest manifest) {
        new ExpiredSnapshots(folder, Clock.systemUTC()).forget(manifest);
    }

    /** Deletes the files that no snapshot has any more. */
    public static void sweep(DatasetFolder folder) {
        new ExpiredSnapshots(folder, Clock.systemUTC()).sweep();
    }
}
