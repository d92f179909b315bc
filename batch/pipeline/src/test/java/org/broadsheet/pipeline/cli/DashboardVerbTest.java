package org.broadsheet.pipeline.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The page of the seeds holds what DuckDB counts in their dataset. */
final class DashboardVerbTest {
    private static final Path ROOT = Path.of(System.getProperty("broadsheet.root", "../.."));
    private static final int FIRST_NAME = 3;
    private static final int FIRST_OUTLET = 2;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static DecodedPage page;

    @BeforeAll
    static void ingest() throws IOException {
        CommandRun run = CommandRun.of(
                "ingest",
                "--dashboard",
                "--output",
                output(),
                ROOT.resolve("seeds").toString());
        assertEquals(0, run.exit(), run.err());
        page = DecodedPage.read(Path.of(output(), "dashboard.html"));
    }

    private static String output() {
        return folder.resolve("output").toString();
    }

    private static CommandRun dashboard(String... args) {
        List<String> all = new ArrayList<>(List.of("dashboard", "--output", output()));
        all.addAll(List.of(args));
        return CommandRun.of(all.toArray(String[]::new));
    }

    private static DecodedPage page(String... args) throws IOException {
        Path file = folder.resolve("other.html");
        List<String> all = new ArrayList<>(List.of("--to", file.toString()));
        all.addAll(List.of(args));
        CommandRun run = dashboard(all.toArray(String[]::new));
        assertEquals(0, run.exit(), run.err());
        return DecodedPage.read(file);
    }

    private static JsonNode rows(String sql) {
        CommandRun run = CommandRun.of("sql", "--output", output(), "--format", "json", sql);
        assertEquals(0, run.exit(), run.err());
        return JsonMapper.shared().readTree(run.out());
    }

    /** Two columns, a name and a number. */
    private static Map<String, Integer> counts(String sql) {
        Map<String, Integer> counts = new TreeMap<>();
        rows(sql).forEach(row -> {
            var values = row.iterator();
            counts.put(values.next().asString(), values.next().asInt());
        });
        return counts;
    }

    /** The row of the article of each row that belongs to one. */
    private static int[] articles(String perArticle) {
        double[] counts = page.column("articles." + perArticle);
        int[] owners = new int[(int) Arrays.stream(counts).sum()];
        int row = 0;
        for (int article = 0; article < counts.length; article++) {
            Arrays.fill(owners, row, row + (int) counts[article], article);
            row += (int) counts[article];
        }
        return owners;
    }

    private static String name(double number) {
        return number < FIRST_NAME ? "" : page.list("names", "name").get((int) number - FIRST_NAME);
    }

    private static String outlet(double number) {
        return number < FIRST_OUTLET ? "" : page.list("outlets", "outlet").get((int) number - FIRST_OUTLET);
    }

    @Test
    void everyRowIsCounted() {
        Map<String, Integer> rows = counts("SELECT 'articles', count(*) FROM articles UNION ALL"
                + " SELECT 'quotes', count(*) FROM quotes UNION ALL SELECT 'figures', count(*) FROM figures");
        assertAll(
                () -> assertEquals(rows.get("articles"), page.column("articles.day").length),
                () -> assertEquals(rows.get("quotes"), page.column("quotes.speaker").length),
                () -> assertEquals(rows.get("quotes"), articles("quotes").length),
                () -> assertEquals(rows.get("figures"), page.column("figures.unit").length),
                () -> assertEquals(rows.get("figures"), articles("figures").length));
    }

    /** All four filters at once: what one combination counts is what DuckDB counts for it. */
    @Test
    void quotesByDayOutletSpeakerKindAndConfidenceAreThoseOfDuckDb() {
        int[] articles = articles("quotes");
        Map<String, Integer> counted = new TreeMap<>();
        for (int quote = 0; quote < articles.length; quote++) {
            String cell = (int) page.column("articles.day")[articles[quote]] + "|"
                    + outlet(page.column("articles.outlet")[articles[quote]]) + "|"
                    + name(page.column("quotes.speaker")[quote]) + "|"
                    + List.of("DIRECT", "MIXED", "INDIRECT").get((int) page.column("quotes.kind")[quote]) + "|"
                    + (int) page.column("quotes.confidence")[quote];
            counted.merge(cell, 1, Integer::sum);
        }
        assertTrue(counted.size() > 30, counted.toString());
        assertEquals(
                counts("SELECT concat_ws('|', date_diff('day', DATE '1970-01-01', a.published_on),"
                        + " coalesce(regexp_extract(a.url, '//([^/]+)', 1), lower(a.site), ''),"
                        + " coalesce(q.speaker_name, ''), q.kind, CAST(floor(q.confidence * 20 + 1e-9) AS INTEGER)),"
                        + " count(*) FROM quotes q JOIN articles a USING (article_id) GROUP BY ALL"),
                counted);
    }

