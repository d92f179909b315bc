package org.broadsheet.pipeline.maintain;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.broadsheet.pipeline.parquet.PartitionedWriter;
import org.broadsheet.pipeline.parquet.StagedFile;
import org.broadsheet.pipeline.parquet.TableReader;
import org.broadsheet.pipeline.publish.DatasetFolder;
import org.broadsheet.pipeline.publish.Integrity;
import org.broadsheet.pipeline.publish.Snapshot;
import org.broadsheet.pipeline.publish.Snapshots.LocatedFile;
import org.broadsheet.pipeline.table.Table;
import org.jspecify.annotations.Nullable;

/** Writes published files again, row by row, in as few files as their partitions allow. */
final class FileRewrite {
    /** What becomes of a row, which may be changed in place: it is nobody else's. */
    interface RowChange {
        /** The row as it stays. */
        RowChange NONE = (table, row) -> row;

        /** The row as it stays, or null where it goes. */
        @Nullable
        SpecificRecord of(Table table, SpecificRecord row);
    }

    private FileRewrite() {}

    /**
     * Writes files again into a run's staging folder.
     *
     * @param prefix of the new files' names, unique in the dataset; and the name of their folder
     * @throws org.broadsheet.pipeline.publish.DatasetException when a file is not what was published: written again, it
     *     would pass for sound
     */
    static List<StagedFile> write(
            DatasetFolder folder,
            Snapshot snapshot,
            String runId,
            String prefix,
            Collection<LocatedFile> files,
            RowChange change)
            throws IOException {
        Path staging = folder.staging(runId).resolve(prefix);
        try (PartitionedWriter writer = new PartitionedWriter(staging, prefix, snapshot.partitionBy())) {
            for (LocatedFile file : files) {
                Integrity.requireWhole(folder, file);
                copy(file, file.file().table().rowType(), change, writer);
            }
            return writer.finish();
        }
    }

    private static <T extends SpecificRecord> void copy(
            LocatedFile file, Class<T> rowType, RowChange change, PartitionedWriter writer) throws IOException {
        Table table = file.file().table();
        try (TableReader<T> reader = new TableReader<>(table, rowType, Path.of(file.location()))) {
            for (T row = reader.read(); row != null; row = reader.read()) {
                SpecificRecord kept = change.of(table, row);
                if (kept != null) {
                    writer.write(table, kept);
                }
            }
        }
    }
}
