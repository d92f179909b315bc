package org.broadsheet.pipeline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How ingest is called and how it ends, on inputs that need no models. */
final class IngestVerbTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private Path input = Path.of("");
    private String output = "";

    @BeforeEach
    void makeInput() throws IOException {
        input = Files.createFile(folder.resolve("empty.txt"));
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
        CommandRun run = ingest(input.toString());
        assertEquals(0, run.exit(), run.err());
        assertEquals("", run.out());
        assertTrue(run.err().contains("published snapshot 1 of " + output), run.err());
        assertTrue(run.err().contains("  rejects   1 EMPTY\n"), run.err());
        try (var runs = Files.list(Path.of(output, "_runs"))) {
            assertEquals(1, runs.count());
        }
        assertTrue(CommandRun.of("rejects", "--output", output).out().contains("empty.txt"));
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
        assertEquals("source_uri  bytes\n----------  -----\nempty.txt       0\n", run.out());
        assertTrue(
                run.err().contains("1 files listed, 0 unchanged, 1 to read (0 bytes); nothing was written"), run.err());
        assertFalse(Files.exists(Path.of(output)));
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
        assertEquals(2, ingest().exit());
        assertFalse(Files.exists(Path.of(output)));
    }

    @Test
    void onATerminalABarIsDrawn() {
        CommandRun run = CommandRun.onTerminal("ingest", "--output", output, input.toString());
        assertEquals(0, run.exit(), run.err());
        assertTrue(run.err().contains("ingest 100%"), run.err());
        assertTrue(run.err().contains("published snapshot 1"), run.err());
    }

    @Test
    void withJsonLogsEveryLineIsAnObject() {
        CommandRun run = ingest("--log-format", "json", input.toString());
        assertEquals(0, run.exit(), run.err());
        assertTrue(
                run.err().lines().allMatch(line -> line.startsWith("{\"timestamp\":") && line.endsWith("}")),
                run.err());
    }
}
