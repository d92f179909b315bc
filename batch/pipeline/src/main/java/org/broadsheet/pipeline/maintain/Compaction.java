package org.broadsheet.pipeline.maintain;

import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.broadsheet.pipeline.maintain.FileRewrite.RowChange;
import org.broadsheet.pipeline.maintain.RewriteAudit.Rewrite;
import org.broadsheet.pipeline.parquet.StagedFile;
import org.broadsheet.pipeline.publish.DatasetFolder;
import org.broadsheet.pipeline.publish.LiveFile;
import org.broadsheet.pipeline.publish.Operation;
import org.broadsheet.pipeline.publish.Publication;
import org.broadsheet.pipeline.publish.Snapshot;
import org.broadsheet.pipeline.publish.Snapshots.LocatedFile;
import org.broadsheet.pipeline.table.Table;
import org.jspecify.annotations.Nullable;

/**
 * Puts the small files of each partition together, the rows being the same and in the same order.
 *
 * @param snapshot what is compacted
 * @param files the files that are put together, two or more a partition
 */
public record Compaction(Snapshot snapshot, List<LiveFile> files) {
    /** A file of this size costs a reader little beside its rows. */
    static final long SMALL_BYTES = 32L << 20;
    /**
     * So many small files of about one size in a partition are put together after a run. Files of like size only, so
     * that a row is written again once for each sixteenfold growth, and not at every run.
     */
    public static final int MOST_SMALL_FILES = 16;

    private static final int SIZES_APART = 16;

    private record Place(Table table, @Nullable LocalDate partition, int size) {}

    public Compaction {
        files = List.copyOf(files);
    }

    /** Every partition with more than one small file, and files of format 1. */
    public static Compaction all(Snapshot snapshot) {
        return of(snapshot, 2, false);
    }

    /** The partitions with more than {@link #MOST_SMALL_FILES} small files of about one size. */
    public static Compaction needed(Snapshot snapshot) {
        return of(snapshot, MOST_SMALL_FILES + 1, true);
    }

    private static Compaction of(Snapshot snapshot, int least, boolean bySize) {
        Map<Place, List<LiveFile>> places = new HashMap<>();
        for (LiveFile file : snapshot.files()) {
            if (file.bytes() < SMALL_BYTES && file.rows() > 0) {
                Place place = new Place(file.table(), file.partition(), bySize ? sizeOf(file) : 0);
                places.computeIfAbsent(place, each -> new ArrayList<>()).add(file);
            }
        }
        List<LiveFile> files = new ArrayList<>();
        for (List<LiveFile> group : places.values()) {
            boolean old =
                    !bySize && group.stream().anyMatch(file -> file.runId().isEmpty());
            if (group.size() >= least || old) {
                files.addAll(group);
            }
        }
        files.sort(Comparator.comparing(LiveFile::path));
        return new Compaction(snapshot, files);
    }

    /** By rows: the bytes of a file of few rows are mostly its footer. */
    private static int sizeOf(LiveFile file) {
        return (int) (Math.log((double) file.rows()) / Math.log(SIZES_APART));
    }

    /** Whether there is nothing to do. */
    public boolean isEmpty() {
        return files.isEmpty();
    }

    /**
     * Publishes the rows of the files in as few files as their partitions allow.
     *
     * @throws IOException when a file cannot be read or written; nothing is published then
     * @throws RefusedException when the new files would not hold the same rows; nothing is published then
     */
    public Snapshot publish(DatasetFolder folder, String runId) throws SQLException, IOException {
        return publish(folder, runId, RowChange.NONE);
    }

    /** For tests, which spoil what is written to see it refused. */
    Snapshot publish(DatasetFolder folder, String runId, RowChange change) throws SQLException, IOException {
        List<StagedFile> written = FileRewrite.write(
                folder,
                snapshot,
                runId,
                runId,
                files.stream().map(file -> new LocatedFile(folder, file)).toList(),
                change);
        new RewriteAudit(folder, snapshot, runId).require(Rewrite.ofSameRows(files, written));
        return new Publication(folder, snapshot.partitionBy())
                .publish(snapshot, runId, Operation.COMPACT, written, files);
    }
}
