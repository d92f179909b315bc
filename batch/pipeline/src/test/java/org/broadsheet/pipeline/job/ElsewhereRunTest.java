package org.broadsheet.pipeline.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.broadsheet.Extraction;
import org.broadsheet.pipeline.job.RunReport.Status;
import org.broadsheet.pipeline.plan.Plan;
import org.broadsheet.pipeline.plan.Split;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs whose splits are extracted by others than the threads of the run. */
class ElsewhereRunTest {
    private static final int SPLITS = 3;
    /** What makes a file large enough to be a split of its own; an unknown field of a record is ignored. */
    private static final String PADDING = ".".repeat(1_600_000);

    @TempDir
    Path folder;

    private TestDataset here;
    private TestDataset elsewhere;

    @BeforeEach
    void makeDatasets() throws IOException {
        here = new TestDataset(folder.resolve("here"));
        elsewhere = new TestDataset(folder.resolve("elsewhere"));
        for (TestDataset dataset : List.of(here, elsewhere)) {
            for (int i = 0; i < SPLITS; i++) {
                StringBuilder lines = new StringBuilder("{\"padding\":\"" + PADDING + "\"}\n");
                for (int j = 0; j < 12; j++) {
                    lines.append(TestDataset.line(
                            "https://example.org/" + i + "/" + j,
                            "2024-05-03T10:00:00Z",
                            TestDataset.story(10 * i + j)));
                }
                dataset.input(i + ".jsonl", lines.toString());
            }
        }
    }

    @Test
    void givesTheRowsOfARunByThreadsOfItsOwn() throws Exception {
        here.ingest();

        RunReport report = run(ElsewhereRunTest::extract);

        assertEquals(Status.PUBLISHED, report.status());
        assertEquals(here.rows(), elsewhere.rows());
    }

    @Test
    void isGoneOnWithByThreadsWithoutDoingASplitAgain() throws Exception {
        here.ingest();
        RunReport failed = run((runFolder, splits, progress, stopping) -> {
            extract(runFolder, splits.subList(0, 2), progress, stopping);
            throw new IOException("the cluster has gone");
        });
        assertEquals(Status.FAILED, failed.status());
        Counting counting = new Counting();

        List<RunReport> reports =
                new IngestRun(() -> extraction(), Clock.systemUTC()).run(elsewhere.request(), counting);

        assertEquals(failed.runId(), reports.get(0).runId());
        assertEquals(Status.PUBLISHED, reports.get(0).status());
        assertEquals(List.of(2), counting.splits);
        assertEquals(here.rows(), elsewhere.rows());
    }

    @Test
    void goesOnWhereThreadsWereStoppedWithoutDoingASplitAgain() throws Exception {
        here.ingest();
        IngestRun[] run = new IngestRun[1];
        run[0] = new IngestRun(() -> extraction(), Clock.systemUTC());
        IngestRequest oneByOne = elsewhere.request().with().workers(1).build();
        List<RunReport> stopped = run[0].run(oneByOne, new Counting() {
            @Override
            public void splitDone(Split split) {
                run[0].stop();
            }
        });
        assertEquals(Status.STOPPED, stopped.get(0).status());
        List<Split> open = new ArrayList<>();

        List<RunReport> reports = new IngestRun(() -> extraction(), Clock.systemUTC())
                .extractingBy((runFolder, splits, progress, stopping) -> {
                    open.addAll(splits);
                    extract(runFolder, splits, progress, stopping);
                })
                .run(elsewhere.request(), RunProgress.SILENT);

        assertEquals(Status.PUBLISHED, reports.get(0).status());
        assertEquals(2, open.size());
        assertEquals(here.rows(), elsewhere.rows());
    }

    @Test
    void takesOneOfSeveralAttemptsAtASplit() throws Exception {
        here.ingest();

        run((runFolder, splits, progress, stopping) -> {
            ExecutorService attempts = Executors.newFixedThreadPool(3);
            try {
                CountDownLatch allAtOnce = new CountDownLatch(3);
                List<Future<?>> ended = new ArrayList<>();
                for (int attempt = 0; attempt < 3; attempt++) {
                    String name = "attempt" + attempt;
                    ended.add(attempts.submit(() -> {
                        allAtOnce.countDown();
                        allAtOnce.await();
                        extract(runFolder, name, splits, progress, stopping);
                        return null;
                    }));
                }
                for (Future<?> attempt : ended) {
                    attempt.get();
                }
                try (var parts = Files.list(Path.of(runFolder, "extracted"))) {
                    assertEquals(splits.size(), parts.count());
                }
            } catch (ExecutionException e) {
                throw new IOException(e);
            } finally {
                attempts.shutdown();
            }
        });

        assertEquals(here.rows(), elsewhere.rows());
    }

    @Test
    void failsWhenWhatWorkersWroteIsNotThere() throws Exception {
        RunReport report = run((runFolder, splits, progress, stopping) -> {});

        assertEquals(Status.FAILED, report.status());
        assertTrue(
                String.valueOf(report.message()).contains("extracted/split-00000 and 2 more are not there"),
                report::message);
    }

    @Test
    void tellsAWorkerThatDoesNotSeeTheRun() throws Exception {
        RunReport report = run((runFolder, splits, progress, stopping) ->
                extract(folder.resolve("another-disk").toString(), splits, progress, stopping));

        assertEquals(Status.FAILED, report.status());
        assertTrue(
                String.valueOf(report.message()).contains("another-disk/request.json is not there for this worker"),
                report::message);
    }

    private RunReport run(SplitWorkers workers) throws Exception {
        List<RunReport> reports = new IngestRun(
                        () -> {
                            throw new AssertionError("nothing is to be extracted here");
                        },
                        Clock.systemUTC())
                .extractingBy(workers)
                .run(elsewhere.request(), RunProgress.SILENT);
        return reports.get(reports.size() - 1);
    }

    private static void extract(String runFolder, List<Split> splits, RunProgress progress, BooleanSupplier stopping)
            throws IOException {
        extract(runFolder, "one", splits, progress, stopping);
    }

    private static void extract(
            String runFolder, String attempt, List<Split> splits, RunProgress progress, BooleanSupplier stopping)
            throws IOException {
        try (SplitExtraction extraction = new SplitExtraction(runFolder, () -> extraction())) {
            for (Split split : splits) {
                assertTrue(extraction.extract(split, attempt, progress, stopping));
            }
        }
    }

    private static Extraction extraction() {
        return new Extraction(new WordAnnotator());
    }

    private static class Counting implements RunProgress {
        private final List<Integer> splits = new ArrayList<>();

        @Override
        public void planned(Plan plan, int splitsDone) {}

        @Override
        public void extracted(int articles, int rejects) {}

        @Override
        public synchronized void splitDone(Split split) {
            splits.add(split.number());
        }

        @Override
        public void step(String name) {}
    }
}
