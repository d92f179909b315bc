package org.broadsheet.pipeline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What schedulers are given to run is well formed, and Broadsheet understands it. */
final class OperationsTest {
    private static final Path ROOT =
            Path.of(System.getProperty("broadsheet.root", "../..")).toAbsolutePath();
    private static final Path OPERATIONS = ROOT.resolve("notebooks/operations");
    private static final String INSTALLED = "/opt/broadsheet/broadsheet";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private record Ended(int exit, String said) {}

    @BeforeEach
    void makeDataset() throws IOException {
        PublishedSample.publish(folder.resolve("news"));
        Files.createFile(Files.createDirectories(folder.resolve("inbox")).resolve("empty.txt"));
    }

    private Ended run(String... command) throws Exception {
        Path said = folder.resolve("said");
        int exit = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start()
                .waitFor();
        return new Ended(exit, Files.readString(said));
    }

    private static boolean isThere(String program) throws Exception {
        return new ProcessBuilder("/bin/sh", "-c", "command -v " + program)
                        .start()
                        .waitFor()
                == 0;
    }

    /** The same command on the folders of this test, in this process. */
    private CommandRun here(String command) {
        assertTrue(command.startsWith(INSTALLED + " "), command);
        List<String> words = new ArrayList<>(List.of(command.substring(INSTALLED.length() + 1)
                .replace("/data", folder.toString())
                .replace("/var/lib/node_exporter", folder.toString())
                .split(" ")));
        return CommandRun.of(words.toArray(String[]::new));
    }

    @Test
    void systemdTakesTheUnits() throws Exception {
        assumeTrue(isThere("systemd-analyze"), "no systemd-analyze to verify the units");
        String service = Files.readString(OPERATIONS.resolve("broadsheet.service"))
                .replace(INSTALLED, ROOT.resolve("broadsheet").toString());
        Path unit = Files.writeString(folder.resolve("broadsheet.service"), service);
        Path timer = Files.copy(OPERATIONS.resolve("broadsheet.timer"), folder.resolve("broadsheet.timer"));
        assertEquals(new Ended(0, ""), run("systemd-analyze", "verify", "--man=no", unit.toString(), timer.toString()));
    }

    @Test
    void broadsheetTakesTheCommandOfTheUnit() throws IOException {
        String command = Files.readAllLines(OPERATIONS.resolve("broadsheet.service")).stream()
                .filter(line -> line.startsWith("ExecStart="))
                .map(line -> line.substring("ExecStart=".length()))
                .findFirst()
                .orElseThrow();
        CommandRun run = here(command);
        assertEquals(0, run.exit(), run.err());
        assertTrue(Files.exists(folder.resolve("broadsheet.prom")));
    }

    @Test
    void pythonTakesTheDagAndBroadsheetItsCommands() throws Exception {
        assumeTrue(isThere("python3"), "no python3 to parse the DAG");
        Path script = Files.writeString(folder.resolve("commands.py"), """
                import ast, sys
                tree = ast.parse(open(sys.argv[1]).read(), sys.argv[1])
                names = {t.id: n.value.value for n in tree.body if isinstance(n, ast.Assign) for t in n.targets
                         if isinstance(n.value, ast.Constant)}
                for node in ast.walk(tree):
                    if isinstance(node, ast.keyword) and node.arg == "bash_command":
                        print("".join(part.value if isinstance(part, ast.Constant) else names[part.value.id]
                                      for part in node.value.values))
                """);
        Ended parsed = run(
                "python3",
                script.toString(),
                OPERATIONS.resolve("broadsheet_dag.py").toString());
        assertEquals(0, parsed.exit(), parsed.said());
        List<String> commands = parsed.said().lines().toList();
        assertEquals(2, commands.size());
        for (String command : commands) {
            CommandRun run = here(command);
            assertEquals(0, run.exit(), command + ": " + run.err());
        }
    }

    /** The crontab line of README mails what failed, and nothing else. */
    @Test
    void cronMailsTheSummaryOfAFailureOnly() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "no shell");
        Matcher line = Pattern.compile("(?m)^10 \\* \\* \\* \\*\\s+(.*)$")
                .matcher(Files.readString(ROOT.resolve("README.md")));
        assertTrue(line.find());
        Path stub = Files.writeString(folder.resolve("broadsheet"), "#!/bin/sh\necho \"what $*\" >&2\nexit $CODE\n");
        Files.setPosixFilePermissions(stub, PosixFilePermissions.fromString("rwxr-xr-x"));
        String command = line.group(1)
                .replace("/tmp/ingest.log", folder.resolve("ingest.log").toString())
                .replace("/opt/broadsheet", folder.toString());
        assertEquals(new Ended(0, ""), run("/bin/sh", "-c", "CODE=0; export CODE; " + command));
        assertEquals(new Ended(0, ""), run("/bin/sh", "-c", "CODE=4; export CODE; " + command));
        assertEquals(
                "what ingest --output /data/news /data/inbox\n",
                run("/bin/sh", "-c", "CODE=1; export CODE; " + command).said());
    }
}
