package org.broadsheet.pipeline.link;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.broadsheet.pipeline.duckdb.DatasetViews;
import org.broadsheet.pipeline.table.Table;

/** The views {@code staged_articles, staged_quotes, ...} over what a run has extracted, split by split. */
public final class SplitViews {
    private SplitViews() {}

    /**
     * Makes the views.
     *
     * @param splits the splits' folders, every one of them complete
     */
    public static void create(Connection connection, List<Path> splits) throws SQLException {
        // Tables without a row have no file: their views are made empty first.
        Map<Table, List<String>> none = new EnumMap<>(Table.class);
        DatasetViews.create(connection, "staged_", none);
        for (Table table : Table.values()) {
            List<Path> files = splits.stream()
                    .map(split -> SplitFiles.fileOf(split, table))
                    .filter(Files::exists)
                    .toList();
            if (!files.isEmpty()) {
                String list = files.stream()
                        .map(file -> "'" + file.toString().replace("'", "''") + "'")
                        .collect(Collectors.joining(", ", "[", "]"));
                try (Statement statement = connection.createStatement()) {
                    statement.execute("CREATE OR REPLACE VIEW staged_" + table.view() + " AS FROM read_parquet(" + list
                            + ", hive_partitioning = false)");
                }
            }
        }
    }
}
