package org.broadsheet.pipeline.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.broadsheet.Extraction;
import org.broadsheet.annotate.Annotator;
import org.broadsheet.article.Article;
import org.broadsheet.pipeline.job.RunReport.Status;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One article's, one input's or one dead run's trouble holds nothing else up. */
class TroubledRunTest {
    private static final String DAY = "2024-05-03T10:00:00Z";

    @TempDir
    Path folder;

    private TestDataset dataset;

    @BeforeEach
    void makeDataset() {
        dataset = new TestDataset(folder);
    }

    @Test
    void putsAnArticleAsideWhoseRowsBreakARuleAndPublishesTheRest() throws Exception {
        dataset.input("bad.txt", TestDataset.story(7));
        dataset.input("good.txt", TestDataset.story(8));

        RunReport report = ingest(dataset.request(), misplaces("Port 7 "));

        assertEquals(Status.PUBLISHED, report.status(), String.valueOf(report.message()));
        assertEquals(List.of("in/good.txt"), dataset.query("SELECT source_uri FROM articles"));
        assertEquals(
                List.of("in/bad.txt|AUDIT_FAILED|its rows break offsets_yield_text, quote_spans_yield_text"),
                dataset.query("SELECT source_uri, reason, detail FROM rejects"));
        assertEquals(1, report.rejects().get("AUDIT_FAILED"));

        // Corrected, it is an article like others, and no reject any more.
        dataset.input("bad.txt", TestDataset.story(9));
        assertEquals(
                1, ingest(dataset.request(), misplaces("Port 7 ")).articles().get("new"));
        assertEquals(List.of("0"), dataset.query("SELECT count(*) FROM rejects"));
    }

    @Test
    void keepsThePublishedRevisionOfAnArticleThatIsPutAside() throws Exception {
        dataset.input("a.jsonl", TestDataset.line("https://example.org/a", DAY, TestDataset.story(1)));
        dataset.ingest();
        dataset.input("a.jsonl", TestDataset.line("https://example.org/a", DAY, TestDataset.story(7)));

        ingest(dataset.request(), misplaces("Port 7 "));

        assertEquals(List.of("1"), dataset.query("SELECT count(*) FROM articles WHERE contains(body, 'Port 1 ')"));
        assertEquals(List.of("AUDIT_FAILED"), dataset.query("SELECT reason FROM rejects"));
    }

    @Test
    void publishesNothingWhenMoreArticlesAreAtFaultThanMayBe() throws Exception {
        dataset.input("bad.txt", TestDataset.story(7));
        dataset.input("good.txt", TestDataset.story(8));
        IngestRequest usual = dataset.request();
        IngestRequest strict = IngestRequest.of(usual.inputs(), usual.output())
                .workers(2)
                .rejectLimits(new RejectLimits(0, 0, 1))
                .build();

        RunReport report = ingest(strict, misplaces("Port 7 "));

        assertEquals(Status.AUDIT_FAILED, report.status());
        assertEquals(List.of("0"), dataset.query("SELECT count(*) FROM articles"));
        assertEquals(Status.PUBLISHED, dataset.ingest().status());
    }

    @Test
    void publishesAnArticleWithoutTheRowsOfAStageThatFailsAndKeepsTheStack() throws Exception {
        dataset.input("bad.txt", TestDataset.story(7));
        dataset.input("good.txt", TestDataset.story(8));

        RunReport report = ingest(dataset.request(), article -> {
            if (article.body().toString().contains("Port 7 ")) {
                throw new IndexOutOfBoundsException("a name whose lower case is longer");
            }
            return new WordAnnotator().annotate(article);
        });

        assertEquals(List.of("2"), dataset.query("SELECT count(*) FROM articles"));
        assertEquals(1, report.articles().get("without_all_rows"));
        List<String> rejects = dataset.query("SELECT source_uri, reason, detail FROM rejects");
        assertTrue(
                rejects.get(0)
                        .startsWith("in/bad.txt|EXTRACTION_FAILED|published without rows: annotate:"
                                + " java.lang.IndexOutOfBoundsException: a name whose lower case is longer at "),
                rejects.toString());
        String stacks = Files.readString(dataset.output().resolve("_runs/" + report.runId() + ".stacks.txt"));
        assertTrue(stacks.startsWith("in/bad.txt ANNOTATE\njava.lang.IndexOutOfBounds"), stacks);
        assertEquals(Status.NOTHING_NEW, dataset.ingest().status());
    }

    @Test
    void goesOnWhenTheInputOfADeadRunIsGone() throws Exception {
        dataset.input("a.txt", TestDataset.story(1));
        leaveUnfinished("20200101T000000Z-aaaaaa", folder.resolve("gone").toString());
        String damaged = "20200101T000001Z-bbbbbb";
        leaveUnfinished(damaged, folder.resolve("in").toString());
        Files.writeString(dataset.output().resolve(".staging/" + damaged + "/request.json"), "{\"run_id\": \"2020");

        RunReport report = dataset.ingest();

        assertEquals(Status.PUBLISHED, report.status());
        assertEquals(List.of("1"), dataset.query("SELECT count(*) FROM articles"));
        assertFalse(Files.exists(dataset.output().resolve(".staging/" + damaged)), "gone once a run has succeeded");
    }

