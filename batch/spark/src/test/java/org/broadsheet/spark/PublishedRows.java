package org.broadsheet.spark;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.broadsheet.pipeline.duckdb.DatasetViews;
import org.broadsheet.pipeline.duckdb.DuckDb;
import org.broadsheet.pipeline.publish.DatasetFolder;
import org.broadsheet.pipeline.publish.Snapshots;
import org.broadsheet.pipeline.table.Table;

/** Every row of every table of a dataset, without what tells one run from another. */
final class PublishedRows {
    private static final Set<String> OF_THE_RUN = Set.of("run_id", "ingested_at");

    private PublishedRows() {}

    /** How often each row is there, by its text. */
    static Map<String, Integer> of(Path output, Path spill) throws SQLException, IOException {
        return of(DatasetFolder.open(output), spill);
    }

    static Map<String, Integer> of(DatasetFolder dataset, Path spill) throws SQLException, IOException {
        Map<String, Integer> rows = new TreeMap<>();
        try (Connection connection = DuckDb.modest(spill).open();
                Statement statement = connection.createStatement()) {
            DatasetViews.create(connection, dataset, new Snapshots(dataset).current());
            for (Table table : Table.all()) {
                String columns = table.schema().getFields().stream()
                        .map(Schema.Field::name)
                        .filter(column -> !OF_THE_RUN.contains(column))
                        .collect(Collectors.joining(", "));
                try (ResultSet result = statement.executeQuery(
                        "SELECT t::VARCHAR FROM (SELECT " + columns + " FROM " + table.view() + ") t")) {
                    while (result.next()) {
                        rows.merge(table.view() + " " + result.getString(1), 1, Integer::sum);
                    }
                }
            }
        }
        return rows;
    }
}
