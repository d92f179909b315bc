package org.broadsheet.pipeline.job;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroupFactory;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.broadsheet.Extraction;
import org.broadsheet.pipeline.job.RunReport.Status;
import org.broadsheet.pipeline.maintain.Compaction;
import org.broadsheet.pipeline.maintain.Forgetting;
import org.broadsheet.pipeline.plan.Plan;
import org.broadsheet.pipeline.plan.Split;
import org.broadsheet.pipeline.publish.DatasetFolder;
import org.broadsheet.pipeline.publish.DatasetLocation;
import org.broadsheet.pipeline.publish.Snapshots;
import org.broadsheet.pipeline.table.Table;
import org.broadsheet.read.FieldMap;
import org.broadsheet.read.ReadLimits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Large files are read in pieces by several workers, and nothing shows it but the time: the same rows in all tables, one row
 * of {@code inputs} a file, and no two versions of a file mixed, whatever becomes of it or of the run meanwhile.
 */
class CutInputsRunTest {
    private static final String SPLIT_BYTES = "broadsheet.split-bytes";
    private static final int RECORDS = 90;
    /** More for a long soak: {@code -Dbroadsheet.kills=100}. */
    private static final int KILLS = Integer.getInteger("broadsheet.kills", 4);

    @TempDir
    Path folder;

    @AfterEach
    void forgetTheSize() {
        System.clearProperty(SPLIT_BYTES);
    }

    @Test
    void piecesGiveTheRowsOfTheWhole() throws Exception {
        TestDataset whole = filled("whole");
        TestDataset cut = filled("cut");
        Map<String, Integer> pieces = new TreeMap<>();

        whole.ingest();
        splitBytes(4_000);
        IngestRun.plan(
                cut.open(), cut.request(), file -> pieces.put(file.input().sourceUri(), file.pieces()));
        RunReport report = cut.ingest();

        assertEquals(
                List.of("in/a.csv", "in/a.jsonl", "in/a.jsonl.gz", "in/a.parquet", "in/a.warc.gz", "in/feed.json"),
                List.copyOf(pieces.keySet()));
        pieces.forEach((source, count) ->
                assertTrue(source.endsWith("feed.json") ? count == 1 : count > 2, () -> source + " in " + count));
        assertEquals(Status.PUBLISHED, report.status());
        assertEquals(6, report.files().get("read"));
        assertEquals(allRows(whole), allRows(cut));
        assertEquals(
                List.of("6|true|true"),
                cut.query("SELECT count(*), sum(articles) > 300, sum(rejects) > 20 FROM inputs"));
        assertEquals(Status.NOTHING_NEW, cut.ingest().status());

        // And so they do once records have changed, gone and come.
        for (TestDataset dataset : List.of(whole, cut)) {
            dataset.input("a.jsonl", lines(5, RECORDS + 30));
            Files.write(dataset.inputs().resolve("a.jsonl.gz"), gzip(lines(900, 960)));
        }
        cut.ingest();
        System.clearProperty(SPLIT_BYTES);
        whole.ingest();
        assertEquals(allRows(whole), allRows(cut));
    }

    @Test
    void holdsToLimitsAndNamedColumnsAsTheWholeDoes() throws Exception {
        TestDataset whole = filled("whole");
        TestDataset cut = filled("cut");
        List<RunReport> reports = new ArrayList<>();
        int longest =
                lines(100, 100 + RECORDS).lines().mapToInt(String::length).max().orElseThrow();
        for (TestDataset dataset : List.of(whole, cut)) {
            IngestRequest usual = dataset.request();
            IngestRequest limited = IngestRequest.of(usual.inputs(), usual.output())
                    .workers(2)
                    .limits(new ReadLimits(longest - 5, 20_000_000_000L))
                    .build();
            reports.addAll(dataset.ingestAll(limited.with()
                    .fields(new FieldMap(Map.of("title", "headline")))
                    .build()));
            splitBytes(4_000);
        }

        assertTrue(
                reports.get(1).rejects().containsKey("LINE_TOO_LONG"),
                () -> reports.get(1).rejects().toString());
        assertEquals(reports.get(0).rejects(), reports.get(1).rejects());
        assertEquals(allRows(whole), allRows(cut));
        assertEquals(List.of("6"), cut.query("SELECT count(limits) FROM inputs"));
    }

