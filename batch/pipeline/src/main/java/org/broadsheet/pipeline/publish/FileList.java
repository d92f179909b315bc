package org.broadsheet.pipeline.publish;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.broadsheet.pipeline.parquet.ParquetBytes;
import org.broadsheet.pipeline.table.Table;
import org.broadsheet.schema.SnapshotFile;

/** The Parquet file that lists every file of a snapshot: where it lies and what it holds. */
final class FileList {
    private FileList() {}

    /** Where the list of a snapshot lies. */
    static String placeOf(int number) {
        return Snapshots.FOLDER + "/" + number + ".parquet";
    }

    /** Where that of one lies who may not be alone in publishing a number, or gives an older snapshot other files. */
    static String placeOf(int number, String runId) {
        return Snapshots.FOLDER + "/" + number + "-" + runId + ".parquet";
    }

    /**
     * Reads a list.
     *
     * @param location where it lies, for messages
     * @throws DatasetException when it is damaged
     */
    static List<LiveFile> read(String location, byte[] list) {
        try {
            List<LiveFile> files = new ArrayList<>();
            for (SnapshotFile row : ParquetBytes.read(location, SnapshotFile.class, list)) {
                files.add(new LiveFile(
                        Table.valueOf(row.getTableName()),
                        row.getPath(),
                        row.getPartition(),
                        row.getRows(),
                        row.getBytes(),
                        row.getSha256(),
                        row.getSchemaVersion(),
                        row.getRunId()));
            }
            return files;
        } catch (IOException | IllegalArgumentException e) {
            throw new DatasetException(location + ": damaged file list: " + e.getMessage(), e);
        }
    }

    /** The list of a snapshot, sorted by path. */
    static byte[] write(Snapshot snapshot) {
        List<SnapshotFile> rows = new ArrayList<>();
        for (LiveFile file : snapshot.files().stream()
                .sorted(Comparator.comparing(LiveFile::path))
                .toList()) {
            rows.add(SnapshotFile.newBuilder()
                    .setTableName(file.table().view())
                    .setPartition(file.partition())
                    .setPath(file.path())
                    .setRows(file.rows())
                    .setBytes(file.bytes())
                    .setSha256(file.sha256())
                    .setSchemaVersion(file.schemaVersion())
                    .setRunId(file.runId())
                    .build());
        }
        return ParquetBytes.write(SnapshotFile.class, rows);
    }
}
