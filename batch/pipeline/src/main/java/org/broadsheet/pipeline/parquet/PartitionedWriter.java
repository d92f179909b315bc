package org.broadsheet.pipeline.parquet;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.avro.specific.SpecificRecord;
import org.broadsheet.pipeline.table.PartitionBy;
import org.broadsheet.pipeline.table.Table;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows of all tables, each to the Parquet file of its table and partition. Not for use by several threads.
 *
 * <p>Rows are sorted by partition before they are written: they wait, encoded, until {@link #finish()}, in memory up to
 * {@link #MEMORY_BYTES} and beyond that in files of their partition. So every partition gets one file however its rows
 * come mixed (and further ones only beyond {@link #MAX_FILE_ROWS}), one Parquet file is open at a time, and memory is
 * bounded; the price is that rows beyond the memory are written twice.
 *
 * <p>Equal rows in equal order give equal files under equal names.
 */
public final class PartitionedWriter implements Closeable {
    /** What waits in memory: the rows of a thousand articles or two. More is written and read once more, which costs little. */
    static final long MEMORY_BYTES = 16L << 20;
    /** A file of so many articles is about half a gigabyte. */
    static final long MAX_FILE_ROWS = 200_000;

    private final Path folder;
    private final String prefix;
    private final PartitionBy partitionBy;
    private final long memoryBytes;
    private final long maxFileRows;
    private final Map<Place, WaitingRows> waiting = new HashMap<>();
    private final List<StagedFile> finished = new ArrayList<>();
    private long inMemory;

    private record Place(Table table, @Nullable LocalDate partition) {
        /** Tables in their order, partitions by date, rows without a date last. */
        static Comparator<Place> order() {
            List<Table> tables = Table.all();
            return Comparator.<Place>comparingInt(place -> tables.indexOf(place.table()))
                    .thenComparing(Place::partition, Comparator.nullsLast(Comparator.naturalOrder()));
        }
    }

    /**
     * Starts without any file.
     *
     * @param folder where the files go, in subfolders by table and partition; files of an earlier try are replaced
     * @param prefix start of the files' names, unique in the dataset: run and split
     */
    public PartitionedWriter(Path folder, String prefix, PartitionBy partitionBy) {
        this(folder, prefix, partitionBy, MEMORY_BYTES, MAX_FILE_ROWS);
    }

    PartitionedWriter(Path folder, String prefix, PartitionBy partitionBy, long memoryBytes, long maxFileRows) {
        this.folder = folder.toAbsolutePath().normalize();
        this.prefix = prefix;
        this.partitionBy = partitionBy;
        this.memoryBytes = memoryBytes;
        this.maxFileRows = maxFileRows;
    }

    /** Adds a row to those of its partition. */
    public void write(Table table, SpecificRecord row) throws IOException {
        Place place = new Place(table, partitionBy.partitionOf(table.publishedOn(row)));
        WaitingRows rows = waiting.get(place);
        if (rows == null) {
            Path spill = folder.resolve(".waiting-" + prefix + "-" + waiting.size());
            rows = new WaitingRows(table, spill);
            waiting.put(place, rows);
        }
        inMemory += rows.add(row);
        if (inMemory > memoryBytes) {
            for (WaitingRows each : waiting.values()) {
                each.spill();
            }
            inMemory = 0;
        }
    }

    /** Adds rows, see {@link #write}. */
    public void writeAll(Table table, List<? extends SpecificRecord> rows) throws IOException {
        for (SpecificRecord row : rows) {
            write(table, row);
        }
    }

    /**
     * Writes and completes every file.
     *
     * @return all files, by table and partition; on the disk to stay
     */
    public List<StagedFile> finish() throws IOException {
        List<Map.Entry<Place, WaitingRows>> inOrder = waiting.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Place.order()))
                .toList();
        for (Map.Entry<Place, WaitingRows> each : inOrder) {
            try (WaitingRows rows = each.getValue()) {
                write(each.getKey(), rows);
            }
        }
        waiting.clear();
        syncFolders();
        return List.copyOf(finished);
    }

    private void write(Place place, WaitingRows rows) throws IOException {
        TableWriter writer = null;
        try {
            for (SpecificRecord row = rows.next(); row != null; row = rows.next()) {
                if (writer == null) {
                    writer = new TableWriter(place.table(), nextFile(place));
                }
                writer.write(row);
                if (writer.rows() == maxFileRows) {
                    finish(place, writer);
                    writer = null;
                }
            }
            if (writer != null) {
                finish(place, writer);
            }
        } catch (IOException | RuntimeException e) {
            if (writer != null) {
                TableWriter.closeAll(List.of(writer));
            }
            throw e;
        }
    }

    private void finish(Place place, TableWriter writer) throws IOException {
        writer.close();
        finished.add(StagedFile.of(place.table(), place.partition(), writer.file(), writer.rows()));
    }

    private Path nextFile(Place place) {
        String name = String.format("%s-%04d.parquet", prefix, finished.size());
        return folder.resolve(place.table().partitionFolder(partitionBy, place.partition()))
                .resolve(name);
    }

    /** Makes the files' names survive a loss of power, as their bytes do. */
    private void syncFolders() throws IOException {
        Set<Path> folders = new TreeSet<>();
        for (StagedFile file : finished) {
            for (Path above = file.path().getParent();
                    above != null && above.startsWith(folder) && folders.add(above);
                    above = above.getParent()) {
                // Each folder once.
            }
        }
        Path outer = folder.getParent();
        if (outer != null && !finished.isEmpty()) {
            folders.add(outer);
        }
        for (Path each : folders) {
            try (FileChannel channel = FileChannel.open(each, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    /** Gives up the rows that wait; after {@link #finish()} there are none. */
    @Override
    public void close() throws IOException {
        IOException failure = null;
        for (WaitingRows rows : waiting.values()) {
            try {
                rows.close();
            } catch (IOException e) {
                failure = e;
            }
        }
        waiting.clear();
        if (failure != null) {
            throw failure;
        }
    }
}
