package org.broadsheet.pipeline.link;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.broadsheet.pipeline.duckdb.SqlText;
import org.broadsheet.pipeline.table.Table;

/**
 * The views {@code staged_articles, staged_quotes, ...} over what a run has extracted, split by split. Beside the columns
 * of their tables they have {@code filename} and {@code file_row_number}: in the order of both, rows are in the order of
 * the input.
 */
public final class SplitViews {
    private SplitViews() {}

    /**
     * Makes the views, over a connection that has those of the published tables.
     *
     * @param splits the splits' folders, every one of them complete
     */
    public static void create(Connection connection, List<Path> splits) throws SQLException {
        for (Table table : Table.all()) {
            List<Path> files = splits.stream()
                    .map(split -> SplitFiles.fileOf(split, table))
                    .filter(Files::exists)
                    .toList();
            // A table without rows has no file; the published one has the same columns.
            String rows = files.isEmpty()
                    ? "(SELECT *, '' AS filename, 0::BIGINT AS file_row_number FROM " + table.view() + " WHERE false)"
                    : "read_parquet("
                            + SqlText.list(files.stream().map(Path::toString).toList())
                            + ", hive_partitioning = false, filename = true, file_row_number = true)";
            try (Statement statement = connection.createStatement()) {
                statement.execute("CREATE OR REPLACE VIEW staged_" + table.view() + " AS FROM " + rows);
            }
        }
    }
}
