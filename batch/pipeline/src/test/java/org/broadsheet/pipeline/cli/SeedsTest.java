package org.broadsheet.pipeline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The seeds through the whole of Broadsheet, and what the analysts' questions say about them. */
final class SeedsTest {
    private static final Path ROOT = Path.of(System.getProperty("broadsheet.root", "../.."));

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path folder;

    @BeforeAll
    static void ingest() {
        CommandRun run = run("ingest", ROOT.resolve("seeds").toString());
        assertEquals(0, run.exit(), run.err());
        assertTrue(run.err().contains("published snapshot 1"), run.err());
    }

    private static CommandRun run(String verb, String... args) {
        List<String> all = new ArrayList<>(
                List.of(verb, "--output", folder.resolve("output").toString()));
        all.addAll(List.of(args));
        return CommandRun.of(all.toArray(String[]::new));
    }

    private static List<JsonNode> rows(String sql) {
        CommandRun run = run("sql", "--format", "json", sql);
        assertEquals(0, run.exit(), run.err());
        return StreamSupport.stream(JsonMapper.shared().readTree(run.out()).spliterator(), false)
                .toList();
    }

    private static List<String> column(String sql) {
        return rows(sql).stream()
                .map(row -> row.iterator().next())
                .map(value -> value.isNull() ? "null" : value.asString())
                .toList();
    }

    private static List<JsonNode> answers(String question) throws IOException {
        return rows(Files.readString(ROOT.resolve("notebooks/sql").resolve(question + ".sql")));
    }

    private static String text(JsonNode row, String column) {
        return row.get(column).asString();
    }

    @Test
    void everyTableIsFilled() {
        assertEquals(List.of("11"), column("SELECT count(*) FROM articles"));
        assertEquals(
                List.of("HTML", "JSON_LINES", "TEXT"),
                column("SELECT DISTINCT source_format FROM articles ORDER BY 1"));
        assertEquals(List.of("DIRECT", "INDIRECT", "MIXED"), column("SELECT DISTINCT kind FROM quotes ORDER BY 1"));
        assertTrue(column("SELECT DISTINCT kind FROM figures")
                .containsAll(List.of("PERCENT", "MONEY", "COUNT", "QUANTITY", "MULTIPLE", "RATE")));
        assertTrue(
                column("SELECT DISTINCT type FROM entities").containsAll(List.of("PERSON", "ORGANIZATION", "PLACE")));
        assertEquals(
                List.of("CONTENT_MISSING", "JSON_MALFORMED"), column("SELECT DISTINCT reason FROM rejects ORDER BY 1"));
    }

    @Test
    void theAuditFindsNothing() {
        CommandRun run = run("check");
        assertEquals(0, run.exit(), run.out() + run.err());
    }

    @Test
    void readersCommentsGiveNoQuotesAndNoFigures() {
        assertEquals(
                List.of(),
                column("SELECT text FROM quotes WHERE text LIKE '%nobody ever%' OR text LIKE '%Never again%'"));
        assertEquals(
                List.of(), column("SELECT text FROM figures WHERE text LIKE '500 million%' OR text LIKE '9 billion%'"));
    }

    @Test
    void ingestingThemAgainFindsNothingNew() {
        CommandRun run = run("ingest", ROOT.resolve("seeds").toString());
        assertEquals(0, run.exit(), run.err());
        assertTrue(run.err().contains("found nothing new"), run.err());
        assertTrue(column("SELECT DISTINCT run_id FROM articles").size() == 1);
    }

    @Test
    void theMinisterIsQuotedMost() throws IOException {
        List<JsonNode> rows = answers("most_quoted");
        assertEquals("Helena Marques", text(rows.get(0), "speaker_name"));
        assertEquals(3, rows.get(0).get("articles").asInt());
        assertTrue(rows.stream().anyMatch(row -> text(row, "speaker_name").equals("Peter Vance")));
    }

    @Test
    void whatTheMinisterSaidOfWhomAndInWhichOutletIsTold() throws IOException {
        assertTrue(answers("said_over_time").stream()
                .anyMatch(row -> text(row, "speaker_name").equals("Helena Marques")));
        assertTrue(answers("quoted_by_whom_about_whom").stream()
                .anyMatch(row -> text(row, "speaker_name").equals("Helena Marques")));
    }