    @Test
    void figuresByDayUnitAndGiverAreThoseOfDuckDb() {
        int[] articles = articles("figures");
        List<String> units = page.list("units", "unit");
        Map<String, Integer> counted = new TreeMap<>();
        for (int figure = 0; figure < articles.length; figure++) {
            int unit = (int) page.column("figures.unit")[figure];
            String cell = (int) page.column("articles.day")[articles[figure]] + "|"
                    + (unit < 2 ? "" : units.get(unit - 2)) + "|" + name(page.column("figures.giver")[figure]);
            counted.merge(cell, 1, Integer::sum);
        }
        assertEquals(
                counts("SELECT concat_ws('|', date_diff('day', DATE '1970-01-01', f.published_on),"
                        + " coalesce(f.unit, ''), CASE WHEN q.speaker IS NOT NULL THEN coalesce(q.speaker_name, '')"
                        + " ELSE coalesce(f.holder_name, '') END), count(*)"
                        + " FROM figures f LEFT JOIN quotes q USING (quote_id) GROUP BY ALL"),
                counted);
    }

    @Test
    void namesOfArticlesAreThoseOfDuckDb() {
        Map<String, Integer> counted = new TreeMap<>();
        for (double number : page.column("names.name")) {
            counted.merge(name(number), 1, Integer::sum);
        }
        assertEquals(
                counts("SELECT name, count(*) FROM entities WHERE confidence >= 0.5"
                        + " AND (type IN ('PERSON', 'ORGANIZATION', 'PRODUCT')"
                        + " OR entity_id IN (SELECT speaker_entity_id FROM quotes)) GROUP BY ALL"),
                counted);
    }

    @Test
    void quotesAreAboutThoseWhomTheirWordsMean() {
        Map<String, Integer> counted = new TreeMap<>();
        for (int i = 0; i < page.column("abouts.quote").length; i++) {
            int quote = (int) page.column("abouts.quote")[i];
            counted.merge(
                    name(page.column("quotes.speaker")[quote]) + "|" + name(page.column("abouts.name")[i]),
                    1,
                    Integer::sum);
        }
        assertTrue(counted.size() > 3, counted.toString());
        assertEquals(
                counts(
                        "SELECT concat_ws('|', coalesce(q.speaker_name, ''), e.name), count(DISTINCT q.quote_id)"
                                + " FROM quotes q JOIN (FROM entities WHERE confidence >= 0.5) e USING (article_id)"
                                + " WHERE e.entity_id IS DISTINCT FROM q.speaker_entity_id"
                                + " AND (e.type IN ('PERSON', 'ORGANIZATION', 'PRODUCT')"
                                + " OR e.entity_id IN (SELECT speaker_entity_id FROM quotes))"
                                + " AND len(list_filter(e.mentions, lambda m: len(list_filter(q.spans, lambda s:"
                                + " m.start_offset >= s.start_offset AND m.end_offset <= s.end_offset)) > 0)) > 0 GROUP BY ALL"),
                counted);
    }

