package org.broadsheet.pipeline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.broadsheet.pipeline.cli.watch.RunMetrics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Prometheus is told of a run, also of one that fails. */
final class MetricsTest {
    private static final String LINE =
            "broadsheet_[a-z_]+\\{dataset=\"[^\"]*\"(,[a-z]+=\"[^\"]*\")?\\} -?[0-9.]+(E-?[0-9]+)?";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private Path file = Path.of("");
    private String output = "";
    private String input = "";

    @BeforeEach
    void makeDataset() throws IOException {
        PublishedSample.publish(folder.resolve("news"));
        output = folder.resolve("news").toString();
        input = Files.createFile(folder.resolve("empty.txt")).toString();
        file = folder.resolve("broadsheet.prom");
    }

    private CommandRun ingest(String... args) {
        String[] all = new String[args.length + 5];
        System.arraycopy(new String[] {"ingest", "--metrics", file.toString(), "--output", output}, 0, all, 0, 5);
        System.arraycopy(args, 0, all, 5, args.length);
        return CommandRun.of(all);
    }

    private List<String> lines() throws IOException {
        return Files.readAllLines(file);
    }

    private double value(String name, String labels) throws IOException {
        String start = "broadsheet_" + name + "{dataset=\"" + output + "\"" + labels + "} ";
        List<String> found =
                lines().stream().filter(line -> line.startsWith(start)).toList();
        assertEquals(1, found.size(), start + " in " + lines());
        return Double.parseDouble(found.get(0).substring(start.length()));
    }

    @Test
    void aRunIsToldInPrometheusTextFormat() throws IOException {
        CommandRun run = ingest(input);
        assertEquals(0, run.exit(), run.err());
        Set<String> families = new HashSet<>();
        for (String line : lines()) {
            if (line.startsWith("# TYPE ")) {
                assertTrue(families.add(line), line + " is there twice");
            }
            assertTrue(line.startsWith("# ") || line.matches(LINE), line);
        }
        assertEquals(1, value("run_status", ",status=\"PUBLISHED\""));
        assertEquals(0, value("run_status", ",status=\"FAILED\""));
        assertEquals(2, value("run_snapshot", ""));
        assertEquals(1, value("run_rejects", ",reason=\"EMPTY\""));
        assertEquals(0, value("run_rows", ",table=\"quotes\""));
        assertTrue(value("run_step_seconds", ",step=\"planSplits\"") >= 0);
        assertEquals(value("run_finished_timestamp_seconds", ""), value("last_success_timestamp_seconds", ""));
        try (Stream<Path> left = Files.list(folder)) {
            assertFalse(left.anyMatch(path -> path.getFileName().toString().startsWith(".")));
        }
    }

    @Test
    void aRunThatFailsTellsTheLastSuccess() throws IOException {
        ingest(input);
        double success = value("last_success_timestamp_seconds", "");
        Files.writeString(Path.of(input), " ");
        CommandRun failed = ingest("--max-reject-share", "0", input);
        assertEquals(1, failed.exit(), failed.err());
        assertEquals(1, value("run_status", ",status=\"REJECTED\""));
        assertEquals(success, value("last_success_timestamp_seconds", ""), 5);
        assertTrue(value("run_finished_timestamp_seconds", "") >= success);
    }

    @Test
    void aRunThatFailsBeforeItsReportIsTold() throws IOException {
        ingest(input);
        assertEquals(2, ingest(folder.resolve("nowhere").toString()).exit());
        assertEquals(1, value("run_status", ",status=\"FAILED\""));
        assertTrue(value("last_success_timestamp_seconds", "") > 0);
    }

    @Test
    void aDatasetThatAnotherRunHoldsKeepsItsMetrics() throws IOException {
        ingest(input);
        List<String> before = lines();
        try (FileChannel lock = FileChannel.open(
                Path.of(output, ".state", "lock"), StandardOpenOption.WRITE, StandardOpenOption.CREATE)) {
            assertTrue(lock.lock().isValid());
            assertEquals(4, ingest(input).exit());
        }
        assertEquals(before, lines());
    }

    @Test
    void aFileThatCannotBeWrittenIsRefusedBeforeTheRun() {
        file = folder.resolve("nowhere/broadsheet.prom");
        CommandRun run = ingest(input);
        assertEquals(2, run.exit());
        assertTrue(run.err().startsWith("broadsheet: --metrics: cannot write "), run.err());
        file = Path.of(output, "broadsheet.prom");
        assertTrue(ingest(input).err().contains("inside the dataset"));
    }

    @Test
    void labelsAreEscaped() {
        assertTrue(RunMetrics.of("a\"b\\c\nd", null, Instant.EPOCH, null)
                .contains("broadsheet_run_finished_timestamp_seconds{dataset=\"a\\\"b\\\\c\\nd\"} 0.000\n"));
    }
}
