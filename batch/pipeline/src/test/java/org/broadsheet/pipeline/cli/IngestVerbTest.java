package org.broadsheet.pipeline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** How ingest is called and how it ends, on inputs that need no models. */
final class IngestVerbTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private Path input = Path.of("");
    private String output = "";

    @BeforeEach
    void makeInput() throws IOException {
        input = Files.createFile(Files.createDirectory(folder.resolve("in")).resolve("empty.txt"));
        output = folder.resolve("output").toString();
    }

    private CommandRun ingest(String... args) {
        String[] all = new String[args.length + 3];
        all[0] = "ingest";
        all[1] = "--output";
        all[2] = output;
        System.arraycopy(args, 0, all, 3, args.length);
        return CommandRun.of(all);
    }

    @Test
    void aRunEndsWithItsSummaryOnStderrAndInTheDataset() throws IOException {
        PublishedSample.publish(Path.of(output));
        CommandRun run = ingest(input.toString());
        assertEquals(0, run.exit(), run.err());
        assertEquals("", run.out());
        assertTrue(run.err().contains("published snapshot 2 of " + output), run.err());
        assertTrue(run.err().contains("  rejects   1 EMPTY\n"), run.err());
        try (var runs = Files.list(Path.of(output, "_runs"))) {
            assertEquals(2, runs.count());
        }
        assertTrue(CommandRun.of("rejects", "--output", output).out().contains("in/empty.txt"));
    }

    @Test
    void aSecondReaderReadsWhatIsNewAndAllWhereItIsReadAgain() throws IOException {
        Files.writeString(input, ReadTwice.TEXT);

        assertEquals(0, ingest(input.toString()).exit());
        assertEquals("", patientsHeldBy());
        assertEquals(0, ingest("--second-reader", input.toString()).exit());
        assertEquals("", patientsHeldBy(), "an unchanged input is not read again");
        assertEquals(
                0, ingest("--second-reader", "--full-refresh", input.toString()).exit());
        assertEquals("Medivar", patientsHeldBy());
    }

    private String patientsHeldBy() {
        CommandRun run = CommandRun.of(
                "sql",
                "--output",
                output,
                "--format",
                "csv",
                "SELECT coalesce(holder_name, '-') FROM figures WHERE text = '" + ReadTwice.FIGURE + "'");
        assertEquals(0, run.exit(), run.err());
        String held = run.out().lines().skip(1).findFirst().orElseThrow();
        return held.equals("-") ? "" : held;
    }

    @Test
    void aNewDatasetOfNothingButRejectsFailsAndSaysWhy() {
        CommandRun run = ingest(input.toString());

        assertEquals(1, run.exit());
        assertTrue(run.err().contains("published nothing: too much of the input was rejected"), run.err());
        assertTrue(
                run.err()
                        .contains("every input was rejected (1 EMPTY), and the dataset holds nothing else; nothing was"
                                + " published; for example in/empty.txt: EMPTY"),
                run.err());
        assertFalse(Files.exists(Path.of(output, "_CURRENT.json")));
    }

    @Test
    void aShareOfRejectsOverTheLimitPublishesNothing() throws IOException {
        PublishedSample.publish(Path.of(output));

        CommandRun run = ingest("--max-reject-share", "0.5", input.toString());

        assertEquals(1, run.exit());
        assertTrue(run.err().contains("1 of 1 were rejected (1 EMPTY), over the share of 0.5"), run.err());
        assertEquals(0, ingest(input.toString()).exit(), "the run was put aside and blocks no other");
    }

    @Test
    void aFolderOfFilesThatAreNotReadIsToldInTrueWords() throws IOException {
        Files.writeString(folder.resolve("in/table.xlsx"), "a,b\n1,2\n");
        Files.delete(input);

        CommandRun run = ingest(folder.resolve("in").toString());

        assertEquals(0, run.exit(), run.err());
        assertTrue(run.err().contains("found no files to read: 1 passed over (1 .xlsx)"), run.err());
    }

    @Test
    void otherPartitionsThanTheDatasetsAreRefusedWithTheWayToChangeThem() throws IOException {
        PublishedSample.publish(Path.of(output));

        CommandRun run = ingest("--partition-by", "day", input.toString());

        assertEquals(2, run.exit());
        assertTrue(run.err().contains("is partitioned by month, not by day"), run.err());
        assertTrue(run.err().contains("--full-refresh"), run.err());
        assertEquals(0, ingest("--partition-by", "month", input.toString()).exit());
    }

    @Test
    void aFullRefreshChangesThePartitionsAndKeepsWhatIsNotReadAgain() throws IOException {
        PublishedSample.publish(Path.of(output));
        String before = CommandRun.of(
                        "sql", "--output", output, "SELECT * EXCLUDE (published_month, statement_id) FROM quotes")
                .out();

        CommandRun run = ingest("--partition-by", "day", "--full-refresh", input.toString());

        assertEquals(0, run.exit(), run.err());
        assertEquals(
                before,
                CommandRun.of("sql", "--output", output, "SELECT * EXCLUDE (published_day, statement_id) FROM quotes")
                        .out());
        assertTrue(Files.isDirectory(Path.of(output, "articles", "published_day=2025-04-04")));
        assertEquals(0, CommandRun.of("check", "--output", output).exit());
    }

    @Test
    void theDatasetItselfIsNoInput() throws IOException {
        PublishedSample.publish(Path.of(output));

        CommandRun inside = ingest(output + "/_runs");
        assertEquals(2, inside.exit());
        assertTrue(inside.err().contains("part of the dataset"), inside.err());

        CommandRun around = ingest("--dry-run", folder.toString());
        assertEquals(0, around.exit(), around.err());
        assertFalse(around.out().contains(".json"), around.out());
    }

    @Test
    void anInputThatDoesNotExistIsWrongUsageAndNothingIsWritten() {
        CommandRun run = ingest(folder.resolve("gone").toString());
        assertEquals(2, run.exit());
        assertTrue(run.err().contains("gone: no such file or folder"), run.err());
        assertFalse(Files.exists(Path.of(output)));
    }

    @Test
    void aDryRunListsWhatWouldBeReadAndWritesNothing() {
        CommandRun run = ingest("--dry-run", input.toString());
        assertEquals(0, run.exit(), run.err());
        assertEquals(
                "source_uri    bytes  pieces\n------------  -----  ------\nin/empty.txt      0       1\n", run.out());
        assertTrue(
                run.err().contains("1 files listed, 0 unchanged, 1 to read (0 bytes); nothing was written"), run.err());
        assertFalse(Files.exists(Path.of(output)));
    }

    @Test
    void aDryRunTellsInHowManyPiecesAFileIsReadAndWhyALargeOneInOne() throws IOException {
        String line = "{\"text\": \"" + "The ferry sails. ".repeat(60) + "\"}";
        Files.writeString(input.resolveSibling("lines.jsonl"), (line + "\n").repeat(4_500));
        Files.writeString(input.resolveSibling("list.json"), "[" + (line + ",\n").repeat(2_500) + line + "]");

        CommandRun run = ingest("--dry-run", input.getParent().toString());

        assertTrue(run.out().contains("in/lines.jsonl  4648500       3\n"), run.out());
        assertTrue(run.out().contains("in/list.json    2586034       1\n"), run.out());
        assertTrue(
                run.err().contains("in/list.json is large and read by one worker: of a form that is read as a whole"),
                run.err());
        assertTrue(run.err().contains("3 files listed, 0 unchanged, 3 to read"), run.err());
    }

    @Test
    void whileAnotherRunHoldsTheDatasetItExitsWithFourAndNamesIt() throws IOException {
        Path lock = Files.createDirectories(Path.of(output, ".state")).resolve("lock");
        Files.writeString(lock, "run 20250404T060000Z-0001, process 77");
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE)) {
            channel.lock();
            CommandRun run = ingest(input.toString());
            assertEquals(4, run.exit());
            assertTrue(run.err().contains("is being written to by run 20250404T060000Z-0001, process 77"), run.err());
        }
    }

    @Test
    void aFolderOfOtherThingsIsLeftAlone() throws IOException {
        Path photos = Files.createDirectories(folder.resolve("photos"));
        Files.writeString(photos.resolve("cat.jpg"), "x");
        CommandRun run = CommandRun.of("ingest", "--output", photos.toString(), input.toString());
        assertEquals(2, run.exit());
        try (var files = Files.list(photos)) {
            assertEquals(1, files.count());
        }
    }

    @Test
    void senselessOptionsAreWrongUsage() {
        assertEquals(2, ingest("--workers", "0", input.toString()).exit());
        assertEquals(2, ingest("--workers", "many", input.toString()).exit());
        assertEquals(2, ingest("--partition-by", "year", input.toString()).exit());
        assertEquals(2, ingest("--max-article-bytes", "-1", input.toString()).exit());
        assertEquals(2, ingest("--max-reject-share", "1.5", input.toString()).exit());
        assertEquals(2, ingest("--max-audit-rejects", "few", input.toString()).exit());
        assertEquals(2, ingest("--max-audit-rejects", "101%", input.toString()).exit());
        assertEquals(2, ingest().exit());
        assertFalse(Files.exists(Path.of(output)));
    }

    @Test
    void onATerminalABarIsDrawn() throws IOException {
        PublishedSample.publish(Path.of(output));
        CommandRun run = CommandRun.onTerminal("ingest", "--output", output, input.toString());
        assertEquals(0, run.exit(), run.err());
        assertTrue(run.err().contains("ingest 100%"), run.err());
        assertTrue(run.err().contains("published snapshot 2"), run.err());
        for (String step : List.of("planSplits", "extractArticles", "linkArticles", "publishSnapshot")) {
            assertTrue(run.err().contains(step), step + " in " + run.err());
        }
    }

    @Test
    void withJsonLogsEveryLineIsAnObjectAndCountsAreFields() throws IOException {
        PublishedSample.publish(Path.of(output));
        CommandRun run = ingest("--log-format", "json", input.toString());
        assertEquals(0, run.exit(), run.err());
        assertTrue(
                run.err().lines().allMatch(line -> line.startsWith("{\"timestamp\":") && line.endsWith("}")),
                run.err());
        String last = run.err().lines().reduce("", (before, line) -> line);
        Map<?, ?> summary = JsonMapper.shared().readValue(last, Map.class);
        assertEquals(2, summary.get("snapshot"));
        assertEquals(1, ((Map<?, ?>) summary.get("rejects")).get("EMPTY"));
        assertEquals(1, ((Map<?, ?>) summary.get("files")).get("listed"));
        assertTrue(summary.containsKey("run_id") && summary.containsKey("step_seconds"), last);
        Path kept = Path.of(output, "_runs", summary.get("run_id") + ".json");
        assertTrue(
                JsonMapper.shared().readValue(Files.readString(kept), Map.class).containsKey("started_at"));
    }
}