    @Test
    void readsWhatIsPipedInPieces() throws Exception {
        TestDataset whole = new TestDataset(folder.resolve("whole"));
        TestDataset cut = new TestDataset(folder.resolve("cut"));
        for (TestDataset dataset : List.of(whole, cut)) {
            new IngestRun(() -> new Extraction(new WordAnnotator()), Clock.systemUTC())
                    .reading(new ByteArrayInputStream(lines(1, RECORDS).getBytes(UTF_8)))
                    .run(dataset.request().with().inputs(List.of("-")).build(), RunProgress.SILENT);
            splitBytes(4_000);
        }
        assertEquals(
                whole.query("SELECT article_id, body FROM articles ORDER BY ALL"),
                cut.query("SELECT article_id, body FROM articles ORDER BY ALL"));
        assertEquals(List.of("1|" + RECORDS), cut.query("SELECT count(*), sum(articles) FROM inputs"));
    }

    @Test
    void aFileThatGrowsAfterThePlanIsReadAsPlannedAndAgainByTheNextRun() throws Exception {
        splitBytes(4_000);
        TestDataset dataset = new TestDataset(folder.resolve("cut"));
        dataset.input("a.jsonl", lines(1, RECORDS));

        RunReport report = ingest(dataset, () -> dataset.input("a.jsonl", lines(1, RECORDS + 10)));

        assertEquals(Map.of(), report.rejects());
        assertEquals(List.of("" + RECORDS), dataset.query("SELECT count(*) FROM articles"));
        assertEquals(List.of("1"), dataset.query("SELECT count(*) FROM inputs"));
        assertEquals(Status.PUBLISHED, dataset.ingest().status());
        assertEquals(List.of("" + (RECORDS + 10)), dataset.query("SELECT count(*) FROM articles"));
    }

    @Test
    void ofAFileThatChangesAfterThePlanNothingIsMixed() throws Exception {
        splitBytes(4_000);
        TestDataset dataset = new TestDataset(folder.resolve("cut"));
        dataset.input("a.jsonl", lines(1, RECORDS));
        dataset.input("other.txt", TestDataset.story(7_000));
        // As long as it was, and other in its middle only.
        String changed =
                lines(1, RECORDS).replace("Title of https://example.org/60", "TITLE OF https://example.org/60");

        RunReport report = ingest(dataset, () -> dataset.input("a.jsonl", changed));

        assertEquals(Map.of("UNREADABLE", 1), report.rejects());
        assertEquals(List.of("in/other.txt"), dataset.query("SELECT source_uri FROM inputs"));
        assertEquals(List.of("in/a.jsonl"), dataset.query("SELECT source_uri FROM rejects"));
        assertEquals(List.of("0"), dataset.query("SELECT count(*) FROM articles WHERE title LIKE 'TITLE%'"));

        assertEquals(Status.PUBLISHED, dataset.ingest().status());
        TestDataset fresh = new TestDataset(folder.resolve("fresh"));
        fresh.input("a.jsonl", changed);
        fresh.input("other.txt", TestDataset.story(7_000));
        fresh.ingest();
        assertEquals(fresh.rows(), dataset.rows());
        assertEquals(List.of("2"), dataset.query("SELECT count(*) FROM inputs"));
    }

