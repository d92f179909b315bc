package org.broadsheet.pipeline.publish;

import java.time.Instant;
import java.util.EnumMap;
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
 * @param publishedAt when
 * @param formatVersion version of the dataset's layout and columns
 * @param partitionBy how it is partitioned
 * @param files every live file
 */
public record Snapshot(
        int number,
        @Nullable Integer parent,
        String runId,
        Instant publishedAt,
        int formatVersion,
        PartitionBy partitionBy,
        List<LiveFile> files) {
    /** The version that this code writes, and the newest it reads. */
    public static final int FORMAT_VERSION = 1;

    public Snapshot {
        if (number < 1 || (parent != null && parent >= number)) {
            throw new IllegalArgumentException("snapshot " + number + " cannot come from snapshot " + parent);
        }
        files = List.copyOf(files);
    }

    /** The live files of one table. */
    public List<LiveFile> files(Table table) {
        return files.stream().filter(file -> file.table() == table).toList();
    }

    /** Rows of each table. */
    public Map<Table, Long> rows() {
        Map<Table, Long> rows = new EnumMap<>(Table.class);
        for (Table table : Table.values()) {
            rows.put(table, 0L);
        }
        for (LiveFile file : files) {
            rows.merge(file.table(), file.rows(), Long::sum);
        }
        return rows;
    }
}
