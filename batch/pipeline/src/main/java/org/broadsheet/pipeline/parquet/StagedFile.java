package org.broadsheet.pipeline.parquet;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import org.broadsheet.pipeline.table.Table;
import org.jspecify.annotations.Nullable;

/**
 * A complete Parquet file that waits to be published.
 *
 * @param table whose rows it holds
 * @param partition date of its partition, or null for rows without a date and for tables without partitions
 * @param path where it lies on the local disk, absolute; its name is unique in the dataset
 * @param rows number of rows, at least one
 * @param bytes size
 * @param sha256 64 hex digits over its bytes
 */
public record StagedFile(Table table, @Nullable LocalDate partition, Path path, long rows, long bytes, String sha256) {
    public StagedFile {
        if (!path.isAbsolute()) {
            throw new IllegalArgumentException(path + ": a staged file needs its absolute path");
        }
        if (rows < 1) {
            throw new IllegalArgumentException(path + ": a file of " + rows + " rows is not staged");
        }
        if (partition != null && !table.partitioned()) {
            throw new IllegalArgumentException(path + ": " + table.view() + " has no partitions");
        }
    }

    /**
     * A file that has just been completed: makes it survive a loss of power, and takes its size and checksum.
     *
     * @param path absolute
     * @param rows number of rows that were written
     */
    static StagedFile of(Table table, @Nullable LocalDate partition, Path path, long rows) throws IOException {
        MessageDigest digest = newDigest();
        long bytes = 0;
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            file.force(true);
            ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
            while (file.read(buffer) >= 0) {
                bytes += buffer.flip().remaining();
                digest.update(buffer);
                buffer.clear();
            }
        }
        return new StagedFile(
                table, partition, path, rows, bytes, HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
