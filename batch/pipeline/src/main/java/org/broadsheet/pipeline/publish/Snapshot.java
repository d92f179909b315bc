package org.broadsheet.pipeline.publish;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.broadsheet.pipeline.table.PartitionBy;
import org.broadsheet.pipeline.table.Table;
import org.jspecify.annotations.Nullable;

/**
 * A published state of the dataset: exactly these files, of all tables at once.
 *
 * @param number from 1, one more than any before it
 * @param parent the snapshot it was made from, or null for the first
 * @param runId the run that published it
 * @param operation what made it
 * @param publishedAt when
 * @param formatVersion version of the dataset's layout, see {@link #FORMAT_VERSION}
 * @param schemaVersion version of the tables' columns, see {@link org.broadsheet.pipeline.table.SchemaVersion}
 * @param partitionBy how it is partitioned
 * @param files every live file
 */
public record Snapshot(
        int number,
        @Nullable Integer parent,
        String runId,
        Operation operation,
        Instant publishedAt,
        int formatVersion,
        int schemaVersion,
        PartitionBy partitionBy,
        List<LiveFile> files) {
    /**
     * The version that this code writes, and the newest it reads. 1: the manifest holds the file list, rows without a
     * date lie in {@code __HIVE_DEFAULT_PARTITION__}, closed sets are ENUM. 2: the manifest names the list, which is
     * Parquet; rows without a date lie under 0001-01-01, closed sets are strings.
     */
    public static final int FORMAT_VERSION = 2;

    public Snapshot {
        if (number < 1 || (parent != null && parent >= number)) {
            throw new IllegalArgumentException("snapshot " + number + " cannot come from snapshot " + parent);
        }
        files = List.copyOf(files);
    }

    /** The same with these files only. */
    public Snapshot of(List<LiveFile> some) {
        return new Snapshot(
                number, parent, runId, operation, publishedAt, formatVersion, schemaVersion, partitionBy, some);
    }

    /** The live files of one table. */
    public List<LiveFile> files(Table table) {
        return files.stream().filter(file -> file.table().equals(table)).toList();
    }

    /** Rows of each table. */
    public Map<Table, Long> rows() {
        Map<Table, Long> rows = new LinkedHashMap<>();
        for (Table table : Table.all()) {
            rows.put(table, 0L);
        }
        for (LiveFile file : files) {
            rows.merge(file.table(), file.rows(), Long::sum);
        }
        return rows;
    }
}
