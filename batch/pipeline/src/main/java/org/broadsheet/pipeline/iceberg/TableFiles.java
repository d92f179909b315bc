package org.broadsheet.pipeline.iceberg;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.DataFiles;
import org.apache.iceberg.FileFormat;
import org.apache.iceberg.FileScanTask;
import org.apache.iceberg.MetricsConfig;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;
import org.apache.iceberg.io.CloseableIterable;
import org.apache.iceberg.mapping.NameMapping;
import org.apache.iceberg.parquet.ParquetUtil;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.ParquetMetadata;
import org.apache.parquet.io.LocalInputFile;
import org.broadsheet.pipeline.table.PartitionBy;

/** The data files of an Iceberg table: those that it has, and how a Parquet file becomes one. */
final class TableFiles {
    private TableFiles() {}

    /** The files of one snapshot of a table, by their address. */
    static Map<String, DataFile> of(Table table, Snapshot snapshot) {
        Map<String, DataFile> files = new HashMap<>();
        try (CloseableIterable<FileScanTask> tasks =
                table.newScan().useSnapshot(snapshot.snapshotId()).planFiles()) {
            tasks.forEach(task -> files.put(task.file().location(), task.file()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    /** The addresses of all files that any snapshot of a table has. */
    static Set<String> ofAll(Table table) {
        Set<String> addresses = new HashSet<>();
        table.snapshots()
                .forEach(snapshot -> addresses.addAll(of(table, snapshot).keySet()));
        return addresses;
    }

    /**
     * A file with what its footer tells of it: rows, bounds and nulls of each column, where its row groups begin.
     *
     * @param mapping which id of the table a column name of the file is
     */
    static DataFile of(Table table, NameMapping mapping, PartitionBy by, RegisteredFile file) throws IOException {
        ParquetMetadata footer;
        try (ParquetFileReader reader = ParquetFileReader.open(new LocalInputFile(file.lies()))) {
            footer = reader.getFooter();
        }
        DataFiles.Builder builder = DataFiles.builder(table.spec())
                .withPath(file.address())
                .withFormat(FileFormat.PARQUET)
                .withFileSizeInBytes(file.file().bytes())
                .withMetrics(ParquetUtil.footerMetrics(footer, Stream.empty(), MetricsConfig.forTable(table), mapping))
                .withSplitOffsets(ParquetUtil.getSplitOffsets(footer));
        if (table.spec().isPartitioned()) {
            builder.withPartition(
                    IcebergTable.partition(table.spec(), by, file.file().partition()));
        }
        return builder.build();
    }
}