    @Test
    void putsADeadRunAsideThatFailsAgainAndDoesTheWorkAskedFor() throws Exception {
        dataset.input("a.txt", TestDataset.story(1));
        String id = "20200101T000000Z-aaaaaa";
        leaveUnfinished(id, folder.resolve("in").toString());
        // A plan that cannot be read: whatever the run tries, it fails.
        Files.writeString(dataset.output().resolve(".staging/" + id + "/plan.json"), "[]");
        Files.createDirectories(dataset.output().resolve(".staging/" + id + "/plan.json.part/in-the-way"));

        List<RunReport> reports = dataset.ingestAll(dataset.request());

        assertEquals(
                List.of(Status.PUBLISHED),
                reports.stream().map(RunReport::status).toList());
        assertEquals(List.of("1"), dataset.query("SELECT count(*) FROM articles"));
    }

    @Test
    void neitherHangsOnAPipeNorOpensIt() throws Exception {
        dataset.input("a.txt", TestDataset.story(1));
        Path pipe = dataset.inputs().resolve("pipe.txt");
        assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());

        dataset.ingest();
        dataset.ingest("in/pipe.txt", "in/a.txt");

        assertEquals(List.of("in/pipe.txt|NOT_A_FILE"), dataset.query("SELECT source_uri, reason FROM rejects"));
        assertEquals(List.of("1"), dataset.query("SELECT count(*) FROM articles"));
    }

    @Test
    void startsOverWithADamagedJobDatabase() throws Exception {
        dataset.input("a.txt", TestDataset.story(1));
        dataset.ingest();
        Path database = dataset.output().resolve(".state/jobs.mv.db");
        assertTrue(Files.exists(database));
        Files.writeString(database, "no database");
        dataset.input("b.txt", TestDataset.story(2));

        assertEquals(Status.PUBLISHED, dataset.ingest().status());

        assertEquals(List.of("2"), dataset.query("SELECT count(*) FROM articles"));
        assertTrue(Files.exists(database.resolveSibling("jobs.mv.db.damaged")));
    }

    @Test
    void takesAnyNameForTheDatasetsFolder() throws Exception {
        Path marker = folder.resolve("injected");
        for (String name : List.of(
                "x;INIT=CREATE TABLE A(B INT)",
                "published_month=2020-01-01/x",
                "published_day=2020-01-01/x",
                "it's ${user.home} #{1} 100%",
                "a'b;c")) {
            TestDataset odd = new TestDataset(folder.resolve("odd").resolve(name));
            odd.input("a.jsonl", TestDataset.line("https://example.org/a", DAY, TestDataset.story(1)));

            RunReport report = odd.ingest();

            assertEquals(Status.PUBLISHED, report.status(), name + ": " + report.message());
            assertEquals(List.of("2024-05-01"), odd.query("SELECT published_month FROM articles"), name);
            assertTrue(Files.exists(odd.output().resolve(".state/jobs.mv.db")), name);
            assertEquals(Status.NOTHING_NEW, odd.ingest().status(), name);
        }
        assertFalse(Files.exists(marker));
    }

    @Test
    void readsFilesOfAnyName() throws Exception {
        List<String> names =
                List.of("l.jsonl#line=1", "100%.txt", "two\nlines.txt", "q?a=1.txt", "f[1].txt", "\u00e9.txt");
        for (int i = 0; i < names.size(); i++) {
            dataset.input(names.get(i), TestDataset.story(i));
        }
        // Bytes that are no text: what a name of ISO 8859-1 is on a disk of UTF-8.
        assertEquals(
                0,
                new ProcessBuilder(
                                "bash",
                                "-c",
                                "cp \"$1/100%.txt\" \"$1/\"$'caf\\xe9.txt'; echo 'Two words, and more to follow here.' > \"$1/\"$'caf\\xe8.txt'",
                                "x",
                                dataset.inputs().toString())
                        .start()
                        .waitFor());
        List<String> inputs = new ArrayList<>(List.of(folder.resolve("in").toString()));
        names.forEach(name -> inputs.add(dataset.inputs().resolve(name).toString()));

        dataset.ingestAll(dataset.requestOf(inputs.toArray(String[]::new)));

        assertEquals(
                List.of(
                        "in/100%25.txt",
                        "in/caf%E8.txt",
                        "in/caf%E9.txt",
                        "in/f[1].txt",
                        "in/l.jsonl%23line=1",
                        "in/q?a=1.txt",
                        "in/two%0Alines.txt",
                        "in/\u00e9.txt"),
                dataset.query("SELECT source_uri FROM articles ORDER BY 1"));
        assertEquals(Status.NOTHING_NEW, dataset.ingest().status());
    }

    /** Gives the places of what it finds in another text than the article's, where the article holds the marker. */
    private static Annotator misplaces(String marker) {
        return article -> {
            String body = article.body().toString();
            return new WordAnnotator()
                    .annotate(
                            body.contains(marker)
                                    ? Article.ofPlainText(article.sourceUri(), "So. " + body, article.publication())
                                    : article);
        };
    }

    private static RunReport ingest(IngestRequest request, Annotator annotator) throws Exception {
        List<RunReport> reports =
                new IngestRun(() -> new Extraction(annotator), Clock.systemUTC()).run(request, RunProgress.SILENT);
        return reports.get(reports.size() - 1);
    }

    private void leaveUnfinished(String runId, String input) throws Exception {
        IngestRequest usual = dataset.request();
        IngestRequest request =
                IngestRequest.of(List.of(input), usual.output()).workers(2).build();
        Path request1 = dataset.output().resolve(".staging/" + runId + "/request.json");
        JsonFile.write(request1, new Run.RunRequest(runId, Instant.parse("2020-01-01T00:00:00Z"), request));
    }
}
