package org.broadsheet.pipeline.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SqlVerbTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path folder;

    @BeforeAll
    static void publish() throws IOException {
        PublishedSample.publish(output());
    }

    private static Path output() {
        // A quote mark and a blank in the path, which end up in SQL.
        return folder.resolve("the editor's dataset");
    }

    private static CommandRun sql(String... args) {
        String[] all = new String[args.length + 3];
        all[0] = "sql";
        all[1] = "--output";
        all[2] = output().toString();
        System.arraycopy(args, 0, all, 3, args.length);
        return CommandRun.of(all);
    }

    @Test
    void aTableHasItsColumnsUnderTheirNames() {
        CommandRun run = sql("SELECT speaker_name, kind, confidence FROM quotes");
        assertEquals("""
                speaker_name  kind    confidence
                ------------  ------  ----------
                Marta Silva   DIRECT        0.95
                """, run.out());
        assertEquals("", run.err());
        assertEquals(0, run.exit());
    }

    @Test
    void jsonHasListsAsArraysStructsAsObjectsAndDatesAsIso() {
        assertEquals(
                """
                [
                {"published_on":"2025-04-04","ingested_at":"2025-04-04T06:00:00Z","byline":[],\
                "paragraphs":[{"start_offset":0,"end_offset":42},{"start_offset":44,"end_offset":136}],"url":null}
                ]
                """,
                sql("--format", "json", "SELECT published_on, ingested_at, byline, paragraphs, url FROM articles")
                        .out());
    }

    @Test
    void csvQuotesWhatNeedsIt() {
        assertEquals(
                "text,empty,nothing,value\n\"The bridge will hold,\",\"\",,2500000\n",
                sql(
                                "--format",
                                "csv",
                                "SELECT q.text, '' AS empty, q.quote_id = 'x' AND NULL AS nothing, value"
                                        + " FROM quotes q, figures WHERE q.quote_id <> '1'")
                        .out()
                        .replace("false", ""));
    }

    @Test
    void offsetsAreTheBodysInSql() {
        assertEquals(
                "t\n2.5 million euros\n",
                sql(
                                "--format",
                                "csv",
                                "SELECT substring(body, start_offset + 1, end_offset - start_offset) AS t"
                                        + " FROM figures JOIN articles USING (article_id)")
                        .out());
    }

    @Test
    void equallyNamedColumnsStayApartInJson() {
        assertEquals(
                "[\n{\"a\":1,\"a_2\":2}\n]\n",
                sql("--format", "json", "SELECT 1 AS a, 2 AS a").out());
    }

    @Test
    void noRowsIsAnEmptyArray() {
        assertEquals("[]\n", sql("--format", "json", "FROM quotes WHERE false").out());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DELETE FROM articles",
                "CREATE TABLE t AS SELECT 1",
                "COPY articles TO 'stolen.csv'",
                "SET memory_limit = '10GB'",
                "ATTACH 'x.duckdb'",
                "SELECT 1; SELECT 2",
                "SELECT 1; COPY (SELECT 1) TO 'x.csv'",
                "",
                "-- nothing",
                "SELEC 1",
                "SELECT nope FROM articles",
                "SELECT * FROM read_text('/etc/hostname')",
                "SELECT * FROM '/etc/passwd'",
                "SELECT * FROM glob('/*')"
            })
    void whatIsNoReadingOfTheDatasetIsWrongUsageToldInOneLine(String statement) {
        CommandRun run = sql(statement);
        assertAll(
                () -> assertEquals(2, run.exit(), run.out()),
                () -> assertEquals("", run.out()),
                () -> assertEquals(1, run.err().lines().count(), run.err()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-- a comment\nSELECT 1;",
                "WITH a AS (SELECT 1) SELECT * FROM a -- end",
                "DESCRIBE quotes",
                "SUMMARIZE figures",
                "VALUES (1)",
                "FROM entities",
                "FROM rejects",
                "FROM inputs"
            })
    void everyFormOfReadingIsAllowed(String statement) {
        CommandRun run = sql(statement);
        assertEquals(0, run.exit(), run.err());
    }

    @Test
    void onATerminalWideCellsAreShortenedAndThatIsSaid() {
        CommandRun run = CommandRun.onTerminal(
                "sql", "--output", output().toString(), "SELECT repeat('x', 300) AS long, 'y' AS short");
        assertEquals("x".repeat(92) + "…  y", run.out().lines().toList().get(2));
        assertEquals("1 row\n1 cells are shortened; --format csv or json shows them whole\n", run.err());
    }

    @Test
    void onATerminalManyColumnsBecomeLines() {
        CommandRun run = CommandRun.onTerminal("sql", "--output", output().toString(), "SELECT * FROM articles");
        assertTrue(
                Pattern.compile("\nsource_uri +valley.txt\n").matcher(run.out()).find(), run.out());
    }

    @Test
    void controlCharactersNeverReachATerminal() {
        assertFalse(sql("SELECT chr(27) || '[31m' AS red").out().contains("\u001b"));
    }

    @Test
    void withoutADatasetItSaysHowToMakeOne() {
        CommandRun run = CommandRun.of("sql", "--output", folder.resolve("none").toString(), "SELECT 1");
        assertEquals(2, run.exit());
        assertTrue(run.err().contains("holds no published dataset; make one with"), run.err());
    }

    @Test
    void aFolderOfOtherThingsIsNoDataset() throws IOException {
        Path other = Files.createDirectories(folder.resolve("photos"));
        Files.writeString(other.resolve("cat.jpg"), "x");
        CommandRun run = CommandRun.of("sql", "--output", other.toString(), "SELECT 1");
        assertEquals(2, run.exit());
        assertTrue(run.err().contains("not a Broadsheet dataset"), run.err());
    }

    @Test
    void onATerminalTheFirstRowsAreShownUnlessTheStatementHasALimit() {
        String from = output().toString();
        CommandRun first = CommandRun.onTerminal("sql", "--output", from, "FROM range(5000)");
        assertEquals(102, first.out().lines().count());
        assertTrue(first.err().startsWith("5,000 rows\nthe first 100 are shown"), first.err());
        CommandRun all = CommandRun.onTerminal("sql", "--output", from, "FROM range(5000) LIMIT 4000");
        assertEquals(4002, all.out().lines().count());
        assertEquals(5002, sql("FROM range(5000)").out().lines().count());
    }
}
