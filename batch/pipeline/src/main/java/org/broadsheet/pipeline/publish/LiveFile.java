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
 * @param rows number of rows; 0 in the file that stands for a table without any
 * @param bytes size
 * @param sha256 64 hex digits over its bytes
 * @param schemaVersion version of the columns that it was written with
 * @param runId the run that published it, or empty where format 1 did not say
 */
public record LiveFile(
        Table table,
        String path,
        @Nullable LocalDate partition,
        long rows,
        long bytes,
        String sha256,
        int schemaVersion,
        String runId) {
    public LiveFile {
        // A manifest is read from a folder that others can write to: its paths must not lead out of it.
        if (!path.startsWith(table.folder() + "/") || ("/" + path + "/").contains("/../")) {
            throw new IllegalArgumentException(path + " is no place for a file of " + table.view());
        }
    }

    /** Where it lies once no current snapshot has it. */
    String retiredPath() {
        return Publication.RETIRED + "/" + path;
    }
}
