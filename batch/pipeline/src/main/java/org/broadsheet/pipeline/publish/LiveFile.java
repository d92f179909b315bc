package org.broadsheet.pipeline.publish;

import java.time.LocalDate;
import org.broadsheet.pipeline.table.Table;
import org.jspecify.annotations.Nullable;

/**
 * A published Parquet file.
 *
 * @param table whose rows it holds
 * @param path relative to the dataset folder, with forward slashes
 * @param partition date of its partition, or null for rows without a date and for tables without partitions
 * @param rows number of rows
 * @param bytes size
 * @param sha256 64 hex digits over its bytes
 */
public record LiveFile(Table table, String path, @Nullable LocalDate partition, long rows, long bytes, String sha256) {
    public LiveFile {
        // A manifest is read from a folder that others can write to: its paths must not lead out of it.
        if (!path.startsWith(table.folder() + "/") || ("/" + path + "/").contains("/../")) {
            throw new IllegalArgumentException(path + " is no place for a file of " + table.view());
        }
    }
}