    @Test
    void aFileThatGoesBetweenTwoPiecesIsOneReject() throws Exception {
        splitBytes(4_000);
        TestDataset dataset = new TestDataset(folder.resolve("cut"));
        Path file = dataset.input("a.jsonl", lines(1, RECORDS));
        AtomicInteger done = new AtomicInteger();

        RunReport report = new IngestRun(() -> new Extraction(new WordAnnotator()), Clock.systemUTC())
                .run(dataset.request().with().workers(1).build(), new Progress() {
                    @Override
                    public void splitDone(Split split) {
                        if (done.incrementAndGet() == 3) {
                            run(() -> Files.delete(file));
                        }
                    }
                })
                .get(0);

        assertEquals(Status.PUBLISHED, report.status());
        assertEquals(Map.of("VANISHED", 1), report.rejects());
        assertEquals(List.of("0"), dataset.query("SELECT count(*) FROM inputs"));
        assertEquals(
                List.of("true"), dataset.query("SELECT count(*) BETWEEN 5 AND " + (RECORDS - 20) + " FROM articles"));
    }

    @Test
    void aKillCostsNoPieceThatWasDone() throws Exception {
        splitBytes(4_000);
        TestDataset undisturbed = new TestDataset(folder.resolve("undisturbed"));
        TestDataset killed = new TestDataset(folder.resolve("killed"));
        for (TestDataset dataset : List.of(undisturbed, killed)) {
            dataset.input("a.jsonl", lines(1, 2 * RECORDS));
        }
        undisturbed.ingest();

        assertEquals(
                137,
                IngestProcess.start(folder.resolve("killed"), "splitDone 6").waitFor());
        AtomicInteger doneBefore = new AtomicInteger();
        AtomicInteger doneAfter = new AtomicInteger();
        AtomicInteger splits = new AtomicInteger();
        List<RunReport> reports = new IngestRun(() -> new Extraction(new WordAnnotator()), Clock.systemUTC())
                .run(killed.request(), new Progress() {
                    @Override
                    public void planned(Plan plan, int splitsDone) {
                        splits.compareAndSet(0, plan.splits().size());
                        doneBefore.addAndGet(splitsDone);
                    }

                    @Override
                    public void splitDone(Split split) {
                        doneAfter.incrementAndGet();
                    }
                });

        assertEquals(Status.PUBLISHED, reports.get(0).status());
        assertTrue(splits.get() > 10, splits::toString);
        assertTrue(doneBefore.get() >= 6, doneBefore::toString);
        // The two that were at work are done again, also where they had come to their end.
        assertTrue(doneAfter.get() <= splits.get() - 6 + 2, () -> doneAfter + " of " + splits);
        assertEquals(allRows(undisturbed), allRows(killed));
    }

    @Test
    @Tag("slow")
    void losesNothingWhenItIsKilledAtRandom() throws Exception {
        splitBytes(4_000);
        TestDataset undisturbed = new TestDataset(folder.resolve("undisturbed"));
        TestDataset killed = new TestDataset(folder.resolve("killed"));
        TestDataset timed = new TestDataset(folder.resolve("timed"));
        for (TestDataset dataset : List.of(undisturbed, killed, timed)) {
            dataset.input("a.jsonl", lines(1, 5 * RECORDS));
        }
        undisturbed.ingest();
        long started = System.nanoTime();
        assertEquals(0, IngestProcess.start(folder.resolve("timed")).waitFor());
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);
        Random random = new Random(0);
        int kills = 0;
        for (int i = 0; i < KILLS; i++) {
            Process run = IngestProcess.start(folder.resolve("killed"));
            // The first has all the work before it; where the machine is freer by now it takes less than the timed one.
            double latest = kills == 0 ? 0.3 : 0.9;
            if (!run.waitFor((long) (millis * (0.2 + latest * random.nextDouble())), TimeUnit.MILLISECONDS)) {
                run.destroyForcibly().waitFor();
                kills++;
            }
        }
        killed.ingest();