    @Test
    void theHarboursPriceForTheSameYearIsToldThreeTimes() throws IOException {
        List<JsonNode> rows = answers("figures_over_time").stream()
                .filter(row -> text(row, "unit").equals("EUR")
                        && row.get("target_year").asInt() == 2030)
                .toList();
        assertEquals(
                List.of("2025-03-04 1200000000", "2025-03-19 1900000000", "2025-03-21 1200000000"),
                rows.stream()
                        .map(row -> text(row, "published_on") + " "
                                + row.get("middle").asLong())
                        .toList());
    }

    @Test
    void ministerAndAuditorsDisagreeAboutIt() throws IOException {
        List<JsonNode> rows = answers("figures_that_disagree");
        assertFalse(rows.isEmpty());
        JsonNode first = rows.get(0);
        assertEquals("1.2 billion euros", text(first, "lower_figure"));
        assertEquals("Helena Marques", text(first, "lower_given_by"));
        assertEquals("1.9 billion euros", text(first, "higher_figure"));
        assertTrue(text(first, "higher_given_by").contains("Audit Office"), first.toString());
    }

    @Test
    void ministerAndOppositionAreNamedTogetherMost() throws IOException {
        JsonNode row = answers("named_together").stream()
                .filter(pair -> text(pair, "one").equals("Helena Marques"))
                .filter(pair -> text(pair, "other").equals("Tomas Lindqvist"))
                .findFirst()
                .orElseThrow();
        assertEquals(3, row.get("articles").asInt());
    }

    @Test
    void theCopyIsKeptAndComesSecond() throws IOException {
        List<JsonNode> rows = answers("copies");
        assertEquals(
                List.of("2025-03-04", "2025-03-05"),
                rows.stream().map(row -> text(row, "published_on")).toList());
        assertEquals("Almar Today", text(rows.get(1), "printed_by"));
        assertEquals("EXACT", text(rows.get(1), "duplicate_kind"));
    }

    @Test
    void statementsAreToldWithWhoIsNamedInThem() throws IOException {
        List<JsonNode> rows = answers("who_said_what");
        List<String> days = rows.stream().map(row -> text(row, "published_on")).toList();
        assertEquals(days.stream().sorted(Comparator.reverseOrder()).toList(), days);
        JsonNode cost = rows.stream()
                .filter(row -> text(row, "text").contains("1.9 billion euros"))
                .findFirst()
                .orElseThrow();
        assertEquals("National Audit Office", text(cost, "speaker_name"));
        assertEquals("The Valdorian Ledger", text(cost, "printed_by"));
        assertTrue(text(cost, "about").contains("Port Almar"), cost.toString());
        assertTrue(
                rows.stream().noneMatch(row -> text(row, "printed_by").equals("Almar Today")), "copies are left out");
    }

    @Test
    void aPlaceIsNamedMost() throws IOException {
        JsonNode first = answers("most_named").get(0);
        assertEquals("Port Almar", text(first, "name"));
        assertEquals(4, first.get("articles").asInt());
        assertEquals(4, first.get("sites").asInt());
    }

    @Test
    void whatTheRowsAreLikeAddsUp() throws IOException {
        List<JsonNode> rows = answers("data_quality");
        Map<String, Integer> ofEach = new LinkedHashMap<>();
        Map<String, Integer> of = new LinkedHashMap<>();
        for (JsonNode row : rows) {
            ofEach.merge(text(row, "aspect"), row.get("rows").asInt(), Integer::sum);
            of.put(text(row, "aspect"), row.get("of_rows").asInt());
        }
        assertEquals(of, ofEach);
        assertEquals(13, of.get("input"));
        assertEquals(11, of.get("language of articles"));
        assertTrue(
                rows.stream()
                        .filter(row -> text(row, "aspect").equals("confidence of entities"))
                        .noneMatch(row -> text(row, "value").equals("not told")),
                rows.toString());
        assertTrue(
                rows.stream().anyMatch(row -> text(row, "value").equals("rejected: JSON_MALFORMED")), rows.toString());
    }

    @Test
    void everyQuestionSaysHowToAskIt() throws IOException {
        try (var files = Files.list(ROOT.resolve("notebooks/sql"))) {
            List<Path> questions =
                    files.filter(file -> file.toString().endsWith(".sql")).toList();
            assertEquals(12, questions.size());
            for (Path question : questions) {
                assertTrue(
                        Files.readString(question).contains("cat notebooks/sql/" + question.getFileName() + ")"),
                        question.toString());
            }
        }
    }
}
