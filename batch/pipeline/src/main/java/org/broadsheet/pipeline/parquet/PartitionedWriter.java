package org.broadsheet.pipeline.parquet;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.broadsheet.pipeline.table.PartitionBy;
import org.broadsheet.pipeline.table.Table;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows of all tables, each to the Parquet file of its table and partition. Not for use by several threads.
 *
 * <p>Every open file holds up to a row group in memory (16 MB, in practice what its rows amount to). At most {@link
 * #MAX_OPEN} are open; when one more is needed, the one written to longest ago is completed, and its partition gets a
 * second file if more rows come for it. So memory is bounded at the price of more and smaller files where rows of very
 * many partitions come mixed; rows that come sorted by date need few files open and get one file a partition.
 *
 * <p>Equal rows in equal order give equal files under equal names.
 */
public final class PartitionedWriter implements Closeable {
    /** Six tables over ten partitions: a split of recent news, with some stragglers. */
    static final int MAX_OPEN = 60;

    private final Path folder;
    private final String prefix;
    private final PartitionBy partitionBy;
    private final int maxOpen;
    private final Map<Place, TableWriter> open = new LinkedHashMap<>(16, 0.75f, true);
    private final List<StagedFile> finished = new ArrayList<>();
    private int started;

    private record Place(Table table, @Nullable LocalDate partition) {}

    /**
     * Starts without any file.
     *
     * @param folder where the files go, in subfolders by table and partition; files of an earlier try are replaced
     * @param prefix start of the files' names, unique in the dataset: run and split
     */
    public PartitionedWriter(Path folder, String prefix, PartitionBy partitionBy) {
        this(folder, prefix, partitionBy, MAX_OPEN);
    }

    PartitionedWriter(Path folder, String prefix, PartitionBy partitionBy, int maxOpen) {
        this.folder = folder.toAbsolutePath().normalize();
        this.prefix = prefix;
        this.partitionBy = partitionBy;
        this.maxOpen = maxOpen;
    }

    /** Adds a row to the file of its partition. */
    public void write(Table table, SpecificRecord row) throws IOException {
        writerOf(new Place(table, partitionBy.partitionOf(table.publishedOn(row))))
                .write(row);
    }

    private TableWriter writerOf(Place place) throws IOException {
        TableWriter writer = open.get(place);
        if (writer == null) {
            if (open.size() >= maxOpen) {
                finish(open.keySet().iterator().next());
            }
            String name = String.format("%s-%04d.parquet", prefix, started++);
            Path file = folder.resolve(place.table().partitionFolder(partitionBy, place.partition()))
                    .resolve(name);
            writer = new TableWriter(place.table(), file);
            open.put(place, writer);
        }
        return writer;
    }

    private void finish(Place place) throws IOException {
        TableWriter writer = open.remove(place);
        if (writer != null) {
            writer.close();
            finished.add(StagedFile.of(place.table(), place.partition(), writer.file(), writer.rows()));
        }
    }

    /**
     * Completes every file.
     *
     * @return all files, in the order in which they were completed; on the disk to stay
     */
    public List<StagedFile> finish() throws IOException {
        for (Place place : List.copyOf(open.keySet())) {
            finish(place);
        }
        return List.copyOf(finished);
    }

    /** Gives up the files that are not complete; after {@link #finish()} there are none. */
    @Override
    public void close() throws IOException {
        try {
            TableWriter.closeAll(open.values());
        } finally {
            open.clear();
        }
    }
}
