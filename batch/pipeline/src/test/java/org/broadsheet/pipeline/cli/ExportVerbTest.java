package org.broadsheet.pipeline.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What other programs are given is what the dataset holds, in a form that does them no harm. */
final class ExportVerbTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path dataset;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private Path there = Path.of("");

    @BeforeAll
    static void publish() throws IOException {
        PublishedSample.publish(dataset.resolve("news"));
    }

    @BeforeEach
    void makeFolder() throws IOException {
        // A blank and a quote mark in the path, which end up in SQL.
        there = Files.createDirectories(folder.resolve("the editor's files"));
    }

    private CommandRun export(String what, String file, String... more) {
        List<String> args = new ArrayList<>(List.of(
                "export",
                what,
                "--output",
                dataset.resolve("news").toString(),
                "--to",
                there.resolve(file).toString()));
        args.addAll(List.of(more));
        return CommandRun.of(args.toArray(String[]::new));
    }

    private String exported(String what, String file, String... more) throws IOException {
        CommandRun run = export(what, file, more);
        assertEquals(0, run.exit(), run.err());
        assertEquals("", run.out());
        return Files.readString(there.resolve(file));
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(there)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aTableIsTheSameRowsInEveryForm() throws Exception {
        for (String ending : List.of("csv", "csv.gz", "jsonl", "ndjson", "jsonl.gz", "parquet")) {
            assertEquals(0, export("figures", "f." + ending).exit());
            Path file = there.resolve("f." + ending);
            assertEquals(
                    List.of("2.5 million euros|2500000.0|EUR|2025-04-04"),
                    query("SELECT text || '|' || value || '|' || unit || '|' || published_on::VARCHAR FROM '"
                            + file.toString().replace("'", "''") + "'"),
                    ending);
        }
    }

    private static List<String> query(String sql) throws SQLException {
        try (Connection duckDb = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duckDb.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(result.getString(1));
            }
            return rows;
        }
    }

    @Test
    void itTellsOnStderrWhatItWrote() {
        CommandRun run = export("quotes", "q.csv");
        assertTrue(
                run.err().matches("(?s)\\S+ INFO  1 row of snapshot 1 written to .*q\\.csv \\(\\d+ bytes\\)\n"),
                run.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20"})
    void whatASpreadsheetWouldRunHasAnApostropheBeforeIt(String start) throws Exception {
        String formula = start + "cmd|' /C calc'!A0";
        String sql = "SELECT '" + formula.replace("'", "''") + "' AS t";
        assertEquals(0, export(sql, "t.csv").exit());
        assertEquals(List.of("'" + formula), query(readCsv("t.csv")));
        assertEquals(0, export(sql, "t.csv", "--exact").exit());
        assertEquals(List.of(formula), query(readCsv("t.csv")));
        assertEquals(0, export(sql, "t.parquet").exit());
        assertEquals(List.of(formula), query("FROM '" + path("t.parquet") + "'"));
    }

    private String readCsv(String name) {
        return "SELECT t FROM read_csv('" + path(name) + "', header = true, delim = ',', quote = '\"', escape = '\"',"
                + " new_line = '\\n', columns = {'t': 'VARCHAR'}, auto_detect = false, null_padding = false)";
    }

    private String path(String name) {
        return there.resolve(name).toString().replace("'", "''");
    }

    @Test
    void numbersDatesAndTimesAreNoFormulas() throws IOException {
        assertEquals(
                "i,d,m,b,day,at,local,l,n,e\n"
                        + "-3,-2.5,-1.50,true,2025-01-02,2025-01-02T03:04:05.5Z,2025-01-02T03:04:05,\"[\"\"=1\"\"]\",,\"\"\n",
                exported(
                                "SELECT -3 AS i, -2.5::DOUBLE AS d, -1.50::DECIMAL(9, 2) AS m, true AS b, DATE '2025-01-02' AS day,"
                                        + " TIMESTAMPTZ '2025-01-02 03:04:05.5+00' AS at,"
                                        + " TIMESTAMP '2025-01-02 03:04:05' AS local, ['=1'] AS l, NULL AS n, '' AS e",
                                "v.csv")
                        .replace(".500000Z", ".5Z"));
    }

    @Test
    void aColumnNamedLikeAFormulaIsMadeHarmlessToo() throws IOException {
        assertEquals("'=1+1\n7\n", exported("SELECT 7 AS \"=1+1\"", "n.csv"));
        assertEquals("=1+1\n7\n", exported("SELECT 7 AS \"=1+1\"", "n.csv", "--exact"));
    }

    @Test
    void jsonLinesHaveIsoTimesListsAsArraysAndNoNumberThatJsonLacks() throws IOException {
        assertEquals(
                "{\"ingested_at\":\"2025-04-04T06:00:00Z\",\"published_on\":\"2025-04-04\",\"byline\":[],\"x\":null,\"t\":\"=1\"}\n",
                exported(
                        "SELECT ingested_at, published_on, byline, 'nan'::DOUBLE AS x, '=1' AS t FROM articles",
                        "a.jsonl"));
    }

    @Test
    void whereAndSinceTakeFewerRows() throws IOException {
        String all = exported("figures", "f.csv");
        assertEquals(2, all.lines().count());
        assertEquals(all, exported("figures", "f.csv", "--where", "unit = 'EUR' -- euros", "--since", "2025-04-04"));
        assertEquals(
                1, exported("figures", "f.csv", "--since", "2025-04-05").lines().count());
        assertEquals(1, exported("figures", "f.csv", "--since", "7d").lines().count());
        assertEquals(
                1,
                exported("figures", "f.csv", "--where", "false OR value < 0")
                        .lines()
                        .count());
        assertEquals(
                1,
                exported("figures", "f.csv", "--since", "2025-04-05", "--where", "true OR true")
                        .lines()
                        .count());
    }

    @Test
    void theOrderOfAQueryIsTheOrderOfTheFile() throws IOException {
        List<String> lines = exported("FROM range(300000) t(i) ORDER BY i DESC; -- end", "i.csv")
                .lines()
                .toList();
        assertEquals(300_001, lines.size());
        for (int i = 0; i < 300_000; i++) {
            assertEquals(String.valueOf(299_999 - i), lines.get(i + 1));
        }
    }

    @Test
    void aFileOfSameNameIsReplacedByAWholeOneOnly() throws IOException {
        Files.writeString(there.resolve("f.csv"), "old\n");
        CommandRun run = export("SELECT i, error('too late') FROM range(10) t(i)", "f.csv");
        assertEquals(2, run.exit(), run.err());
        assertEquals("old\n", Files.readString(there.resolve("f.csv")));
        assertTrue(exported("figures", "f.csv").startsWith("figure_id,"));
        assertEquals(List.of("f.csv"), files());
    }

    @Test
    void aLinkIsFollowed() throws IOException {
        Files.writeString(there.resolve("real.csv"), "old\n");
        Files.createSymbolicLink(there.resolve("link.csv"), Path.of("real.csv"));
        exported("figures", "link.csv");
        assertTrue(Files.isSymbolicLink(there.resolve("link.csv")));
        assertTrue(Files.readString(there.resolve("real.csv")).startsWith("figure_id,"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    figures                         | x.txt            | does not say which form
                    figures                         | x.parquet.gz     | does not say which form
                    figures                         | missing/x.csv    | there is no folder
                    figures                         | folder.csv       | is a folder
                    figures                         | dangling.csv     | a link to what does not exist
                    figures                         | inside/x.csv     | inside the dataset
                    nowhere                         | x.csv            | there is no table 'nowhere'; there are articles,
                    SELECT nope FROM figures        | x.csv            | "nope" not found
                    SELECT 1; SELECT 2              | x.csv            | one statement
                    DROP VIEW figures               | x.csv            | nothing that writes
                    FROM read_text('/etc/hostname') | x.csv            | Cannot access file
                    SELECT repeat('x', 32768) AS c  | x.xlsx           | column c of row 1 has 32,768 characters
                    FROM range(1048576)             | x.xlsx           | more rows than the 1,048,576
                    """)
    void whatCannotBeWrittenIsToldInOneLineAndLeavesNothing(String what, String file, String message)
            throws IOException {
        Files.createDirectories(there.resolve("folder.csv"));
        Files.createSymbolicLink(there.resolve("dangling.csv"), Path.of("nowhere.csv"));
        Files.createSymbolicLink(there.resolve("inside"), dataset.resolve("news"));
        List<String> before = files();
        CommandRun run = export(what, file);
        assertAll(
                () -> assertEquals(2, run.exit(), run.err()),
                () -> assertEquals("", run.out()),
                () -> assertEquals(1, run.err().lines().count(), run.err()),
                () -> assertTrue(run.err().contains(message), run.err()),
                () -> assertEquals(before, files()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    --since | yesterday | give a day such as
                    --where | nope = 1  | "nope" not found
                    --where | a = (     | SQL:
                    --where | ''        | --where is empty
                    --exact |           | --exact is for CSV
                    """)
    void wrongOptionsAreWrongUsage(String option, String value, String message) throws IOException {
        String[] more = value == null ? new String[] {option} : new String[] {option, value};
        CommandRun run = export("figures", "x.parquet", more);
        assertEquals(2, run.exit(), run.err());
        assertTrue(run.err().contains(message), run.err());
        assertEquals(List.of(), files());
    }

    @Test
    void sinceNeedsADate() {
        CommandRun run = export("rejects", "r.csv", "--since", "7d");
        assertEquals(2, run.exit());
        assertTrue(run.err().contains("published_on, which rejects has not"), run.err());
    }

    @Test
    void gzipIsGzip() throws IOException {
        export("figures", "f.csv.gz");
        try (InputStream in = new GZIPInputStream(Files.newInputStream(there.resolve("f.csv.gz")))) {
            assertEquals(exported("figures", "f.csv"), new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    // ---- Excel -----------------------------------------------------------------------------------------------------

    /** The cells of the sheet, each as its place, its type and what it holds. */
    private List<String> cells(String file) throws Exception {
        try (ZipFile zip = new ZipFile(there.resolve(file).toFile())) {
            InputStream sheet = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"));
            NodeList cells = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(sheet)
                    .getElementsByTagName("c");
            List<String> told = new ArrayList<>();
            for (int i = 0; i < cells.getLength(); i++) {
                Element cell = (Element) cells.item(i);
                told.add(cell.getAttribute("r") + " " + cell.getAttribute("t") + " " + cell.getTextContent());
            }
            return told;
        }
    }

    /** More rows than are held in memory at once. */
    @Test
    void everyRowIsThere() throws Exception {
        assertEquals(0, export("SELECT i FROM range(1234) t(i)", "v.xlsx").exit());
        List<String> cells = cells("v.xlsx");
        assertEquals(1235, cells.size());
        for (int i = 0; i < 1234; i++) {
            assertEquals("A" + (i + 2) + " n " + i, cells.get(i + 1));
        }
    }

    @Test
    void cellsAreOfTheKindOfTheirValues() throws Exception {
        assertEquals(
                0,
                export(
                                "SELECT '=1+1' AS t, 2.5::DOUBLE AS d, 7 AS i, true AS b, DATE '2025-01-02' AS day,"
                                        + " TIMESTAMPTZ '2025-01-02 12:00:00+00' AS at, NULL AS n, [1] AS l",
                                "v.xlsx")
                        .exit());
        assertEquals(
                List.of(
                        "A2 inlineStr =1+1",
                        "B2 n 2.5",
                        "C2 n 7",
                        "D2 b 1",
                        "E2 n 45659",
                        "F2 n 45659.5",
                        "H2 inlineStr [1]"),
                cells("v.xlsx").stream()
                        .filter(cell -> cell.matches(".2 .*"))
                        .map(cell -> cell.replaceAll("\\.0$", ""))
                        .toList());
    }

    @Test
    void whatACellCannotHoldExactlyIsAText() throws Exception {
        assertEquals(
                0,
                export(
                                "SELECT 9007199254740992 AS a, 9007199254740993 AS b, DATE '1899-12-31' AS c,"
                                        + " 'inf'::DOUBLE AS d, 'x' || chr(7) || '_x0041_' AS e, '  two  ' AS f",
                                "v.xlsx")
                        .exit());
        assertEquals(
                List.of(
                        "A2 n 9007199254740992",
                        "B2 inlineStr 9007199254740993",
                        "C2 inlineStr 1899-12-31",
                        "D2 inlineStr Infinity",
                        "E2 inlineStr x_x0007__x005F_x0041_",
                        "F2 s 0"),
                cells("v.xlsx").stream().filter(cell -> cell.matches(".2 .*")).toList());
        try (ZipFile zip = new ZipFile(there.resolve("v.xlsx").toFile())) {
            String shared = new String(
                    zip.getInputStream(zip.getEntry("xl/sharedStrings.xml")).readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(shared.contains("xml:space=\"preserve\">  two  <"), shared);
        }
    }

    @Test
    void asMuchAsACellHoldsIsWhole() throws Exception {
        assertEquals(0, export("SELECT repeat('x', 32767) AS c", "v.xlsx").exit());
        assertEquals("A2 inlineStr " + "x".repeat(32767), cells("v.xlsx").get(1));
    }
}
