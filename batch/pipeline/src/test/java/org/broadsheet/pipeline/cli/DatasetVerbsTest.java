package org.broadsheet.pipeline.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.broadsheet.article.Entity;
import org.broadsheet.schema.Figure;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The verbs that show what a published dataset holds, beside {@code sql}. */
final class DatasetVerbsTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path folder;

    @BeforeAll
    static void publish() throws IOException {
        PublishedSample.publish(folder.resolve("output"));
    }

    private static CommandRun run(String verb, String... args) {
        String[] all = new String[args.length + 3];
        all[0] = verb;
        all[1] = "--output";
        all[2] = folder.resolve("output").toString();
        System.arraycopy(args, 0, all, 3, args.length);
        return CommandRun.of(all);
    }

    @Test
    void explainShowsAQuoteInItsTextWithSpeakerCueSourceAndRun() {
        String id = PublishedSample.ARTICLE.quotes().get(0).quoteId();
        CommandRun run = run("explain", id);
        assertAll(
                () -> assertEquals(0, run.exit(), run.err()),
                () -> assertTrue(run.out().startsWith("QUOTE " + id + "\n"), run.out()),
                () -> assertTrue(
                        run.out()
                                .contains(
                                        "    \"[QUOTE The bridge will hold,]\" [CUE said] [SPEAKER Marta Silva] on Friday."),
                        run.out()),
                () -> assertTrue(run.out().contains("source_uri     valley.txt"), run.out()),
                () -> assertTrue(run.out().contains("\nRUN " + PublishedSample.RUN + "\n"), run.out()),
                () -> assertTrue(run.out().contains("status      PUBLISHED"), run.out()));
    }

    @Test
    void theStartOfAnIdIsEnough() {
        String id = PublishedSample.ARTICLE.figures().get(0).figureId();
        CommandRun run = run("explain", id.substring(0, 10));
        assertTrue(run.out().startsWith("FIGURE " + id), run.out() + run.err());
        assertTrue(run.out().contains("the damage at [FIGURE 2.5 million euros]."), run.out());
    }

    @Test
    void anEntityIsMarkedWhereverItIsSpokenOf() {
        Entity silva = PublishedSample.ARTICLE.entities().get(0);
        CommandRun run = run("explain", silva.entityId());
        assertTrue(run.out().contains("[ENTITY Marta Silva] on Friday. [ENTITY She] put"), run.out());
    }

    @Test
    void anArticleIsShownWholeWithItsQuotesAndFigures() {
        CommandRun run = run("explain", PublishedSample.ARTICLE.article().articleId());
        assertTrue(run.out().contains("    Rain 😀 fell on the valley"), run.out());
        assertTrue(run.out().contains("[QUOTE The bridge will hold,]"), run.out());
        assertTrue(run.out().contains("[FIGURE 2.5 million euros]"), run.out());
    }

    @Test
    void explainAsJsonHasRowArticleTextAndRun() {
        JsonNode json = JsonMapper.shared()
                .readTree(run(
                                "explain",
                                "--format",
                                "json",
                                PublishedSample.ARTICLE.quotes().get(0).quoteId())
                        .out());
        assertEquals("QUOTE", json.at("/0/kind").asString());
        assertEquals("Marta Silva", json.at("/0/row/speaker_name").asString());
        assertEquals("valley.txt", json.at("/0/article/source_uri").asString());
        assertEquals("PUBLISHED", json.at("/0/run/status").asString());
    }

    @Test
    void anIdThatIsNotThereIsWrongUsage() {
        CommandRun run = run("explain", "00000000000000000000000000000000");
        assertEquals(2, run.exit());
        assertTrue(run.err().contains("no article, quote, figure or entity"), run.err());
        assertEquals(2, run("explain", "hello").exit());
    }

    @Test
    void runsPrintsASummaryARow() {
        assertEquals(
                "run_id,status,started_at,finished_at,snapshot,articles,quotes,figures,entities,rejects,message\n"
                        + PublishedSample.RUN + ",PUBLISHED,2025-04-04T06:00:00Z,,,1,,,,,\n",
                run("runs", "--format", "csv").out());
    }

    @Test
    void asJsonARunIsToldWhole() {
        assertEquals(
                "[\n{\"run_id\":\"" + PublishedSample.RUN + "\",\"status\":\"PUBLISHED\","
                        + "\"started_at\":\"2025-04-04T06:00:00Z\",\"rows\":{\"articles\":1}}\n]\n",
                run("runs", "--format", "json").out());
    }

    @Test
    void runsOfNoDatasetIsWrongUsage() {
        assertEquals(
                2,
                CommandRun.of("runs", "--output", folder.resolve("none").toString())
                        .exit());
    }

    @Test
    void aDamagedSummaryIsNamed() throws IOException {
        Path output = folder.resolve("damaged");
        Files.createDirectories(output.resolve("_runs"));
        Files.writeString(output.resolve("_runs/1.json"), "{\"run_id\": ");
        CommandRun run = CommandRun.of("runs", "--output", output.toString());
        assertEquals(1, run.exit());
        assertTrue(run.err().contains("_runs/1.json is damaged"), run.err());
    }

    @Test
    void rejectsAreFilteredByRunAndReason() {
        assertEquals(
                "run_id,source_uri,reason,detail,bytes\n"
                        + PublishedSample.RUN
                        + ",feed.jsonl#line=3,JSON_MALFORMED,line 3: },17\n",
                run("rejects", "--format", "csv", "--reason", "json_malformed").out());
        assertEquals(
                3,
                run("rejects", "--format", "csv", "--run", PublishedSample.RUN)
                        .out()
                        .lines()
                        .count());
        assertEquals("[]\n", run("rejects", "--format", "json", "--run", "none").out());
    }

    @Test
    void anUnknownReasonIsAnsweredWithTheKnownOnes() {
        CommandRun run = run("rejects", "--reason", "UGLY");
        assertEquals(2, run.exit());
        assertTrue(run.err().contains("JSON_MALFORMED"), run.err());
    }

    @Test
    void checkPassesOnASoundDatasetAndNamesEveryRule() {
        CommandRun run = run("check", "--format", "csv");
        assertEquals(0, run.exit(), run.out() + run.err());
        assertTrue(run.out().startsWith("rule,violations,samples\n"), run.out());
        assertTrue(run.out().contains("\nkeys_unique,0,[]\n"), run.out());
    }

    @Test
    void checkExitsWithThreeWhereARuleIsViolated() throws IOException {
        Path output = folder.resolve("tampered");
        PublishedSample.publish(
                output, figure -> Figure.newBuilder(figure).setConfidence(7).build());
        CommandRun run = CommandRun.of("check", "--output", output.toString());
        assertEquals(3, run.exit(), run.out());
        assertTrue(run.out().contains("what=confidence, found=7.0"), run.out());
        assertTrue(run.err().contains("rules are violated in snapshot 1 of " + output), run.err());
    }

    @Test
    void snapshotsAreListedReadAndPublishedAgain() throws IOException {
        Path output = folder.resolve("travel");
        PublishedSample.publish(output);
        String[] at = {"--output", output.toString()};
        assertEquals(
                0,
                CommandRun.of("forget", PublishedSample.ARTICLE.article().articleId(), at[0], at[1])
                        .exit());
        CommandRun now = CommandRun.of("sql", "--format", "csv", at[0], at[1], "SELECT count(*) n FROM quotes");
        assertEquals("n\n0\n", now.out());
        CommandRun then = CommandRun.of(
                "sql", "--snapshot", "1", "--format", "csv", at[0], at[1], "SELECT count(*) n FROM quotes");
        assertEquals("n\n1\n", then.out(), then.err());
        CommandRun explained = CommandRun.of(
                "explain",
                "--snapshot",
                "1",
                at[0],
                at[1],
                PublishedSample.ARTICLE.article().articleId());
        assertTrue(explained.out().contains("Marta Silva"), explained.out() + explained.err());
        assertEquals(0, CommandRun.of("check", "--snapshot", "1", at[0], at[1]).exit());
        CommandRun listed = CommandRun.of("snapshots", "--format", "csv", at[0], at[1]);
        assertEquals(3, listed.out().lines().count(), listed.out());
        assertTrue(listed.out().contains("\n2,1,forget,"), listed.out());
        CommandRun refused = CommandRun.of("rollback", "1", at[0], at[1]);
        assertEquals(2, refused.exit());
        assertTrue(refused.err().contains("forgotten since"), refused.err());
        assertEquals(
                0,
                CommandRun.of(
                                "forget",
                                "--undo",
                                PublishedSample.ARTICLE.article().articleId(),
                                at[0],
                                at[1])
                        .exit());
        CommandRun back = CommandRun.of("rollback", "1", at[0], at[1]);
        assertTrue(back.err().contains("snapshot 3 of " + output + " is what snapshot 1 was"), back.err());
        assertEquals(0, CommandRun.of("check", at[0], at[1]).exit());
        assertEquals(
                2,
                CommandRun.of("sql", "--snapshot", "9", at[0], at[1], "SELECT 1")
                        .exit());
        assertEquals(2, CommandRun.of("rollback", "3", at[0], at[1]).exit());
    }

    @Test
    void anEmptyFolderHoldsNothingToRepairAndNothingIsWrittenToIt() throws IOException {
        Path empty = Files.createDirectories(folder.resolve("empty"));
        for (String verb : List.of("repair", "check", "compact", "snapshots")) {
            CommandRun run = CommandRun.of(verb, "--output", empty.toString());
            assertEquals(2, run.exit(), verb);
            assertEquals("", run.out(), verb);
            assertTrue(run.err().contains("holds no published dataset"), run.err());
        }
        try (var files = Files.list(empty)) {
            assertEquals(0, files.count());
        }
    }

    @Test
    void aDatasetWhoseViewsCannotBeWrittenIsCheckedAllTheSame() throws IOException {
        Path output = folder.resolve("readonly");
        PublishedSample.publish(output);
        Files.createDirectories(output.resolve("broadsheet.duckdb/in the way"));
        CommandRun run = CommandRun.of("check", "--output", output.toString());
        assertEquals(0, run.exit(), run.err());
        assertTrue(run.err().contains("are left as they are"), run.err());
    }

    @Test
    void howLongSnapshotsAreKeptIsRememberedAndTold() throws IOException {
        Path output = folder.resolve("kept");
        PublishedSample.publish(output);
        String[] at = {"--output", output.toString()};
        assertTrue(CommandRun.of("snapshots", at[0], at[1]).err().contains("the newest 10, and each for 1h"));
        assertEquals(
                0,
                CommandRun.of("compact", "--keep-snapshots", "4", at[0], at[1]).exit());
        CommandRun told = CommandRun.of("compact", "--keep-for", "90m", at[0], at[1]);
        assertTrue(told.err().contains("kept are the newest 4, and each for 1h30m after"), told.err());
        assertTrue(CommandRun.of("snapshots", at[0], at[1]).err().contains("the newest 4, and each for 1h30m after"));
    }

    @Test
    void whatIsDamagedIsListedAndRepaired() throws IOException {
        Path output = folder.resolve("damaged");
        PublishedSample.publish(output);
        Path quotes;
        try (var files = Files.walk(output.resolve("quotes"))) {
            quotes = files.filter(Files::isRegularFile).findFirst().orElseThrow();
        }
        byte[] content = Files.readAllBytes(quotes);
        content[content.length / 2] ^= 1;
        Files.write(quotes, content);
        CommandRun check = CommandRun.of("check", "--output", output.toString());
        assertEquals(1, check.exit(), check.out());
        assertTrue(check.out().contains(output.relativize(quotes).toString()), check.out());
        assertTrue(check.out().contains("CHANGED"), check.out());
        assertTrue(check.err().contains("1 of 14 files of snapshot 1"), check.err());
        CommandRun repair = CommandRun.of("repair", "--output", output.toString());
        assertEquals(0, repair.exit(), repair.err());
        assertTrue(repair.out().contains(output.relativize(quotes).toString()), repair.out());
        assertEquals(0, CommandRun.of("check", "--output", output.toString()).exit());

        Files.delete(output.resolve("_CURRENT.json"));
        CommandRun refused = CommandRun.of("sql", "--output", output.toString(), "SELECT 1");
        assertEquals(2, refused.exit());
        assertTrue(refused.err().contains("broadsheet repair --output"), refused.err());
        CommandRun again = CommandRun.of("repair", "--output", output.toString());
        assertTrue(again.err().contains("names snapshot 2 again"), again.err());
        assertEquals(0, CommandRun.of("check", "--output", output.toString()).exit());
    }

    @Test
    void filesThatNoRunHasPublishedAreListed() throws IOException {
        Path output = folder.resolve("strangers");
        PublishedSample.publish(output);
        Path quotes;
        try (var files = Files.walk(output.resolve("quotes"))) {
            quotes = files.filter(Files::isRegularFile).findFirst().orElseThrow();
        }
        Files.createDirectories(output.resolve("quotes/copy"));
        Path copy = Files.copy(quotes, output.resolve("quotes/copy/of.parquet"));
        Files.copy(quotes, quotes.resolveSibling(".hidden.parquet"));
        CommandRun check = CommandRun.of("check", "--quick", "--format", "csv", "--output", output.toString());
        assertEquals(1, check.exit(), check.out());
        assertTrue(check.out().contains("quotes/copy/of.parquet,quotes,,UNLISTED,"), check.out());
        assertTrue(check.err().contains("1 file in the tables' folders"), check.err());
        assertTrue(check.err().contains("move them out"), check.err());

        Files.delete(copy);
        assertEquals(0, CommandRun.of("check", "--output", output.toString()).exit());
    }

    @Test
    void compactingAndForgettingTellWhatIsWrongWithTheirArguments() throws IOException {
        Path output = folder.resolve("arguments");
        PublishedSample.publish(output);
        CommandRun compact = CommandRun.of("compact", "--output", output.toString());
        assertTrue(compact.err().contains("has small files to put together"), compact.err());
        assertEquals(
                2,
                CommandRun.of("compact", "--keep-for", "soon", "--output", output.toString())
                        .exit());
        assertEquals(
                2,
                CommandRun.of("compact", "--keep-snapshots", "0", "--output", output.toString())
                        .exit());
        assertEquals(
                2,
                CommandRun.of("forget", "3f1c", "--output", output.toString()).exit());
        assertEquals(
                2,
                CommandRun.of("snapshots", "--output", folder.resolve("none").toString())
                        .exit());
    }
}
