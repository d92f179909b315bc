package org.broadsheet.pipeline.publish;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.broadsheet.pipeline.table.PartitionBy;
import org.jspecify.annotations.Nullable;

/**
 * What {@code _CURRENT.json} says of the current snapshot and {@code _snapshots/N.json} of each: everything but its
 * files, which it names the list of.
 *
 * @param number of the snapshot
 * @param parent the snapshot it was made from, or null
 * @param runId the run that published it
 * @param operation what made it
 * @param publishedAt when
 * @param formatVersion version of the layout
 * @param schemaVersion version of the columns
 * @param partitionBy how it is partitioned
 * @param fileList place of the Parquet file that lists every live file; for format 1, where the manifest does it, itself
 * @param fileListSha256 64 hex digits over that file; empty for format 1
 * @param files number of live files
 * @param bytes size of all of them
 * @param rows rows of each table that readers see
 * @param rewrittenBy the run that took forgotten articles out of it after it was published, or null
 * @param rewrittenAt when, or null
 */
public record Manifest(
        int number,
        @Nullable Integer parent,
        String runId,
        Operation operation,
        Instant publishedAt,
        int formatVersion,
        int schemaVersion,
        PartitionBy partitionBy,
        String fileList,
        String fileListSha256,
        int files,
        long bytes,
        Map<String, Long> rows,
        @Nullable String rewrittenBy,
        @Nullable Instant rewrittenAt) {
    public Manifest {
        if (number < 1 || runId.isEmpty() || publishedAt == null || partitionBy == null || operation == null) {
            throw new IllegalArgumentException(
                    "a snapshot needs number, run_id, operation, published_at, partition_by");
        }
        boolean inside = formatVersion == 1 || fileList.startsWith(Snapshots.FOLDER + "/");
        if (!inside || fileList.contains("..")) {
            throw new IllegalArgumentException(fileList + " is no place for a file list");
        }
    }

    /**
     * The manifest of a snapshot.
     *
     * @param fileList place of its file list
     * @param list the bytes of that list
     */
    static Manifest of(Snapshot snapshot, String fileList, byte[] list) {
        Map<String, Long> rows = new LinkedHashMap<>();
        snapshot.rows().forEach((table, count) -> {
            if (!table.hidden()) {
                rows.put(table.view(), count);
            }
        });
        return new Manifest(
                snapshot.number(),
                snapshot.parent(),
                snapshot.runId(),
                snapshot.operation(),
                snapshot.publishedAt(),
                snapshot.formatVersion(),
                snapshot.schemaVersion(),
                snapshot.partitionBy(),
                fileList,
                Sha256.of(list),
                snapshot.files().size(),
                snapshot.files().stream().mapToLong(LiveFile::bytes).sum(),
                rows,
                null,
                null);
    }

    /** The same of a snapshot that was rewritten after it was published. */
    Manifest rewritten(String by, Instant at) {
        return new Manifest(
                number,
                parent,
                runId,
                operation,
                publishedAt,
                formatVersion,
                schemaVersion,
                partitionBy,
                fileList,
                fileListSha256,
                files,
                bytes,
                rows,
                by,
                at);
    }
}
