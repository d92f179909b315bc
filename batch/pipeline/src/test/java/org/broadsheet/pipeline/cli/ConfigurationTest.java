package org.broadsheet.pipeline.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is the same every night stands in a file, and a fault in it is told with its place. */
final class ConfigurationTest {
    private static final String[] SQL = {"sql", "SELECT kind FROM quotes"};

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private Path dataset = Path.of("");

    @BeforeEach
    void makeDataset() throws IOException {
        dataset = folder.resolve("news");
        PublishedSample.publish(dataset);
        Files.createFile(Files.createDirectories(folder.resolve("in")).resolve("empty.txt"));
    }

    private Path configured(String... lines) throws IOException {
        return Files.writeString(dataset.resolve("broadsheet.toml"), String.join("\n", lines) + "\n");
    }

    private CommandRun run(String... args) {
        String[] all = new String[args.length + 2];
        System.arraycopy(args, 0, all, 0, args.length);
        all[args.length] = "--output";
        all[args.length + 1] = dataset.toString();
        return CommandRun.of(all);
    }

    @Test
    void theFileInTheDatasetIsTakenAndFlagsWin() throws IOException {
        configured("[sql]", "format = \"csv\"");
        assertEquals("kind\nDIRECT\n", run(SQL).out());
        assertEquals(
                "[\n{\"kind\":\"DIRECT\"}\n]\n",
                run("sql", "--format", "json", SQL[1]).out());
        assertTrue(run("runs").out().startsWith("run_id "));
    }

    @Test
    void anotherFileIsTakenInstead() throws IOException {
        configured("[sql]", "format = \"csv\"");
        Path other = Files.writeString(folder.resolve("other.toml"), "[sql]\nformat = \"json\"\n");
        assertEquals(
                "[\n{\"kind\":\"DIRECT\"}\n]\n",
                run("--config", other.toString(), "sql", SQL[1]).out());
        assertEquals(
                "[\n{\"kind\":\"DIRECT\"}\n]\n",
                run("sql", "--config=" + other, SQL[1]).out());
        Path empty = Files.createFile(folder.resolve("empty.toml"));
        assertTrue(run("sql", "--config=" + empty, SQL[1]).out().startsWith("kind\n---"));
    }

    @Test
    void itNamesTheDatasetAndTheInputsFromItsOwnFolder() throws IOException {
        Path nightly = Files.writeString(folder.resolve("nightly.toml"), """
                output = "news"
                log-format = "json"
                [ingest]
                inputs = ["in"]
                format = "json"
                keep-snapshots = 3
                """);
        CommandRun run = CommandRun.of("ingest", "--config", nightly.toString());
        assertEquals(0, run.exit(), run.err());
        assertTrue(run.out().contains("\"snapshot\":2"), run.out());
        assertTrue(run.out().contains("\"inputs\":[\"" + folder.resolve("in") + "\"]"), run.out());
        assertTrue(run.err().startsWith("{\"timestamp\""), run.err());
        assertTrue(Files.readString(dataset.resolve("_settings.json")).contains("3"));
    }

    @Test
    void inputsThatAreGivenWin() throws IOException {
        configured("[ingest]", "inputs = ['/nowhere']", "format = 'json'", "dry-run-is-no-key = 1");
        assertEquals(2, run("ingest", folder.resolve("in").toString()).exit());
        configured("[ingest]", "inputs = ['/nowhere']", "format = 'json'");
        CommandRun run = run("ingest", folder.resolve("in").toString());
        assertEquals(0, run.exit(), run.err());
    }

    @Test
    void aDatasetCanBeConfiguredBeforeItIsThere() throws IOException {
        dataset = Files.createDirectories(folder.resolve("new"));
        configured("[ingest]", "inputs = ['../in']", "dashless = 1");
        CommandRun wrong = run("ingest");
        assertEquals(2, wrong.exit());
        configured("[ingest]", "inputs = ['../in']");
        CommandRun run = run("ingest");
        assertEquals(1, run.exit());
        assertTrue(run.err().contains("every input was rejected"), run.err());
    }

    @Test
    void withoutInputsIngestSaysWhereTheyCanBeSet() {
        CommandRun run = run("ingest");
        assertEquals(2, run.exit());
        assertTrue(run.err().contains("set inputs in [ingest] of " + dataset + "/broadsheet.toml"), run.err());
    }

    @Test
    void flagsAreTrueOrFalse() throws IOException {
        configured("quiet = true");
        assertEquals("", run("compact").err());
        configured("quiet = false");
        assertTrue(run("compact").err().contains("no partition of"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    workers = 2              | 1 | there is no key 'workers' above all tables; there are log-format, output, quiet
                    [ingets]                 | 1 | there is no verb 'ingets'
                    [help]                   | 1 | there is no verb 'help'
                    [ingest]#worker = 2      | 2 | there is no key 'worker' in [ingest]; there are
                    [ingest]#dry-run = true  | 2 | there is no key 'dry-run' in [ingest]
                    [ingest]#quiet = true    | 2 | there is no key 'quiet' in [ingest]
                    [export]#to = 'x.csv'    | 2 | there is no key 'to' in [export]
                    output = 'elsewhere'     | 1 | output is the dataset that this file lies in
                    ##[ingest]#inputs = [1]  | 4 | inputs takes texts, and 1 is none
                    [sql]#format = 2020-01-01| 2 | format is no text
                    quiet = 'yes'            | 1 | quiet is true or false, not yes
                    log-format = true        | 1 | log-format takes a value, not true
                    [sql]#format = ['csv']   | 2 | format takes one value
                    [sql]#format = csv       | 2 | Unexpected 'c'
                    [sql]#format = 'csv'#format = 'json' | 3 | format
                    """)
    void aFaultIsToldWithFileAndLine(String text, int line, String message) throws IOException {
        Path file = configured(text.split("#"));
        CommandRun run = run(SQL);
        assertAll(
                () -> assertEquals(2, run.exit(), run.out()),
                () -> assertEquals(1, run.err().lines().count(), run.err()),
                () -> assertTrue(
                        run.err().startsWith("broadsheet: " + file + ", line " + line + ": " + message), run.err()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "workers = 0",
                "workers = 'many'",
                "max-reject-share = 1.5",
                "max-audit-rejects = '200%'",
                "partition-by = 'year'",
                "keep-for = '7 weeks'",
                "language = 'klingon'",
                "inputs = ['/nowhere/at/all']"
            })
    void aValueThatAVerbRefusesIsToldWithItsPlace(String setting) throws IOException {
        String key = setting.replaceFirst(" =.*", "");
        Path file = configured(
                "[ingest]", key.equals("inputs") ? "" : "inputs = ['" + folder.resolve("in") + "']", setting);
        CommandRun run = run("ingest");
        assertAll(
                () -> assertEquals(2, run.exit(), run.err()),
                () -> assertEquals(1, run.err().lines().count(), run.err()),
                () -> assertTrue(run.err().contains("(" + key + " is configured in " + file + ", line 3)"), run.err()));
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        CommandRun run = run("sql", "--config", "nowhere.toml", SQL[1]);
        assertEquals(2, run.exit());
        assertEquals("broadsheet: --config: nowhere.toml does not exist\n", run.err());
    }

    @Test
    void helpComesWhateverTheFileSays() throws IOException {
        configured("nonsense");
        assertEquals(0, run("ingest", "--help").exit());
        assertEquals(2, run(SQL).exit());
    }
}
