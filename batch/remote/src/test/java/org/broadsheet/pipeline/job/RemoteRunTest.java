package org.broadsheet.pipeline.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.broadsheet.pipeline.cli.CommandRun;
import org.broadsheet.pipeline.job.RunReport.Status;
import org.broadsheet.pipeline.publish.Snapshots;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs and verbs over a dataset that lies on a file system of several machines, beside the same over a local folder. */
abstract class RemoteRunTest {
    /** Each costs a process of some seconds; more of them ({@code -Dbroadsheet.kills=20}) are for whoever changes publication. */
    private static final int KILLS = Integer.getInteger("broadsheet.kills", 2);

    private static final int RACES = Integer.getInteger("broadsheet.races", 1);

    @TempDir
    Path folder;

    /** The address of the file system's root or of a bucket, without a slash at its end. */
    abstract String root();

    private TestDataset local(String name) {
        return new TestDataset(folder.resolve(name));
    }

    /** @param name of the machine that works on it, and of its folder */
    private TestDataset remote(String name) throws Exception {
        return local(name).at(root() + "/" + folder.getFileName() + "/news");
    }

    private static void fill(TestDataset dataset, int from, int to) throws Exception {
        for (int i = from; i < to; i++) {
            String day = "2024-0" + (1 + i % 9) + "-11T08:00:00Z";
            // By address: where an input lies is no part of what is compared.
            dataset.input(i + ".jsonl", TestDataset.line("https://example.org/" + i, day, TestDataset.story(i)));
        }
    }

    /** All rows but for where their inputs lie. */
    private List<String> rows(TestDataset dataset) throws SQLException {
        return dataset.rows().stream()
                .map(row -> row.replaceAll(folder + "/[a-z]+/in/", ""))
                .toList();
    }

    @Test
    void aRemoteDatasetHasTheRowsOfALocalOne() throws Exception {
        TestDataset here = local("here");
        TestDataset there = remote("there");
        for (TestDataset each : List.of(here, there)) {
            fill(each, 0, 30);
            assertEquals(Status.PUBLISHED, each.ingest().status());
            fill(each, 30, 40);
            each.input(
                    "3.jsonl",
                    TestDataset.line("https://example.org/3", "2024-04-11T08:00:00Z", TestDataset.story(9003)));
            assertEquals(Status.PUBLISHED, each.ingest().status());
            assertEquals(Status.NOTHING_NEW, each.ingest().status());
        }
        assertEquals(rows(here), rows(there));
        TestDataset reader = remote("reader");
        assertEquals(rows(here), rows(reader));
        try (Stream<Path> staged = Files.list(there.work().resolve(".staging"))) {
            assertEquals(List.of(), staged.toList());
        }
    }

    @Test
    void verbsReadAndChangeIt() throws Exception {
        TestDataset there = remote("there");
        fill(there, 0, 8);
        there.input("empty.txt", "");
        there.ingest();
        fill(there, 8, 12);
        there.ingest();
        assertEquals(
                "12\n",
                ok("sql", "--format", "csv", "SELECT count(*) AS n FROM articles")
                        .substring(2));
        assertEquals(
                "8\n",
                ok("sql", "--snapshot", "1", "--format", "csv", "SELECT count(*) AS n FROM articles")
                        .substring(2));
        ok("check");
        assertTrue(ok("runs", "--format", "csv").contains("PUBLISHED"));
        assertTrue(ok("rejects", "--format", "csv").contains("empty.txt"));
        assertEquals(3, ok("snapshots", "--format", "csv").lines().count());
        Path export = folder.resolve("quotes.csv");
        ok("export", "quotes", "--to", export.toString());
        assertTrue(Files.size(export) > 100);
        String quote =
                there.query("SELECT quote_id FROM quotes ORDER BY 1 LIMIT 1").get(0);
        assertTrue(ok("explain", quote).contains("piers"));
        Path page = folder.resolve("page.html");
        ok("dashboard", "--to", page.toString());
        assertTrue(Files.size(page) > 1000);
        ok("compact");
        ok("forget", "https://example.org/5");
        assertEquals(List.of("11"), there.query("SELECT count(*) FROM articles"));
        ok("forget", "--purge", "https://example.org/6");
        assertEquals(List.of("10"), there.query("SELECT count(*) FROM articles"));
        int current = new Snapshots(there.open()).currentManifest().number();
        ok("rollback", String.valueOf(current - 1));
        there.open().delete(new Snapshots(there.open()).current().files().get(0).path());
        assertEquals(1, run("check").exit());
        ok("repair", "--no-ingest");
        ok("check");
    }

    private CommandRun run(String verb, String... arguments) throws Exception {
        TestDataset reader = remote("reader");
        List<String> all = new ArrayList<>(List.of(
                verb, "--output", reader.address(), "--work", reader.work().toString()));
        all.addAll(List.of(arguments));
        return CommandRun.of(all.toArray(String[]::new));
    }

    private String ok(String verb, String... arguments) throws Exception {
        CommandRun run = run(verb, arguments);
        assertEquals(0, run.exit(), verb + ": " + run.err());
        return run.out();
    }

    @Test
    void aRunThatIsKilledAnywhereLosesNothing() throws Exception {
        TestDataset here = local("here");
        TestDataset there = remote("there");
        fill(here, 0, 60);
        fill(there, 0, 60);
        here.ingest();
        for (String step : List.of("splitDone", "linkArticles", "publishSnapshot")) {
            assertEquals(137, IngestProcess.start(folder.resolve("there"), step).waitFor(), step);
        }
        long started = System.nanoTime();
        TestDataset timed = local("timed").at(root() + "/" + folder.getFileName() + "/timed");
        fill(timed, 0, 60);
        assertEquals(0, IngestProcess.start(folder.resolve("timed")).waitFor());
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);
        Random random = new Random(4);
        int kills = 0;
        for (int i = 0; i < KILLS; i++) {
            fill(here, 60 + i, 61 + i);
            fill(there, 60 + i, 61 + i);
            Process run = IngestProcess.start(folder.resolve("there"));
            // Most of the changes to the dataset come in the last third of a run.
            if (!run.waitFor((long) (millis * (0.5 + 0.6 * random.nextDouble())), TimeUnit.MILLISECONDS)) {
                run.destroyForcibly().waitFor();
                kills++;
            }
        }
        here.ingest();
        there.ingest();
        System.out.println("killed " + kills + " times in " + KILLS + " runs onto " + root());
        assertEquals(rows(here), rows(there));
        assertEquals(0, run("check").exit());
    }

    /** Two processes with work folders of their own, as on two machines: whoever is second links again. */
    @Test
    void twoMachinesThatPublishAtTheSameTimeLoseNothing() throws Exception {
        TestDataset here = local("here");
        TestDataset one = remote("one");
        TestDataset two = remote("two");
        for (int round = 0; round < RACES; round++) {
            int from = 20 * round;
            fill(here, from, from + 20);
            fill(one, from, from + 10);
            fill(two, from + 10, from + 20);
            Process first = IngestProcess.start(folder.resolve("one"));
            Process second = IngestProcess.start(folder.resolve("two"));
            assertEquals(0, first.waitFor(), Files.readString(folder.resolve("one/process.log")));
            assertEquals(0, second.waitFor(), Files.readString(folder.resolve("two/process.log")));
        }
        here.ingest();
        assertEquals(rows(here), rows(one));
        assertEquals(2 * RACES, new Snapshots(two.open()).currentManifest().number());
        assertEquals(0, run("check").exit());
    }
}
