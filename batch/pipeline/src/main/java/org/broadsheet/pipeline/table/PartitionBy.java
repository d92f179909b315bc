package org.broadsheet.pipeline.table;

import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * How finely a dataset is partitioned by publication date. The path holds a whole date, because DuckDB and Spark both
 * read that as a DATE, while {@code month=03} is text to one and a number to the other.
 */
public enum PartitionBy {
    /** One partition a month, named by its first day. */
    MONTH("published_month"),
    /** One partition a day. */
    DAY("published_day");

    /**
     * The date that stands in the path of rows without one: no day of any news. Hive's own name for it, {@code
     * __HIVE_DEFAULT_PARTITION__}, makes pandas and DataFusion refuse the folder and older DuckDB and ClickHouse take all
     * dates for text; this is a date to all of them. Datasets of format 1 have Hive's name.
     */
    public static final LocalDate NO_DATE = LocalDate.of(1, 1, 1);

    private final String column;

    PartitionBy(String column) {
        this.column = column;
    }

    /** How files are partitioned, told from the folders they lie in; by month where these do not tell. */
    public static PartitionBy ofPaths(Collection<String> paths) {
        return paths.stream().anyMatch(path -> folderOf(path).startsWith(DAY.column + "=")) ? DAY : MONTH;
    }

    /** The innermost folder of a file: a folder above the dataset may be named like a partition too. */
    private static String folderOf(String path) {
        int end = path.lastIndexOf('/');
        return end < 0 ? "" : path.substring(path.lastIndexOf('/', end - 1) + 1, end);
    }

    /** Name of the column that the path gives. */
    public String column() {
        return column;
    }

    /** The partition of a day; null for null. */
    public @Nullable LocalDate partitionOf(@Nullable LocalDate publishedOn) {
        return publishedOn == null || this == DAY ? publishedOn : publishedOn.withDayOfMonth(1);
    }

    /** Name of a partition's folder: {@code published_month=2024-10-01}; {@link #NO_DATE} for null. */
    public String folder(@Nullable LocalDate partition) {
        return column + "=" + (partition == null ? NO_DATE : partition);
    }
}
