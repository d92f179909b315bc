package org.broadsheet.pipeline.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.avro.Schema;
import org.broadsheet.ExtractionBudget;
import org.broadsheet.pipeline.cli.print.ExtractedFields;
import org.broadsheet.pipeline.table.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

final class ExtractVerbTest {
    private static final String ARTICLE = """
            The river 😀 rose again, and the town of Coimbra closed both of its bridges on Friday morning.

            "We expect two more days of this," said Marta Silva, who leads the regional civil protection service. \
            She said that 120 people had left their homes.
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void oneArticleIsOneObjectUnderTheNamesOfTheColumns() throws IOException {
        Path file = Files.writeString(folder.resolve("river.txt"), ARTICLE);
        CommandRun run = CommandRun.of("extract", file.toString());
        assertEquals(0, run.exit(), run.err());
        JsonNode json = JsonMapper.shared().readTree(run.out());
        assertAll(
                () -> assertEquals("", run.err()),
                () -> assertEquals("river.txt", json.at("/article/source_uri").asString()),
                () -> assertTrue(json.at("/article/article_id").asString().matches("[0-9a-f]{32}")),
                () -> assertTrue(json.get("quotes").isArray()),
                () -> assertTrue(json.get("figures").isArray()),
                () -> assertFalse(json.get("entities").isEmpty()));
    }

    @Test
    void aSecondReaderTellsHoldersThatNoRuleFinds() {
        assertEquals("", patientsHeldBy("extract", "-"));
        assertEquals("Medivar", patientsHeldBy("extract", "--second-reader", "-"));
    }

    /** Whose the patients are of {@link ReadTwice#TEXT}; nothing where nobody does. */
    private static String patientsHeldBy(String... command) {
        CommandRun run = CommandRun.withInput(ReadTwice.TEXT, command);
        assertEquals(0, run.exit(), run.err());
        for (JsonNode figure : JsonMapper.shared().readTree(run.out()).get("figures")) {
            if (figure.get("text").asString().equals(ReadTwice.FIGURE)) {
                return figure.get("holder_name").asString("");
            }
        }
        throw new AssertionError("no figure " + ReadTwice.FIGURE + " in " + run.out());
    }

    @Test
    void stagesThatGaveNothingAreTold() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; text.length() <= ExtractionBudget.DEFAULT.characters(); i++) {
            text.append("The river rose by ").append(i).append(" cm, and Coimbra closed both of its bridges.\n\n");
        }
        CommandRun run = CommandRun.withInput(text.toString(), "extract", "-");
        assertAll(
                () -> assertEquals(0, run.exit(), run.err()),
                () -> assertTrue(
                        run.err().contains("stdin is shown without what comes of the stage ANNOTATE: "), run.err()));
    }

    @Test
    void theNamesAreThoseOfTheColumns() {
        JsonNode json = JsonMapper.shared()
                .readTree(CommandRun.withInput(ARTICLE, "extract", "-").out());
        assertEquals(columns(Table.ARTICLES), names(json.get("article")));
        assertEquals(columns(Table.QUOTES), names(json.at("/quotes/0")));
        assertEquals(columns(Table.FIGURES), names(json.at("/figures/0")));
        assertEquals(columns(Table.ENTITIES), names(json.at("/entities/0")));
    }

    @Test
    void namesThatAreKnownStandInTheRows() throws IOException {
        Path names = Files.writeString(
                folder.resolve("names.csv"), "name,type,alias,id\nMarta Silva Reis,person,Marta Silva,Q42\n");
        JsonNode json = JsonMapper.shared()
                .readTree(CommandRun.withInput(ARTICLE, "extract", "--names", names.toString(), "-")
                        .out());
        assertEquals("Marta Silva Reis", json.at("/quotes/0/speaker_name").asString());
        assertTrue(
                json.get("entities").toString().contains("\"ids\":[{\"scheme\":\"wikidata\",\"id\":\"Q42\"}]"),
                json.get("entities").toString());
    }

    @Test
    void aFaultOfTheNamesFileIsToldWithItsPlace() throws IOException {
        Path names = Files.writeString(folder.resolve("names.csv"), "name,type\nMarta Silva,human\n");
        CommandRun run = CommandRun.withInput(ARTICLE, "extract", "--names", names.toString(), "-");
        assertEquals(2, run.exit());
        assertTrue(run.err().contains("--names: " + names + ", line 2: type is 'human'; it is one of"), run.err());
        CommandRun ingest =
                CommandRun.of("ingest", "--names", folder.resolve("none.csv").toString(), "seeds");
        assertEquals(2, ingest.exit());
        assertTrue(ingest.err().contains("none.csv does not exist"), ingest.err());
    }

    private static List<String> columns(Table table) {
        return table.schema().getFields().stream()
                .map(Schema.Field::name)
                .filter(name -> !ExtractedFields.OF_A_RUN.contains(name))
                .toList();
    }

    private static List<String> names(JsonNode object) {
        return List.copyOf(object.propertyNames());
    }

    @Test
    void offsetsCountCodePointsOfTheBody() {
        JsonNode json = JsonMapper.shared()
                .readTree(CommandRun.withInput(ARTICLE, "extract", "-").out());
        int[] body = json.at("/article/body").asString().codePoints().toArray();
        for (JsonNode entity : json.get("entities")) {
            JsonNode mention = entity.at("/mentions/0");
            int start = mention.get("start_offset").asInt();
            int length = mention.get("end_offset").asInt() - start;
            assertEquals(mention.get("text").asString(), new String(body, start, length));
        }
    }

    @Test
    void explanationTellsTheRulesOfEachRowAndChangesNone() {
        JsonNode plain = JsonMapper.shared()
                .readTree(CommandRun.withInput(ARTICLE, "extract", "-").out());
        JsonNode told = JsonMapper.shared()
                .readTree(CommandRun.withInput(ARTICLE, "extract", "--explain", "-")
                        .out());
        JsonNode content = told.at("/quotes/0/rules/0");
        assertAll(
                () -> assertEquals("content", content.get("part").asString()),
                () -> assertEquals("speech-before-cue", content.get("rule").asString()),
                () -> assertEquals(told.at("/quotes/0/text"), content.get("text")),
                () -> assertTrue(told.at("/quotes/0/sentence").asString().endsWith("civil protection service.")),
                () -> assertEquals("part-of-day", told.at("/times/0/rule").asString()));
        for (String table : List.of("quotes", "figures", "entities")) {
            assertFalse(told.get(table).isEmpty(), table);
            for (JsonNode row : told.get(table)) {
                assertFalse(row.get("rules").isEmpty(), row.toString());
                ((ObjectNode) row).remove(List.of("rules", "sentence"));
            }
            assertEquals(plain.get(table), told.get(table));
        }
    }

    @Test
    void aFileThatIsNotThereIsWrongUsage() {
        CommandRun run = CommandRun.of("extract", folder.resolve("gone.txt").toString());
        assertEquals(2, run.exit());
        assertEquals("broadsheet: " + folder.resolve("gone.txt") + " does not exist\n", run.err());
    }

    @Test
    void aFolderIsWrongUsage() {
        CommandRun run = CommandRun.of("extract", folder.toString());
        assertEquals(2, run.exit());
        assertTrue(run.err().contains("is a folder"), run.err());
    }
}
