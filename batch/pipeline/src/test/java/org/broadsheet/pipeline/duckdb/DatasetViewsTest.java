package org.broadsheet.pipeline.duckdb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.broadsheet.pipeline.SampleArticles;
import org.broadsheet.pipeline.SampleDataset;
import org.broadsheet.pipeline.publish.Publication;
import org.broadsheet.pipeline.table.PartitionBy;
import org.broadsheet.pipeline.table.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatasetViewsTest {
    private static final String COLUMNS = "SELECT table_name || '.' || column_name || ' ' || data_type"
            + " FROM duckdb_columns() WHERE NOT internal ORDER BY table_name, column_index";

    @TempDir
    private Path temporary;

    private void publish(SampleDataset dataset, PartitionBy partitionBy) throws IOException {
        new Publication(dataset.folder(), partitionBy)
                .publish(
                        null,
                        "run-1",
                        dataset.stage(
                                "run-1",
                                List.of(
                                        SampleArticles.sample(1, LocalDate.of(2026, 1, 31)),
                                        SampleArticles.sample(2, null)),
                                partitionBy),
                        List.of());
    }

    @ParameterizedTest
    @EnumSource
    void emptyViewsHaveTheSameColumnsAndTypesAsFullOnes(PartitionBy partitionBy) throws IOException, SQLException {
        SampleDataset dataset = new SampleDataset(temporary.resolve("data"));
        publish(dataset, partitionBy);
        List<String> full = dataset.list(COLUMNS);
        try (Connection connection = DuckDb.modest(temporary).open()) {
            DatasetViews.create(connection, "", partitionBy, List.of());
            assertEquals(full, SampleDataset.list(connection, COLUMNS));
            assertEquals(List.of("0"), SampleDataset.list(connection, "SELECT count(*) FROM articles"));
        }
        assertTrue(full.contains("quotes." + partitionBy.column() + " DATE"), full.toString());
    }

    @Test
    void aPartitionWithoutADateReadsAsNull() throws IOException, SQLException {
        SampleDataset dataset = new SampleDataset(temporary.resolve("data"));
        publish(dataset, PartitionBy.DAY);
        assertEquals(
                List.of("2026-01-31", "null"),
                dataset.list("SELECT published_day::VARCHAR FROM articles ORDER BY published_day"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"env=test", "it's", "a b", "ü[1]*?"})
    void theDatasetMayLieAnywhere(String name) throws IOException, SQLException {
        SampleDataset dataset = new SampleDataset(temporary.resolve(name).resolve("data"));
        publish(dataset, PartitionBy.MONTH);
        assertEquals("2", dataset.ask("SELECT count(*) FROM articles"));
        assertEquals(
                "2026-01-01",
                dataset.ask("SELECT DISTINCT published_month::VARCHAR FROM quotes WHERE published_on IS NOT NULL"));
    }

    @Test
    void onlyTheFilesNamedAreRead() throws IOException, SQLException {
        SampleDataset dataset = new SampleDataset(temporary.resolve("data"));
        publish(dataset, PartitionBy.MONTH);
        Path file = Path.of(dataset.folder().location("rejects")).resolve("run-1-0-0009.parquet");
        Path stray = file.resolveSibling("stray.parquet");
        try (var files = Files.list(file.getParent())) {
            Files.copy(files.findFirst().orElseThrow(), stray);
        }
        assertEquals("1", dataset.ask("SELECT count(*) FROM rejects"));
    }

    @Test
    void duckDbKeepsToItsLimits() throws SQLException {
        DuckDb limits = new DuckDb(100, 1, temporary.resolve("spill"));
        try (Connection connection = limits.open()) {
            assertEquals(List.of("1"), SampleDataset.list(connection, "SELECT current_setting('threads')"));
            assertEquals(List.of("95.3 MiB"), SampleDataset.list(connection, "SELECT current_setting('memory_limit')"));
            assertEquals(List.of("UTC"), SampleDataset.list(connection, "SELECT current_setting('TimeZone')"));
            String greedy = "SELECT len(list(repeat('x', 10000) || i)) FROM range(100000) t(i)";
            SQLException error = assertThrows(SQLException.class, () -> SampleDataset.list(connection, greedy));
            assertTrue(String.valueOf(error.getMessage()).contains("Memory"), error.toString());
        }
    }

    @Test
    void everyTableHasItsView() throws SQLException {
        try (Connection connection = DuckDb.modest(temporary).open()) {
            DatasetViews.create(connection, "", PartitionBy.MONTH, List.of());
            for (Table table : Table.all()) {
                assertEquals(List.of("0"), SampleDataset.list(connection, "SELECT count(*) FROM " + table.view()));
            }
        }
    }
}