        System.out.println("killed " + kills + " times");
        assertEquals(allRows(undisturbed), allRows(killed));
        assertTrue(kills > 0, "none was killed in time");
    }

    @Test
    void aRunThatGoesOnDoesNotMixWhatChangedSinceItDied() throws Exception {
        splitBytes(4_000);
        TestDataset dataset = new TestDataset(folder.resolve("killed"));
        dataset.input("a.jsonl", lines(1, RECORDS));
        assertEquals(
                137, IngestProcess.start(folder.resolve("killed"), "splitDone").waitFor());
        dataset.input("a.jsonl", lines(2_000, 2_000 + RECORDS));

        List<RunReport> reports = dataset.ingestAll(dataset.request());

        // The run that died ends with what it had read; the one that was asked for reads the file as it is now.
        assertEquals(Map.of("UNREADABLE", 1), reports.get(0).rejects());
        assertNull(reports.get(1).message());
        TestDataset fresh = new TestDataset(folder.resolve("fresh"));
        fresh.input("a.jsonl", lines(2_000, 2_000 + RECORDS));
        fresh.ingest();
        assertEquals(
                fresh.query("SELECT article_id, body FROM articles ORDER BY ALL"),
                dataset.query("SELECT article_id, body FROM articles ORDER BY ALL"));
    }

    @Test
    @Tag("slow")
    void whatPiecesGaveIsForgottenCompactedAndRepairedAsWhatTheWholeGave() throws Exception {
        TestDataset whole = new TestDataset(folder.resolve("whole"));
        TestDataset cut = new TestDataset(folder.resolve("cut"));
        for (TestDataset dataset : List.of(whole, cut)) {
            dataset.input("a.jsonl", lines(1, RECORDS));
            dataset.ingest();
            DatasetFolder open = DatasetFolder.open(dataset.output());
            Maintenance.run(open, (locked, id) -> Forgetting.forget(locked, id, List.of(url(7), url(60))));
            dataset.input("a.jsonl", lines(1, RECORDS + 20));
            dataset.ingest();
            Maintenance.run(
                    open,
                    (locked, id) -> Compaction.all(Objects.requireNonNull(new Snapshots(locked).current()))
                            .publish(locked, id));
            try (Stream<Path> files = Files.walk(dataset.output().resolve("articles/published_month=2024-04-01"))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Files.writeString(file, "damaged");
                }
            }
            Maintenance.repair(DatasetFolder.openDamaged(
                    DatasetLocation.of(dataset.output().toString(), null)));
            assertEquals(List.of("0"), dataset.query("SELECT count(*) FROM articles WHERE month(published_on) = 4"));
            assertEquals(Status.PUBLISHED, dataset.ingest().status());
            splitBytes(4_000);
        }
        assertEquals(List.of("" + (RECORDS + 20 - 2)), cut.query("SELECT count(*) FROM articles"));
        assertEquals(allRows(whole), allRows(cut));
    }

    /** What a test does while a run is under way. */
    @FunctionalInterface
    private interface Action {
        void run() throws Exception;
    }

    private static class Progress implements RunProgress {
        @Override
        public void planned(Plan plan, int splitsDone) {}

        @Override
        public void extracted(int articles, int rejects) {}

        @Override
        public void splitDone(Split split) {}

        @Override
        public void step(String name) {}

        static void run(Action action) {
            try {
                action.run();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** A run; the action comes between its plan and its reading. */
    private static RunReport ingest(TestDataset dataset, Action action) throws Exception {
        return new IngestRun(() -> new Extraction(new WordAnnotator()), Clock.systemUTC())
                .run(dataset.request(), new Progress() {
                    @Override
                    public void planned(Plan plan, int splitsDone) {
                        run(action);
                    }
                })
                .get(0);
    }

    private static void splitBytes(long bytes) {
        System.setProperty(SPLIT_BYTES, Long.toString(bytes));
    }

    /** Every row of every table, but for the run it is from. */
    private static List<String> allRows(TestDataset dataset) throws SQLException {
        List<String> rows = new ArrayList<>();
        for (Table table : Table.all()) {
            List<String> ofTable = dataset.query("SELECT '" + table.view()
                    + "', CAST(row AS VARCHAR) FROM (SELECT COLUMNS(lambda c: c NOT IN ('run_id',"
                    + " 'ingested_at')) FROM " + table.view() + ") AS row");
            ofTable.sort(null);
            rows.addAll(ofTable);
        }
        return rows;
    }

    /** Files of each form that is cut, among them the same articles with other words, and records that are none. */
    private TestDataset filled(String name) throws Exception {
        TestDataset dataset = new TestDataset(folder.resolve(name));
        dataset.input("a.jsonl", lines(1, RECORDS));
        Path in = dataset.inputs();
        Files.write(in.resolve("a.jsonl.gz"), gzip(lines(100, 100 + RECORDS)));
        dataset.input("a.csv", table(300, 300 + RECORDS));
        Files.write(in.resolve("a.warc.gz"), warc(500, 500 + RECORDS));
        parquet(in.resolve("a.parquet"), 700, 760);
        dataset.input("feed.json", "[" + lines(50, 50 + RECORDS).strip().replace("\n", ",\n") + "]");
        return dataset;
    }

    private static String lines(int from, int to) {
        StringBuilder lines = new StringBuilder();
        for (int n = from; n < to + (from == 1 ? 1 : 0); n++) {
            // Every tenth stands twice, with other words the second time.
            lines.append(TestDataset.line(url(n), day(n), TestDataset.story(n)));
            if (n % 10 == 0 && from != 1) {
                lines.append(TestDataset.line(url(n), day(n), TestDataset.story(n) + "\n\nCorrected."));
                lines.append("{\"text\": \"no end\n");
            }
        }
        return lines.toString();
    }

    private static String url(int n) {
        return "https://example.org/" + n;
    }

    private static String day(int n) {
        return "2024-0" + (1 + n % 9) + "-11T08:00:00Z";
    }

    private static String table(int from, int to) {
        StringBuilder rows = new StringBuilder("url,headline,published_at,text\n");
        for (int n = from; n < to; n++) {
            String text = TestDataset.story(n).replace("\"", "\"\"");
            rows.append(n % 25 == 3 ? "too,few\n" : url(n) + ",Story " + n + "," + day(n) + ",\"" + text + "\"\n");
        }
        return rows.toString();
    }

    /** JSON lines, three a member. */
    private static byte[] gzip(String lines) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<String> all = lines.lines().toList();
        for (int i = 0; i < all.size(); i += 3) {
            out.writeBytes(packed(String.join("\n", all.subList(i, Math.min(all.size(), i + 3))) + "\n"));
        }
        return out.toByteArray();
    }

    private static byte[] packed(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(text.getBytes(UTF_8));
        }
        return out.toByteArray();
    }

    private static byte[] warc(int from, int to) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int n = from; n < to; n++) {
            String page = "<html><head><title>Story " + n + "</title></head><body><article><p>"
                    + TestDataset.story(n).replace("\n\n", "</p><p>") + "</p></article></body></html>";
            String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page;
            String type = n % 7 == 2 ? "request" : "response";
            out.writeBytes(packed("WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Target-URI: " + url(n)
                    + "\r\nWARC-Date: 2024-05-14T09:30:00Z\r\nWARC-Record-ID: <urn:uuid:0000" + n
                    + ">\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: " + http.length()
                    + "\r\n\r\n" + http + "\r\n\r\n"));
        }
        return out.toByteArray();
    }

    /** Row groups of a few rows each. */
    private static void parquet(Path file, int from, int to) throws IOException {
        MessageType schema = MessageTypeParser.parseMessageType("message crawl { optional binary url (STRING);"
                + " optional binary title (STRING); optional binary text (STRING); }");
        Files.deleteIfExists(file);
        try (ParquetWriter<Group> writer = ExampleParquetWriter.builder(new LocalOutputFile(file))
                .withConf(new PlainParquetConfiguration())
                .withType(schema)
                .withRowGroupSize(2_000L)
                .withMinRowCountForPageSizeCheck(1)
                .withMaxRowCountForPageSizeCheck(1)
                .build()) {
            SimpleGroupFactory rows = new SimpleGroupFactory(schema);
            for (int n = from; n < to; n++) {
                writer.write(rows.newGroup()
                        .append("url", url(n))
                        .append("title", "Story " + n)
                        .append("text", n % 11 == 0 ? "" : TestDataset.story(n)));
            }
        }
    }
}