    @Test
    void figuresThatDisagreeAreThoseOfTheQuestion() throws IOException {
        List<String> expected = new ArrayList<>();
        rows(Files.readString(ROOT.resolve("notebooks/sql/figures_that_disagree.sql")))
                .forEach(row -> expected.add(
                        row.get("lower_id").asString() + row.get("higher_id").asString()));
        Map<Integer, String> ids = new TreeMap<>();
        for (JsonNode article : page.articles()) {
            article.get("figures")
                    .forEach(figure ->
                            ids.put(figure.get(0).asInt(), figure.get(1).asString()));
        }
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < page.column("pairs.low").length; i++) {
            pairs.add(ids.get((int) page.column("pairs.low")[i]) + ids.get((int) page.column("pairs.high")[i]));
        }
        assertEquals(1, pairs.size());
        assertEquals(
                expected.stream().sorted().toList(), pairs.stream().sorted().toList());
    }

    @Test
    void everyQuoteAndFigureStandsInItsSentence() {
        Map<String, String> texts = new TreeMap<>();
        rows("SELECT quote_id AS id, array_to_string(list_transform(q.spans, lambda s:"
                        + " substring(a.body, s.start_offset + 1, s.end_offset - s.start_offset)), ' ') AS text"
                        + " FROM quotes q JOIN articles a USING (article_id)"
                        + " UNION ALL SELECT figure_id, text FROM figures")
                .forEach(row ->
                        texts.put(row.get("id").asString(), row.get("text").asString()));
        Map<String, String> marked = new TreeMap<>();
        for (JsonNode article : page.articles()) {
            for (String kind : List.of("quotes", "figures")) {
                for (JsonNode row : article.get(kind)) {
                    String passage =
                            article.get("texts").get(row.get(2).asInt()).asString();
                    List<String> parts = new ArrayList<>();
                    for (int i = 0; i < row.get(3).size(); i += 2) {
                        parts.add(passage.substring(
                                row.get(3).get(i).asInt(), row.get(3).get(i + 1).asInt()));
                    }
                    marked.put(row.get(1).asString(), String.join(" ", parts));
                }
            }
        }
        assertEquals(texts, marked);
    }

    @Test
    void isTheSameByteForByte() throws IOException {
        assertEquals(page.html(), page().html());
    }

    @Test
    void isLeftAsItIsWhereItIsOfTheSnapshotAndTheSize() throws IOException {
        Path file = folder.resolve("kept.html");
        String to = file.toString();
        assertTrue(dashboard("--to", to).err().contains("wrote"));
        Files.setLastModifiedTime(file, FileTime.fromMillis(0));
        assertTrue(dashboard("--to", to).err().contains("already"));
        assertEquals(0, Files.getLastModifiedTime(file).toMillis());
        assertTrue(dashboard("--to", to, "--max-size", "9MB").err().contains("wrote"));
        Files.writeString(
                file,
                Files.readString(file)
                        .replaceFirst("broadsheet-page\" content=\"....", "broadsheet-page\" content=\"0000"));
        assertTrue(dashboard("--to", to, "--max-size", "9MB").err().contains("wrote"));
    }

    @Test
    void theSeedsTakeLessThanTwoMegabytes() {
        assertTrue(page.bytes() < 2_000_000, page.bytes() + " bytes");
    }

    @Test
    void aSmallPageKeepsItsCountsAndLetsSentencesGo() throws IOException {
        DecodedPage small = page("--max-size", "100kB");
        assertEquals(page.data().get("columns"), small.data().get("columns"));
        assertEquals(List.of(), small.articles());
    }

    @Test
    void asksNobodyForAnythingAndRunsNoScriptButItsOwn() {
        assertTrue(
                page.html().contains("default-src 'none'; script-src 'sha256-"),
                page.html().substring(0, 600));
        assertTrue(page.html().contains("connect-src 'none'"));
        assertFalse(page.html().contains("'unsafe-eval'"));
    }

    @Test
    void saysNothingOfTheMachineItWasMadeOn() {
        assertFalse(page.data().toString().contains(folder.toString()));
        assertFalse(page.data().get("run").has("inputs"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"much", "-1", "10XB", "1e6"})
    void aSizeThatIsNoneIsWrongUsage(String size) {
        CommandRun run = dashboard("--max-size", size);
        assertEquals(2, run.exit());
        assertEquals(1, run.err().lines().count(), run.err());
    }

    @Test
    void aFolderThatIsNotThereIsWrongUsage() {
        CommandRun run = dashboard("--to", folder.resolve("no/such/page.html").toString());
        assertEquals(2, run.exit());
        assertTrue(run.err().contains("page.html"), run.err());
    }

    @Test
    void aDatasetThatHoldsNothingIsWrongUsage() {
        CommandRun run =
                CommandRun.of("dashboard", "--output", folder.resolve("empty").toString());
        assertEquals(2, run.exit());
        assertTrue(run.err().contains("holds no published dataset"), run.err());
    }
}
