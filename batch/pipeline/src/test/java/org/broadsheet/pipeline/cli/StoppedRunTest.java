package org.broadsheet.pipeline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A run in a process of its own that a scheduler or its user stops ends soon, with the signal's status, and loses nothing. */
@Tag("slow")
final class StoppedRunTest {
    private static final int ARTICLES = 600;
    /** What README promises. */
    private static final Duration MOST = Duration.ofSeconds(10);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @BeforeEach
    void makeInputs() throws IOException {
        assumeTrue(File.separatorChar == '/', "signals are POSIX's");
        Path inbox = Files.createDirectories(folder.resolve("inbox"));
        for (int file = 0; file < 10; file++) {
            StringBuilder lines = new StringBuilder();
            for (int i = file; i < ARTICLES; i += 10) {
                lines.append("{\"url\":\"https://example.org/").append(i).append("\",\"published_at\":\"2025-03-0");
                lines.append(1 + i % 9)
                        .append("T08:00:00Z\",\"text\":\"The harbour board of Port ")
                        .append(i);
                lines.append(" met on Tuesday to settle the price of berths.\\n\\nThe board will build ")
                        .append(i + 2);
                lines.append(" new piers before winter, said Ana Pereira, who has led it for nine years.\"}\n");
            }
            Files.writeString(inbox.resolve(file + ".jsonl"), lines);
        }
    }

    private Process start() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Broadsheet.class.getName(),
                        "ingest",
                        "--format",
                        "json",
                        "--output",
                        folder.resolve("news").toString(),
                        folder.resolve("inbox").toString())
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile())
                .start();
    }

    private String said() throws IOException {
        return Files.readString(folder.resolve("err"), StandardCharsets.UTF_8);
    }

    private List<JsonNode> reports() throws IOException {
        List<JsonNode> reports = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("out"))) {
            reports.add(JsonMapper.shared().readTree(line));
        }
        return reports;
    }

    private static String status(JsonNode report) {
        return report.get("status").asString();
    }

    /** Whether this process, and with it its children, was started with SIGINT ignored, as shells start what ends in an ampersand. */
    private static boolean ignoresInterrupts() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return false;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .anyMatch(line -> (Long.parseUnsignedLong(line.substring(7).strip(), 16) & 2) != 0);
    }

    @ParameterizedTest
    @CsvSource({
        "TERM, planSplits, 143",
        "TERM, extractArticles, 143",
        "TERM, linkArticles, 143",
        "INT, extractArticles, 130"
    })
    void aRunThatIsStoppedEndsSoonAndTheNextOneGoesOn(String signal, String step, int exit) throws Exception {
        assumeTrue(!signal.equals("INT") || !ignoresInterrupts(), "started in the background, where Ctrl-C is ignored");
        Process run = start();
        while (!said().contains("INFO  " + step)) {
            assertTrue(run.isAlive(), said());
            Thread.sleep(20);
        }
        Instant stopped = Instant.now();
        assertEquals(
                0,
                new ProcessBuilder("kill", "-" + signal, Long.toString(run.pid()))
                        .start()
                        .waitFor());
        assertTrue(run.waitFor(60, TimeUnit.SECONDS), said());
        Duration took = Duration.between(stopped, Instant.now());
        assertEquals(exit, run.exitValue(), said());
        assertTrue(took.compareTo(MOST) <= 0, "it took " + took + ": " + said());
        assertFalse(Files.exists(folder.resolve("news/_CURRENT.json")), said());
        assertEquals(1, reports().size(), said());
        assertEquals("STOPPED", status(reports().get(0)));

        Process next = start();
        assertEquals(0, next.waitFor(), said());
        assertEquals(2, reports().size(), said());
        assertEquals("PUBLISHED", status(reports().get(0)));
        assertEquals("NOTHING_NEW", status(reports().get(1)));
        assertEquals(
                "n\n" + ARTICLES + "\n",
                CommandRun.of(
                                "sql",
                                "--format=csv",
                                "--output",
                                folder.resolve("news").toString(),
                                "SELECT count(*) AS n FROM articles")
                        .out());
    }
}
