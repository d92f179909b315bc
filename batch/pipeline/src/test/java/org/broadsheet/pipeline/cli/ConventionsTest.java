package org.broadsheet.pipeline.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.broadsheet.pipeline.cli.print.Terminal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What users of other command lines expect of this one. */
final class ConventionsTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private String input = "";
    private String output = "";

    @BeforeEach
    void makeDataset() throws IOException {
        PublishedSample.publish(folder.resolve("output"));
        output = folder.resolve("output").toString();
        input = Files.createFile(folder.resolve("empty.txt")).toString();
    }

    @Test
    void aRunThatIsQuietSaysNothingWhenAllIsWell() {
        CommandRun run = CommandRun.of("ingest", "-q", "--output", output, input);
        assertEquals(new CommandRun(0, "", ""), run);
        assertEquals(new CommandRun(0, "", ""), CommandRun.of("compact", "--quiet", "--output", output));
    }

    @Test
    void aRunThatIsQuietTellsItsFailure() {
        CommandRun run = CommandRun.of("--quiet", "ingest", "--max-reject-share", "0", "--output", output, input);
        assertEquals(1, run.exit());
        assertEquals(1, run.err().lines().count(), run.err());
        assertTrue(run.err().startsWith("broadsheet: "), run.err());
    }

    @Test
    void quietAndDebugExcludeEachOther() {
        CommandRun run = CommandRun.of("runs", "--quiet", "--debug", "--output", output);
        assertEquals(2, run.exit());
        assertTrue(run.err().contains("give one of them"), run.err());
    }

    @Test
    void theSummaryAsJsonIsAllThatStandsOnStdout() {
        CommandRun run = CommandRun.of("ingest", "--format", "json", "--output", output, input);
        assertEquals(0, run.exit(), run.err());
        assertEquals(1, run.out().lines().count(), run.out());
        JsonNode report = JsonMapper.shared().readTree(run.out());
        assertAll(
                () -> assertEquals("PUBLISHED", report.get("status").asString()),
                () -> assertEquals(2, report.get("snapshot").asInt()),
                () -> assertEquals(1, report.get("rejects").get("EMPTY").asInt()),
                () -> assertFalse(run.err().contains("published snapshot"), run.err()),
                () -> assertTrue(run.err().contains("publishSnapshot"), run.err()));
    }

    @Test
    void aRunThatFailsHasItsSummaryToo() {
        CommandRun run =
                CommandRun.of("ingest", "--format", "json", "--max-reject-share", "0", "--output", output, input);
        assertEquals(1, run.exit());
        assertEquals(
                "REJECTED",
                JsonMapper.shared().readTree(run.out()).get("status").asString());
    }

    @Test
    void aDryRunAsJsonIsAnArray() {
        CommandRun run = CommandRun.of("ingest", "--format", "json", "--dry-run", "--output", output, input);
        assertEquals(0, run.exit(), run.err());
        JsonNode files = JsonMapper.shared().readTree(run.out());
        assertEquals(1, files.size());
        assertTrue(files.get(0).get("source_uri").asString().endsWith("/empty.txt"), run.out());
    }

    @Test
    void linesFromStandardInputAreRead() {
        CommandRun run = CommandRun.withInput("{broken\n", "ingest", "--format", "json", "--output", output, "-");
        assertEquals(0, run.exit(), run.err());
        assertTrue(run.out().contains("\"JSON_MALFORMED\":1"), run.out());
        CommandRun rejects = CommandRun.of("rejects", "--output", output);
        assertTrue(rejects.out().contains("stdin/"), rejects.out());
    }

    @Test
    void standardInputIsReadOnceAndNotByADryRun() {
        assertEquals(2, CommandRun.of("ingest", "--output", output, "-", "-").exit());
        CommandRun dry = CommandRun.of("ingest", "--dry-run", "--output", output, "-");
        assertEquals(2, dry.exit());
        assertTrue(dry.err().contains("standard input"), dry.err());
    }

    private static String help(boolean colored) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        Broadsheet.run(
                new Terminal(InputStream.nullInputStream(), stream, stream, true, true, 100, colored, null), "--help");
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void helpIsColoredWhereColorsAreWantedOnly() {
        assertTrue(help(true).contains("\u001b["));
        assertFalse(help(false).contains("\u001b["));
        assertEquals(help(false), help(true).replaceAll("\u001b\\[[0-9;]*m", ""));
    }

    @Test
    void bashCompletesVerbsAndOptions() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "no bash to complete anything");
        CommandRun run = CommandRun.of("completion");
        assertEquals(0, run.exit(), run.err());
        Path script = Files.writeString(folder.resolve("completion.sh"), run.out());
        assertEquals(List.of("ingest"), completed(script, "broadsheet", "ing"));
        assertTrue(completed(script, "broadsheet", "ingest", "--part").contains("--partition-by"));
        assertTrue(completed(script, "broadsheet", "export", "--").contains("--where"));
    }

    /** What bash offers for the last of some words. */
    private List<String> completed(Path script, String... words) throws Exception {
        String typed = String.join("' '", words);
        Path out = folder.resolve("out");
        Process bash = new ProcessBuilder(
                        "/bin/bash",
                        "-c",
                        "source '" + script + "'; COMP_WORDS=('" + typed + "'); COMP_CWORD=" + (words.length - 1)
                                + "; COMP_LINE=\"${COMP_WORDS[*]}\"; _complete_broadsheet; printf '%s\\n' \"${COMPREPLY[@]}\"")
                .redirectOutput(out.toFile())
                .redirectError(folder.resolve("err").toFile())
                .start();
        assertEquals(0, bash.waitFor(), Files.readString(folder.resolve("err")));
        return Files.readAllLines(out).stream().map(String::strip).toList();
    }

    /** As in the distribution, where nothing is on the PATH. */
    @Test
    void aRunNeedsNoOtherProgram() throws Exception {
        Path said = folder.resolve("said");
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Broadsheet.class.getName(),
                        "ingest",
                        "--output",
                        output,
                        input)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", "");
        assertEquals(0, builder.start().waitFor(), Files.readString(said));
        assertTrue(Files.readString(said).contains("published snapshot 2"), Files.readString(said));
    }
}
