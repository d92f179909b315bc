package org.broadsheet.pipeline.duckdb;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.broadsheet.ExtractedArticle;
import org.broadsheet.pipeline.SampleArticles;
import org.broadsheet.pipeline.TemporaryDataset;
import org.broadsheet.pipeline.parquet.StagedFile;
import org.broadsheet.pipeline.publish.DatasetFolder;
import org.broadsheet.pipeline.publish.Publication;
import org.broadsheet.pipeline.publish.Snapshot;
import org.broadsheet.pipeline.table.PartitionBy;
import org.broadsheet.pipeline.table.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One dataset, read by other readers than Broadsheet: {@code src/test/python/read_dataset.py} reads it with each that the
 * Python of {@code BROADSHEET_PYTHON} (else {@code python3}) has, and all must see the same. Readers that are not
 * installed are skipped; {@code .ci/run} installs all of them, and an old DuckDB where {@code BROADSHEET_OLD_DUCKDB} says.
 */
class CompatibilityTest {
    private static final Path SCRIPT =
            Path.of("src/test/python/read_dataset.py").toAbsolutePath();

    @RegisterExtension
    private final TemporaryDataset dataset = new TemporaryDataset();

    /** Two runs, a replaced month, rows with and without a date, and no reject: the table is there and empty. */
    @BeforeEach
    void publish() throws IOException {
        DatasetFolder folder = dataset.folder();
        List<ExtractedArticle> first = new ArrayList<>(SampleArticles.samples(0, 40));
        first.add(SampleArticles.sample(90, null));
        Publication publication = new Publication(folder, PartitionBy.MONTH);
        Snapshot snapshot = publication.publish(null, "run-1", withoutRejects("run-1", first), List.of());
        publication.publish(
                snapshot,
                "run-2",
                withoutRejects("run-2", SampleArticles.samples(50, 60)),
                snapshot.files().stream()
                        .filter(file -> LocalDate.of(2026, 1, 1).equals(file.partition()))
                        .toList());
        ReaderViews.write(folder);
    }

    private List<StagedFile> withoutRejects(String runId, List<ExtractedArticle> samples) throws IOException {
        return dataset.stage(runId, samples).stream()
                .filter(file -> file.table() != Table.REJECTS)
                .toList();
    }

    @Test
    void everyReaderSeesTheSame() throws Exception {
        Map<String, JsonNode> seen = read();
        assumeTrue(
                seen.values().stream().anyMatch(JsonNode::isObject),
                "no reader is installed in Python; see src/test/python/requirements.txt");
        JsonNode expected = expected();
        assertAll(seen.entrySet().stream()
                .filter(reader -> !reader.getValue().asString("").equals("missing"))
                .map(reader -> () -> assertEquals(expected, reader.getValue(), reader.getKey())));
    }

    private JsonNode expected() throws Exception {
        List<String> rows = new ArrayList<>();
        for (Table table : List.of(Table.ARTICLES, Table.QUOTES, Table.FIGURES, Table.ENTITIES, Table.REJECTS)) {
            rows.add("\"" + table.view() + "\":" + dataset.ask("SELECT count(*) FROM " + table.view()));
        }
        String months = String.join(
                ",",
                dataset.list("SELECT '\"' || coalesce(published_month, DATE '0001-01-01') || '\":' || count(*)"
                        + " FROM articles GROUP BY published_month ORDER BY published_month NULLS FIRST"));
        return JsonMapper.shared()
                .readTree("{\"rows\":{" + String.join(",", rows) + "},\"value\":"
                        + dataset.ask("SELECT sum(value) FROM figures") + ",\"direct\":"
                        + dataset.ask("SELECT count(*) FROM quotes WHERE kind = 'DIRECT'") + ",\"undated\":"
                        + dataset.ask("SELECT count(*) FROM articles WHERE published_month IS NULL") + ",\"months\":{"
                        + months + "}}");
    }

    private Map<String, JsonNode> read() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(System.getenv().getOrDefault("BROADSHEET_PYTHON", "python3"));
        command.add(SCRIPT.toString());
        command.add(dataset.root().toString());
        String old = System.getenv("BROADSHEET_OLD_DUCKDB");
        if (old != null) {
            command.add(old);
        }
        Process python;
        try {
            python = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException e) {
            assumeTrue(false, "no Python: " + e.getMessage());
            throw new UncheckedIOException(e);
        }
        String out = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(python.waitFor(5, TimeUnit.MINUTES));
        assertEquals(0, python.exitValue(), out);
        Map<String, JsonNode> seen = new LinkedHashMap<>();
        for (String line : out.lines().toList()) {
            String[] parts = line.split("\t", 2);
            if (parts.length == 2) {
                seen.put(parts[0], JsonMapper.shared().readTree(parts[1]));
            }
        }
        return seen;
    }
}
