package org.broadsheet.pipeline.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.broadsheet.Extraction;
import org.broadsheet.pipeline.job.RunReport.Status;
import org.broadsheet.read.ReadLimits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lines that are piped in are read once and for all, whatever happens meanwhile. */
class StandardInputTest {
    private static final String COUNT = "SELECT count(*) FROM articles";

    @TempDir
    Path folder;

    private TestDataset dataset;

    @BeforeEach
    void makeDataset() throws IOException {
        dataset = new TestDataset(folder);
        Files.createDirectories(dataset.inputs());
    }

    private static String lines(int from, int to) {
        StringBuilder lines = new StringBuilder();
        for (int i = from; i < to; i++) {
            lines.append(TestDataset.line(
                    "https://example.org/" + i, "2024-03-0" + (1 + i % 9) + "T08:00:00Z", TestDataset.story(i)));
        }
        return lines.toString();
    }

    private IngestRun run(InputStream in) {
        return new IngestRun(() -> new Extraction(new WordAnnotator()), Clock.systemUTC()).reading(in);
    }

    private List<RunReport> pipe(String lines) throws Exception {
        return run(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)))
                .run(dataset.request().with().inputs(List.of("-")).build(), RunProgress.SILENT);
    }

    private List<Path> copies() throws IOException {
        Path kept = dataset.output().resolve(".state/stdin");
        if (!Files.exists(kept)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(kept)) {
            return files.toList();
        }
    }

    @Test
    void linesArePublishedUnderASourceOfTheirOwnAndNoCopyStays() throws Exception {
        assertEquals(Status.PUBLISHED, pipe(lines(0, 3)).get(0).status());
        List<String> sources = dataset.query("SELECT source_uri FROM articles ORDER BY 1");
        assertEquals(3, sources.size());
        for (int i = 0; i < 3; i++) {
            assertTrue(sources.get(i).matches("stdin/[0-9a-f]{32}\\.jsonl#line=" + (i + 1)), sources.get(i));
        }
        assertEquals(List.of(), copies());
    }

    @Test
    void theSameLinesAreUnchangedAndOtherLinesRetireNothing() throws Exception {
        pipe(lines(0, 3));
        RunReport again = pipe(lines(0, 3)).get(0);
        assertEquals(Status.NOTHING_NEW, again.status());
        assertEquals(1, again.files().get("unchanged"));
        pipe(lines(3, 5));
        assertEquals(List.of("5"), dataset.query(COUNT));
        // One address again, with another text: it replaces its earlier revision.
        pipe(lines(4, 5).replace("settle the price", "lower the price"));
        assertEquals(List.of("5"), dataset.query(COUNT));
        assertEquals(List.of("1"), dataset.query("SELECT count(*) FROM articles WHERE body LIKE '%lower the price%'"));
    }

    @Test
    void nothingPipedIsNothingNew() throws Exception {
        pipe(lines(0, 3));
        assertEquals(Status.NOTHING_NEW, pipe("").get(0).status());
        assertEquals(List.of("3|0"), dataset.query("SELECT count(*), (SELECT count(*) FROM rejects) FROM articles"));
    }

    @Test
    void standardInputStandsBesideFiles() throws Exception {
        dataset.input("a.txt", TestDataset.story(70));
        List<RunReport> reports = run(new ByteArrayInputStream(lines(0, 2).getBytes(StandardCharsets.UTF_8)))
                .run(
                        dataset.request()
                                .with()
                                .inputs(List.of("-", dataset.inputs().toString()))
                                .build(),
                        RunProgress.SILENT);
        assertEquals(Status.PUBLISHED, reports.get(0).status());
        assertEquals(List.of("3"), dataset.query(COUNT));
    }

    @Test
    void whatIsBeyondTheLimitOfAnInputIsRejected() throws Exception {
        IngestRequest request = dataset.request();
        IngestRequest limited = IngestRequest.of(List.of("-"), request.output())
                .limits(new ReadLimits(1000, 1500))
                .build();
        run(new ByteArrayInputStream(lines(0, 9).getBytes(StandardCharsets.UTF_8)))
                .run(limited, RunProgress.SILENT);
        assertEquals(List.of("true"), dataset.query("SELECT count(*) BETWEEN 1 AND 3 FROM articles"));
        assertEquals(List.of("TOO_LARGE"), dataset.query("SELECT reason FROM rejects"));
    }

    @Test
    void aRunThatIsKilledIsGoneOnWithWithoutThePipe() throws Exception {
        Files.writeString(folder.resolve("stdin.jsonl"), lines(0, 6));
        assertEquals(
                137,
                IngestProcess.start(folder, "linkArticles").waitFor(),
                Files.readString(folder.resolve("process.log")));
        assertEquals(1, copies().size());
        Files.delete(folder.resolve("stdin.jsonl"));

        dataset.input("a.txt", TestDataset.story(70));
        assertEquals(2, dataset.ingestAll(dataset.request()).size());

        assertEquals(List.of("7"), dataset.query(COUNT));
        assertEquals(List.of(), copies());
    }

    @Test
    void aRunThatIsStoppedWhileItWaitsForLinesEnds() throws Exception {
        PipedInputStream in = new PipedInputStream();
        try (PipedOutputStream out = new PipedOutputStream(in)) {
            out.write(lines(0, 1).getBytes(StandardCharsets.UTF_8));
            IngestRun run = run(in);
            List<RunReport> reports = new ArrayList<>(List.of());
            Thread running = new Thread(() -> {
                try {
                    reports.addAll(run.run(
                            dataset.request().with().inputs(List.of("-")).build(), RunProgress.SILENT));
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            });
            running.start();
            while (copies().isEmpty()) {
                Thread.sleep(20);
            }
            run.stop();
            running.join();
            assertEquals(List.of(), reports);
        }
        assertFalse(Files.exists(dataset.output().resolve("_CURRENT.json")));
    }
}
