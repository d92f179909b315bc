package org.broadsheet.pipeline.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.broadsheet.Extraction;
import org.broadsheet.pipeline.cli.CommandRun;
import org.broadsheet.pipeline.job.RunReport.Status;
import org.broadsheet.pipeline.plan.Split;
import org.broadsheet.pipeline.publish.DatasetFolder;
import org.broadsheet.pipeline.publish.Snapshots;
import org.broadsheet.pipeline.table.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs and verbs over a dataset that lies on a file system of several machines, beside the same over a local folder. */
abstract class RemoteRunTest {
    /** Each costs a process of some seconds; more of them ({@code -Dbroadsheet.kills=20}) are for whoever changes publication. */
    private static final int KILLS = Integer.getInteger("broadsheet.kills", 2);

    private static final int RACES = Integer.getInteger("broadsheet.races", 1);

    private static final String EXTRACTING = DatasetFolder.EXTRACTING;
    private static final String SPLIT_BYTES = "broadsheet.split-bytes";

    @TempDir
    Path folder;

    /** As executors of a cluster do: attempts that run twice, one that dies, and a cluster that goes in the middle. */
    @Test
    void splitsThatOthersExtractAreFetchedFromTheStore() throws Exception {
        System.setProperty(SPLIT_BYTES, "6000");
        try {
            TestDataset here = local("here");
            TestDataset there = remote("there");
            new RemoteInputs(RemoteInputs.write(here.inputs()), store("in")).upload();
            here.ingest();

            RunReport failed = ingestBy(there, (run, splits, progress, stopping) -> {
                extractTwice(run, splits.get(0));
                extractTwice(run, splits.get(1));
                leaveHalf(there, run, splits.get(2));
                throw new IOException("the cluster is gone");
            });
            assertEquals(Status.FAILED, failed.status());
            List<Integer> done = new ArrayList<>();
            there.ingestFrom(store("in"), (plan, splitsDone) -> done.add(splitsDone), step -> {
                // Nobody listens.
            });
            assertEquals(List.of(2, 0), done);
            assertSameRows(allRows(here, "in"), allRows(there, store("in")));
            assertEquals(
                    List.of(), there.open().list(EXTRACTING + "/" + there.open().machine()));

            TestDataset elsewhere = local("elsewhere").at(store("elsewhere"));
            RunReport whole = ingestBy(elsewhere, (run, splits, progress, stopping) -> {
                for (Split split : splits) {
                    extractTwice(run, split);
                }
            });
            assertEquals(Status.PUBLISHED, whole.status(), whole::toString);
            assertSameRows(allRows(here, "in"), allRows(elsewhere, store("in")));
            assertEquals(List.of(), elsewhere.open().list(EXTRACTING));
        } finally {
            System.clearProperty(SPLIT_BYTES);
        }
    }

    private RunReport ingestBy(TestDataset dataset, SplitWorkers workers) throws Exception {
        return new IngestRun(RemoteRunTest::extraction, Clock.systemUTC())
                .workingIn(dataset.work())
                .extractingBy(workers)
                .run(dataset.request().with().inputs(List.of(store("in"))).build(), RunProgress.SILENT)
                .get(0);
    }

    private static Extraction extraction() {
        return new Extraction(new WordAnnotator());
    }

