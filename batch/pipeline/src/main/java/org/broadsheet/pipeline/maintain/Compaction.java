package org.broadsheet.pipeline.maintain;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.avro.specific.SpecificRecord;
import org.broadsheet.pipeline.parquet.PartitionedWriter;
import org.broadsheet.pipeline.parquet.TableReader;
import org.broadsheet.pipeline.publish.DatasetFolder;
import org.broadsheet.pipeline.publish.LiveFile;
import org.broadsheet.pipeline.publish.Operation;
import org.broadsheet.pipeline.publish.Publication;
import org.broadsheet.pipeline.publish.Retention;
import org.broadsheet.pipeline.publish.Snapshot;
import org.broadsheet.pipeline.publish.Snapshots;
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
     */
    public Snapshot publish(DatasetFolder folder, String runId, Retention retention) throws IOException {
        Path staging = folder.staging(runId).resolve("compacted");
        try (PartitionedWriter writer = new PartitionedWriter(staging, runId, snapshot.partitionBy())) {
            for (LiveFile file : files) {
                copy(folder, file, file.table().rowType(), writer);
            }
            return new Publication(folder, snapshot.partitionBy())
                    .keeping(retention)
                    .publish(snapshot, runId, Operation.COMPACT, writer.finish(), files);
        }
    }

    private static <T extends SpecificRecord> void copy(
            DatasetFolder folder, LiveFile file, Class<T> rowType, PartitionedWriter writer) throws IOException {
        try (TableReader<T> reader = new TableReader<>(file.table(), rowType, Path.of(folder.location(file.path())))) {
            for (T row = reader.read(); row != null; row = reader.read()) {
                writer.write(file.table(), row);
            }
        }
    }

    /**
     * What follows a run that has published: compacts where it is needed.
     *
     * @param runId the run; the compaction's own id is derived from it
     */
    public static void afterRun(DatasetFolder folder, String runId) throws IOException {
        Snapshot current = Objects.requireNonNull(new Snapshots(folder).current(), "a run has published");
        Compaction compaction = needed(current);
        if (!compaction.isEmpty()) {
            compaction.publish(folder, runId + "-compact", Retention.DEFAULT);
        }
    }
}
