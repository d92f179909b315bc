package org.broadsheet.pipeline.python;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.broadsheet.ExtractedArticle;
import org.broadsheet.pipeline.SampleArticles;
import org.broadsheet.pipeline.SampleDataset;
import org.broadsheet.pipeline.parquet.StagedFile;
import org.broadsheet.pipeline.publish.Publication;
import org.broadsheet.pipeline.publish.Snapshot;
import org.broadsheet.pipeline.table.PartitionBy;
import org.broadsheet.pipeline.table.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/**
 * The tests of the Python package, {@code notebooks/python/tests}, over datasets that are published here. {@code .ci/run}
 * installs all readers, and an old DuckDB where {@code BROADSHEET_OLD_DUCKDB} says; without that or Spark its tests are
 * skipped, without the others all of them.
 */
class PythonPackageTest {
    private static final Path PACKAGE = Path.of(System.getProperty("broadsheet.root", "../.."), "notebooks/python")
            .toAbsolutePath()
            .normalize();

    @TempDir
    private Path temporary;

    /** Two runs, a replaced month, rows with and without a date, and no reject: the table is there and empty. */
    private Map<String, Object> publishByMonth() throws IOException, SQLException {
        SampleDataset dataset = new SampleDataset(temporary.resolve("month"));
        Map<String, Object> expected = new LinkedHashMap<>();
        List<ExtractedArticle> samples = new ArrayList<>(SampleArticles.samples(0, 40));
        samples.add(SampleArticles.sample(90, null));
        Publication publication = new Publication(dataset.folder(), PartitionBy.MONTH);
        Snapshot snapshot =
                publication.publish(null, "run-1", withoutRejects(dataset.stage("run-1", samples)), List.of());
        expected.put("1", seen(dataset));
        publication.publish(
                snapshot,
                "run-2",
                withoutRejects(dataset.stage("run-2", SampleArticles.samples(50, 60))),
                snapshot.files().stream()
                        .filter(file -> LocalDate.of(2026, 1, 1).equals(file.partition()))
                        .toList());
        expected.put("2", seen(dataset));
        return expected;
    }

    private void publishByDay() throws IOException {
        SampleDataset dataset = new SampleDataset(temporary.resolve("day"));
        List<ExtractedArticle> samples = new ArrayList<>(SampleArticles.samples(0, 3));
        samples.add(SampleArticles.sample(90, null));
        new Publication(dataset.folder(), PartitionBy.DAY)
                .publish(null, "run-1", dataset.stage("run-1", samples, PartitionBy.DAY), List.of());
    }

    private static List<StagedFile> withoutRejects(List<StagedFile> files) {
        return files.stream().filter(file -> file.table() != Table.REJECTS).toList();
    }

    private static Map<String, Object> seen(SampleDataset dataset) throws SQLException {
        Map<String, Object> rows = new LinkedHashMap<>();
        for (Table table : Table.all()) {
            if (!table.hidden()) {
                rows.put(table.view(), Integer.valueOf(dataset.ask("SELECT count(*) FROM " + table.view())));
            }
        }
        Map<String, Object> months = new LinkedHashMap<>();
        for (String month : dataset.list("SELECT DISTINCT coalesce(published_month::VARCHAR, 'None') FROM articles")) {
            String count = dataset.ask(
                    "SELECT count(*) FROM articles WHERE coalesce(published_month::VARCHAR, 'None') = '" + month + "'");
            months.put(month, Integer.valueOf(count));
        }
        return Map.of(
                "rows",
                rows,
                "months",
                months,
                "value",
                Double.valueOf(dataset.ask("SELECT sum(value) FROM figures")),
                "articles",
                dataset.list("SELECT article_id FROM articles ORDER BY 1"));
    }

    @Test
    @Timeout(600)
    void itsTestsPass() throws Exception {
        Python.assumeModules("pytest", "duckdb", "pyarrow", "pandas", "polars");
        Map<String, Object> expected = publishByMonth();
        Files.writeString(
                temporary.resolve("expected.json"), JsonMapper.shared().writeValueAsString(expected));
        publishByDay();
        Python.Done done = Python.run(
                PACKAGE,
                Map.of("BROADSHEET_DATASETS", temporary.toString(), "PYTHONDONTWRITEBYTECODE", "1"),
                "-m",
                "pytest",
                "--durations=12");
        // What was skipped, and why, is told with the rest.
        System.err.println(done.out());
        assertEquals(0, done.exit(), done.out());
        assertTrue(done.out().matches("(?s).*[0-9]+ passed.*"), done.out());
    }

    @Test
    void itsTypesAreSound() throws Exception {
        Python.assumeModules("mypy");
        Python.Done done =
                Python.run(PACKAGE, Map.of("PYTHONDONTWRITEBYTECODE", "1"), "-m", "mypy", "--no-incremental");
        assertEquals(0, done.exit(), done.out());
    }
}