    /** Two attempts at the same time, of which both end well and one is the split's. */
    private static void extractTwice(String run, Split split) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Callable<Boolean>> attempts = Stream.of("a", "b")
                    .<Callable<Boolean>>map(attempt -> () -> {
                        try (SplitExtraction extraction = new SplitExtraction(run, RemoteRunTest::extraction)) {
                            return extraction.extract(split, attempt, RunProgress.SILENT, () -> false);
                        }
                    })
                    .toList();
            for (Future<Boolean> attempt : threads.invokeAll(attempts)) {
                assertTrue(attempt.get());
            }
        } catch (ExecutionException e) {
            throw new AssertionError(e);
        } finally {
            threads.shutdown();
        }
    }

    /** What an attempt leaves that is killed while it copies its files. */
    private static void leaveHalf(TestDataset dataset, String run, Split split) throws IOException {
        Path half = Files.writeString(dataset.work().resolve("half.parquet"), "PAR1");
        String place = run.substring(run.indexOf(EXTRACTING)) + "/" + split.folder() + ".dead/articles.parquet";
        dataset.open().copyIn(half, place);
    }

    /** The address of the file system's root or of a bucket, without a slash at its end. */
    abstract String root();

    /** The same of one that is not there. */
    abstract String nobody();

    /** How a command exits that names it: a bucket that is not there is a wrong argument, a server may come back. */
    abstract int nobodysExit();

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

    /** Those of the run and published ones. */
    @Test
    void textsThatOthersJoinAreReadFromTheStore() throws Exception {
        TestDataset here = local("here");
        TestDataset there = remote("there");
        TextsRead local = new TextsRead();
        TextsRead distant = new TextsRead();
        for (int round = 0; round < 2; round++) {
            fill(here, 6 * round, 6 * round + 6);
            fill(there, 6 * round, 6 * round + 6);
            assertEquals(Status.PUBLISHED, ingestJoinedBy(here, local).status());
            assertEquals(Status.PUBLISHED, ingestJoinedBy(there, distant).status());
            assertEquals(List.of(), there.open().list(EXTRACTING));
        }
        assertTrue(local.rows.size() > 12, () -> local.rows.toString());
        assertEquals(local.rows, distant.rows);
        assertTrue(local.places.stream().noneMatch(place -> place.contains("://")), local.places::toString);
        assertTrue(distant.places.stream().allMatch(place -> place.startsWith(root() + "/")), distant.places::toString);
        assertEquals(rows(here), rows(there));
    }

    private static RunReport ingestJoinedBy(TestDataset dataset, TextsRead join) throws Exception {
        return new IngestRun(RemoteRunTest::extraction, Clock.systemUTC())
                .workingIn(dataset.work())
                .joiningBy(join)
                .run(dataset.request(), RunProgress.SILENT)
                .get(0);
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

    /** With the dataset on the store too: of all tables every row is that of a local run. */
    @Test
    void inputsOnTheStoreGiveTheRowsOfLocalOnes() throws Exception {
        System.setProperty(SPLIT_BYTES, "6000");
        try {
            TestDataset here = local("here");
            TestDataset there = remote("there");
            RemoteInputs inputs = new RemoteInputs(RemoteInputs.write(here.inputs()), store("in"));
            inputs.upload();

            assertEquals(Status.PUBLISHED, here.ingest().status());
            assertEquals(Status.PUBLISHED, there.ingestFrom(store("in")).status());

            assertSameRows(allRows(here, "in"), allRows(there, store("in")));
            // Only what is read piece by piece has several.
            CommandRun planned = CommandRun.of(
                    "ingest", "--output", folder.resolve("planned").toString(), "--dry-run", store("in"));
            assertTrue(
                    planned.out().lines().anyMatch(line -> line.matches(".*/large\\.jsonl +\\d+ +([2-9]|\\d\\d+)")),
                    planned::out);
            assertTrue(planned.out().contains("/one %23 of 100%25, größer.jsonl"), planned::out);

            assertEquals(Status.NOTHING_NEW, there.ingestFrom(store("in")).status());
            Files.writeString(
                    here.inputs().resolve("day1/deep/one # of 100%, größer.jsonl"),
                    TestDataset.line("https://example.org/60", "2024-02-11T08:00:00Z", TestDataset.story(9060)));
            inputs.put("day1/deep/one # of 100%, größer.jsonl");
            Files.delete(here.inputs().resolve("day2/packed.jsonl.gz"));
            inputs.delete("day2/packed.jsonl.gz");
            here.ingestAndDeleteMissing();
            there.ingestAndDeleteMissing(store("in"));
            assertSameRows(allRows(here, "in"), allRows(remote("reader"), store("in")));
            assertEquals(List.of("65"), there.query("SELECT count(*) FROM articles"));
        } finally {
            System.clearProperty(SPLIT_BYTES);
        }
    }

    @Test
    void globsOnTheStoreMeanWhatTheyMeanOnADisk() throws Exception {
        TestDataset here = local("here");
        RemoteInputs inputs = new RemoteInputs(RemoteInputs.write(here.inputs()), store("in"));
        inputs.upload();
        for (String glob :
                List.of("day*/*.jsonl", "**.jsonl*", "day[!1]/{empty,packed}.*", "**/deep/one*", "day2/t????.*")) {
            assertEquals(listed(here.inputs() + "/" + glob), listed(store("in") + "/" + glob), glob);
        }
        for (String nothing : List.of(store("in") + "/day*/*.csv", store("in") + "/nowhere", store("none") + "/*")) {
            assertRefused(nothing, 2);
        }
        assertRefused(nobody() + "/in", nobodysExit());
    }

    private void assertRefused(String input, int exit) throws Exception {
        CommandRun run =
                CommandRun.of("ingest", "--output", folder.resolve("planned").toString(), input);
        assertEquals(exit, run.exit(), run::err);
        assertEquals(1, run.err().lines().count(), run::err);
        assertTrue(run.err().contains(input + ": ") || run.err().contains(input + " "), run::err);
    }

    /** Without folders: a local source begins at the folder before the first wildcard. */
    private String listed(String input) throws Exception {
        CommandRun run = CommandRun.of(
                "ingest", "--output", folder.resolve("planned").toString(), "--dry-run", "--format", "json", input);
        assertEquals(0, run.exit(), run::err);
        return run.out().replaceAll("\"source_uri\":\"[^\"]*/", "");
    }

    @Test
    void anInputThatVanishesIsARejectAndADatasetIsNoInput() throws Exception {
        TestDataset here = local("here");
        TestDataset there = remote("there");
        RemoteInputs inputs = new RemoteInputs(RemoteInputs.write(here.inputs()), store("in"));
        inputs.upload();
        RunReport report = there.ingestFrom(store("in"), step -> {
            if (step.equals("extractArticles")) {
                inputs.delete("day2/packed.jsonl.gz");
            }
        });
        assertEquals(Status.PUBLISHED, report.status());
        assertEquals(
                List.of(store("in") + "/day2/packed.jsonl.gz"),
                there.query("SELECT source_uri FROM rejects WHERE reason = 'VANISHED'"));

        CommandRun dataset = run("ingest", there.address() + "/articles");
        assertEquals(2, dataset.exit(), dataset::err);
        assertTrue(dataset.err().contains("part of the dataset " + there.address()), dataset::err);
        String all = root() + "/" + folder.getFileName();
        CommandRun around = CommandRun.of(
                "ingest", "--output", folder.resolve("planned").toString(), "--dry-run", "--format", "json", all);
        assertTrue(around.out().contains("/in/day1/large.jsonl"), around::out);
        assertTrue(!around.out().contains("/news/"), around::out);
    }

    /** Fails with some of what is different, not with all there is. */
    private static void assertSameRows(List<String> expected, List<String> rows) {
        assertTrue(expected.size() > 100, () -> "few rows: " + expected.size());
        List<String> missing = new ArrayList<>(expected);
        rows.forEach(missing::remove);
        List<String> more = new ArrayList<>(rows);
        expected.forEach(more::remove);
        assertEquals(some(missing), some(more));
    }

    private static String some(List<String> rows) {
        return rows.size() + ": "
                + rows.stream()
                        .limit(3)
                        .map(row -> row.substring(0, Math.min(200, row.length())))
                        .collect(Collectors.joining("\n"));
    }

    private String store(String name) {
        return root() + "/" + folder.getFileName() + "/" + name;
    }

    /** Every row of every table, without what tells one run from another, and where inputs lie. */
    private static List<String> allRows(TestDataset dataset, String inputs) throws SQLException {
        String all = Table.all().stream()
                .map(table -> "SELECT '" + table.view() + " ' || t::VARCHAR FROM (SELECT "
                        + table.schema().getFields().stream()
                                .map(Schema.Field::name)
                                .filter(column -> !column.equals("run_id") && !column.equals("ingested_at"))
                                .collect(Collectors.joining(", "))
                        + " FROM " + table.view() + ") t")
                .collect(Collectors.joining(" UNION ALL "));
        // DuckDB quotes what has a colon in it.
        return dataset.query(all).stream()
                .map(row -> row.replace("'", "").replace(inputs + "/", "INPUTS/"))
                .sorted()
                .toList();
    }
}
