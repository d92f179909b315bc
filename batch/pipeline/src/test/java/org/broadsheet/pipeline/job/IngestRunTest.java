package org.broadsheet.pipeline.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.broadsheet.pipeline.job.RunReport.Status;
import org.broadsheet.pipeline.plan.NoSuchInputException;
import org.broadsheet.pipeline.publish.DatasetException;
import org.broadsheet.pipeline.publish.DatasetFolder;
import org.broadsheet.pipeline.table.PartitionBy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IngestRunTest {
    @TempDir
    Path folder;

    private TestDataset dataset;

    @BeforeEach
    void makeDataset() {
        dataset = new TestDataset(folder);
    }

    @Test
    void publishesTheArticlesOfAFolder() throws Exception {
        dataset.input("a.txt", TestDataset.story(1));
        dataset.input("deep/b.txt", TestDataset.story(2));

        RunReport report = dataset.ingest();

        assertEquals(Status.PUBLISHED, report.status());
        assertEquals(1, report.snapshot());
        assertEquals(List.of("in/a.txt", "in/deep/b.txt"), dataset.query("SELECT source_uri FROM articles ORDER BY 1"));
        assertEquals(2L, report.rows().get("articles"));
        assertTrue(Files.exists(dataset.output().resolve("_runs/" + report.runId() + ".json")));
    }

    @Test
    void publishesNothingNewWhenTheSameInputIsRunTwice() throws Exception {
        dataset.input("a.txt", TestDataset.story(1));
        dataset.ingest();
        List<String> before = dataset.rows();

        RunReport again = dataset.ingest();

        assertEquals(Status.NOTHING_NEW, again.status());
        assertNull(again.snapshot());
        assertEquals(1, again.files().get("unchanged"));
        assertEquals(before, dataset.rows());
    }

    @Test
    void appendsNewArticlesAndLeavesPublishedFilesAsTheyAre() throws Exception {
        dataset.input("a.txt", TestDataset.story(1));
        dataset.ingest();
        List<String> files = dataset.query("SELECT file_name FROM (SELECT source_uri AS file_name FROM articles)");
        dataset.input("b.txt", TestDataset.story(2));

        RunReport second = dataset.ingest();

        assertEquals(Status.PUBLISHED, second.status());
        assertEquals(2, second.snapshot());
        assertEquals(1, second.articles().get("new"));
        assertEquals(List.of("in/a.txt"), files);
        assertEquals(List.of("2"), dataset.query("SELECT count(*) FROM articles"));
    }

    @Test
    void replacesACorrectedArticleAndRewritesOnlyItsPartition() throws Exception {
        dataset.input("may.jsonl", TestDataset.line("https://example.org/may", "2024-05-03T10:00:00Z", story(1)));
        dataset.input("june.jsonl", TestDataset.line("https://example.org/june", "2024-06-03T10:00:00Z", story(2)));
        dataset.ingest();
        List<Path> june = parquet("published_month=2024-06-01");
        dataset.input("may.jsonl", TestDataset.line("https://example.org/may", "2024-05-03T10:00:00Z", story(7)));

        RunReport second = dataset.ingest();

        assertEquals(1, second.articles().get("replaces"));
        assertEquals(List.of("2"), dataset.query("SELECT count(*) FROM articles"));
        assertEquals(
                List.of("1"),
                dataset.query("SELECT count(*) FROM articles WHERE contains(body, 'harbour board of Port 7')"));
        assertEquals(List.of("0"), dataset.query("SELECT count(*) FROM articles WHERE contains(body, 'Port 1 ')"));
        assertEquals(june, parquet("published_month=2024-06-01"));
        assertEquals(
                List.of("0"), dataset.query("SELECT count(*) FROM entities ANTI JOIN articles USING (article_id)"));
    }

    @Test
    void keepsThePublishedRevisionWhenAnOlderOneComes() throws Exception {
        dataset.input("new.jsonl", TestDataset.line("https://example.org/a", "2024-05-09T10:00:00Z", story(2)));
        dataset.ingest();
        dataset.input("old.jsonl", TestDataset.line("https://example.org/a", "2024-05-03T10:00:00Z", story(1)));

        RunReport second = dataset.ingest();

        assertEquals(1, second.articles().get("superseded"));
        assertEquals(List.of("1"), dataset.query("SELECT count(*) FROM articles WHERE contains(body, 'Port 2 ')"));
    }

    @Test
    void keepsTheLatestOfSeveralRevisionsInOneRunWithItsOwnRows() throws Exception {
        dataset.input(
                "revisions.jsonl",
                TestDataset.line("https://example.org/a", "2024-05-03T10:00:00Z", story(1))
                        + TestDataset.line("https://example.org/a", "2024-05-04T10:00:00Z", story(2))
                        + TestDataset.line("https://example.org/a", "2024-05-02T10:00:00Z", story(3)));

        RunReport report = dataset.ingest();

        assertEquals(1, report.articles().get("new"));
        assertEquals(2, report.articles().get("superseded"));
        assertEquals(List.of("1"), dataset.query("SELECT count(*) FROM articles WHERE contains(body, 'Port 2 ')"));
        assertEquals(
                List.of("0"),
                dataset.query("SELECT count(*) FROM (SELECT article_id, unnest(mentions) AS m FROM entities) "
                        + "JOIN articles USING (article_id) "
                        + "WHERE substring(body, m.start_offset + 1, m.end_offset - m.start_offset) <> m.text"));
    }

    @Test
    void marksAnExactCopyAtAnotherAddressAndKeepsIt() throws Exception {
        dataset.input("first.jsonl", TestDataset.line("https://example.org/first", "2024-05-01T08:00:00Z", story(1)));
        dataset.input("copy.jsonl", TestDataset.line("https://example.net/copy", "2024-05-02T08:00:00Z", story(1)));

        dataset.ingest();

        assertEquals(
                List.of("https://example.net/copy|https://example.org/first|EXACT"),
                dataset.query("SELECT c.url, o.url, c.duplicate_kind FROM articles c "
                        + "JOIN articles o ON c.duplicate_of = o.article_id"));
    }

    @Test
    void pointsCopiesToTheNextOriginalWhenTheirOriginalIsCorrected() throws Exception {
        dataset.input("first.jsonl", TestDataset.line("https://example.org/first", "2024-05-01T08:00:00Z", story(1)));
        dataset.input("copy.jsonl", TestDataset.line("https://example.net/copy", "2024-05-02T08:00:00Z", story(1)));
        dataset.ingest();
        dataset.input("first.jsonl", TestDataset.line("https://example.org/first", "2024-05-01T08:00:00Z", story(5)));

        dataset.ingest();

        assertEquals(List.of("2"), dataset.query("SELECT count(*) FROM articles WHERE duplicate_of IS NULL"));
    }

    @Test
    void keepsRejectsAsRowsAndReadsOn() throws Exception {
        dataset.input("a.txt", TestDataset.story(1));
        dataset.input("empty.txt", "");
        dataset.input(
                "lines.jsonl",
                TestDataset.line("https://example.org/1", "2024-05-01T08:00:00Z", story(3)) + "{\"broken\": \n"
                        + TestDataset.line("https://example.org/2", "2024-05-01T08:00:00Z", story(4)));

        RunReport report = dataset.ingest();

        assertEquals(3, report.articles().get("new"));
        assertEquals(
                List.of("in/empty.txt|EMPTY", "in/lines.jsonl#line=2|JSON_MALFORMED"),
                dataset.query("SELECT source_uri, reason FROM rejects ORDER BY 1"));
        assertEquals(Status.NOTHING_NEW, dataset.ingest().status());
    }

    @Test
    void readsAFileAgainThatCouldNotBeReadBefore() throws Exception {
        // More files than a chunk reads before the first is extracted.
        for (int i = 0; i < 11; i++) {
            dataset.input("a" + i + ".txt", TestDataset.story(i));
        }
        Path vanishing = dataset.input("b.txt", TestDataset.story(20));
        List<RunReport> reports = new IngestRun(
                        () -> {
                            try {
                                Files.deleteIfExists(vanishing);
                            } catch (java.io.IOException e) {
                                throw new java.io.UncheckedIOException(e);
                            }
                            return new org.broadsheet.Extraction(new WordAnnotator());
                        },
                        java.time.Clock.systemUTC())
                .run(dataset.request(), RunProgress.SILENT);
        assertEquals(Status.PUBLISHED, reports.get(0).status());
        assertEquals(List.of("in/b.txt|VANISHED"), dataset.query("SELECT source_uri, reason FROM rejects"));

        dataset.input("b.txt", TestDataset.story(20));
        dataset.ingest();

        assertEquals(List.of("12"), dataset.query("SELECT count(*) FROM articles"));
    }

    @Test
    void readsEverythingAgainOnFullRefreshWithoutDoublingARow() throws Exception {
        dataset.input("a.txt", TestDataset.story(1));
        dataset.ingest();
        List<String> before = dataset.rows();

        List<RunReport> reports = dataset.ingestAll(IngestRequest.of(
                        List.of(dataset.inputs().toString()), dataset.output().toString())
                .fullRefresh(true)
                .partitionBy(PartitionBy.MONTH)
                .build());

        assertEquals(Status.PUBLISHED, reports.get(0).status());
        assertEquals(before, dataset.rows());
    }

    @Test
    void givesTheSameRowsWhateverTheOrderAndTheNumberOfInputs() throws Exception {
        for (int i = 0; i < 6; i++) {
            dataset.input(i + ".txt", TestDataset.story(i));
        }
        dataset.ingest();
        TestDataset other = new TestDataset(folder.resolve("other"));
        for (int i = 5; i >= 0; i--) {
            other.input(i + ".txt", TestDataset.story(i));
            other.ingest();
        }

        assertEquals(dataset.rows(), other.rows());
    }

    @Test
    void publishesNothingForAnEmptyFolder() throws Exception {
        Files.createDirectories(dataset.inputs());

        assertEquals(Status.NOTHING_NEW, dataset.ingest().status());
    }

    @Test
    void refusesAnInputThatDoesNotExistBeforeItTouchesTheOutput() {
        assertThrows(NoSuchInputException.class, () -> dataset.ingest());

        assertFalse(Files.exists(dataset.output()));
    }

    @Test
    void refusesAFolderWithOtherFilesInIt() throws Exception {
        dataset.input("a.txt", TestDataset.story(1));
        Files.createDirectories(dataset.output());
        Files.writeString(dataset.output().resolve("thesis.doc"), "do not touch");

        DatasetException e = assertThrows(DatasetException.class, () -> dataset.ingest());

        assertTrue(e.getMessage().contains("thesis.doc"), e.getMessage());
        assertEquals(List.of(dataset.output().resolve("thesis.doc")), all(dataset.output()));
    }

    @Test
    void refusesASecondRunAndNamesTheFirst() throws Exception {
        dataset.input("a.txt", TestDataset.story(1));
        Files.createDirectories(dataset.output());
        try (DatasetLock first = DatasetLock.take(dataset.output().resolve(".state"), "run-one")) {
            assertTrue(first.toString().length() > 0);

            DatasetHeldException e = assertThrows(DatasetHeldException.class, () -> dataset.ingest());

            assertTrue(e.getMessage().contains("run-one"), e.getMessage());
        }
        assertEquals(Status.PUBLISHED, dataset.ingest().status());
    }

    @Test
    void plansWithoutWritingAnything() throws Exception {
        dataset.input("a.txt", TestDataset.story(1));

        assertEquals(
                1,
                IngestRun.plan(DatasetFolder.open(dataset.request().output()), dataset.request(), input -> {})
                        .files());
        assertFalse(Files.exists(dataset.output()));
    }

    @Test
    void goesOnWithARunThatWasStopped() throws Exception {
        for (int i = 0; i < 30; i++) {
            dataset.input(i + ".txt", TestDataset.story(i));
        }
        IngestRun[] run = new IngestRun[1];
        run[0] = new IngestRun(
                () -> {
                    run[0].stop();
                    return new org.broadsheet.Extraction(new WordAnnotator());
                },
                java.time.Clock.systemUTC());
        List<RunReport> stopped = run[0].run(dataset.request(), RunProgress.SILENT);
        assertEquals(Status.STOPPED, stopped.get(0).status());
        assertEquals(List.of("0"), dataset.query("SELECT count(*) FROM articles"));

        List<RunReport> reports = dataset.ingestAll(dataset.request());

        assertEquals(
                List.of(Status.PUBLISHED, Status.NOTHING_NEW),
                reports.stream().map(RunReport::status).toList());
        assertEquals(stopped.get(0).runId(), reports.get(0).runId());
        assertEquals(List.of("30"), dataset.query("SELECT count(*) FROM articles"));
    }

    private static String story(int number) {
        return TestDataset.story(number);
    }

    private List<Path> parquet(String partition) throws Exception {
        List<Path> files = new ArrayList<>(all(dataset.output()));
        files.removeIf(
                file -> !file.toString().contains(partition) || file.toString().contains(".retired"));
        return files;
    }

    private static List<Path> all(Path root) throws Exception {
        try (var files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
