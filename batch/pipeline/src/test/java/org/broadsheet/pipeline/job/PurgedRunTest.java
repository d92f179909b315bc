package org.broadsheet.pipeline.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.broadsheet.Extraction;
import org.broadsheet.annotate.Annotator;
import org.broadsheet.pipeline.SampleDataset;
import org.broadsheet.pipeline.duckdb.DuckDb;
import org.broadsheet.pipeline.duckdb.SqlText;
import org.broadsheet.pipeline.job.RunReport.Status;
import org.broadsheet.pipeline.maintain.Forgetting;
import org.broadsheet.pipeline.maintain.SoundDataset;
import org.broadsheet.pipeline.plan.Plan;
import org.broadsheet.pipeline.plan.Split;
import org.broadsheet.pipeline.publish.DatasetFolder;
import org.broadsheet.pipeline.publish.Manifest;
import org.broadsheet.pipeline.publish.RetentionSetting;
import org.broadsheet.pipeline.publish.Snapshots;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;

/** After {@code forget --purge} no byte below the dataset's folder tells of the article, whatever runs had left there. */
class PurgedRunTest {
    private static final String URL = "https://example.org/zymurgist-prize";
    private static final String TITLE = "Quillfeather wins the zymurgist prize";
    private static final List<String> TRACES = List.of("quillfeather", "zymurgist");

    @TempDir
    private Path folder;

    private TestDataset dataset() {
        return new TestDataset(folder);
    }

    private DatasetFolder output() {
        return DatasetFolder.open(dataset().output());
    }

    private void input(String name, String more) throws IOException {
        String text =
                "Anna Quillfeather took the prize on Tuesday.\\n\\n\\\"I brewed it alone,\\\" said Anna Quillfeather."
                        + "\\n\\nThe jury of nine read all the entries twice before the evening." + more;
        dataset()
                .input(
                        name,
                        "{\"url\":\"" + URL + "\",\"title\":\"" + TITLE
                                + "\",\"published_at\":\"2024-05-03T10:00:00Z\",\"text\":\"" + text + "\"}\n");
    }

    /** A run whose stages fail over the article, with its words in what they throw. */
    private static Annotator failing() {
        return article -> {
            if (article.body().toString().contains("Quillfeather")) {
                throw new IllegalStateException("cannot read: " + article.body());
            }
            return new WordAnnotator().annotate(article);
        };
    }

    private List<RunReport> run(Annotator annotator, boolean stopBeforeLinking) throws Exception {
        IngestRun run = new IngestRun(() -> new Extraction(annotator), Clock.systemUTC());
        return run.run(dataset().request(), new RunProgress() {
            @Override
            public void planned(Plan plan, int splitsDone) {}

            @Override
            public void extracted(int articles, int rejects) {}

            @Override
            public void splitDone(Split split) {
                if (stopBeforeLinking) {
                    run.stop();
                }
            }

            @Override
            public void step(String name) {}
        });
    }

    /** Files that hold a trace, their rows read where they are Parquet. */
    private List<String> filesWithTraces() throws IOException, SQLException {
        TreeSet<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(dataset().output());
                Connection connection = DuckDb.modest(folder.resolve("spill")).open()) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                List<String> texts = new ArrayList<>();
                texts.add(file.toString());
                texts.add(Files.readString(file, StandardCharsets.ISO_8859_1));
                if (file.toString().endsWith(".parquet")) {
                    texts.addAll(SampleDataset.list(
                            connection,
                            "SELECT t::VARCHAR FROM read_parquet(" + SqlText.literal(file.toString()) + ") t"));
                }
                for (String text : texts) {
                    if (TRACES.stream().anyMatch(text.toLowerCase(Locale.ROOT)::contains)) {
                        found.add(dataset().output().relativize(file).toString());
                    }
                }
            }
        }
        return List.copyOf(found);
    }

    private List<String> kindsOfFiles() throws IOException, SQLException {
        return filesWithTraces().stream()
                .map(file -> file.replaceAll("\\d{8}T\\d{6}Z-[0-9a-f]{6}", "RUN")
                        .replaceAll("published_month=.*", "*")
                        .replaceAll("-\\d{4}\\.parquet", "-*.parquet"))
                .distinct()
                .toList();
    }

    @Test
    void noByteTellsOfAPurgedArticle() throws Exception {
        input("a.jsonl", "");
        dataset()
                .input(
                        "b.jsonl",
                        TestDataset.line("https://example.org/b", "2024-05-04T10:00:00Z", TestDataset.story(2)));
        run(new WordAnnotator(), false);
        input("a.jsonl", " It was late by then.");
        run(failing(), false);
        input("a.jsonl", " It was very late by then.");
        dataset()
                .input(
                        "c.jsonl",
                        TestDataset.line("https://example.org/c", "2024-05-05T10:00:00Z", TestDataset.story(3)));
        assertEquals(Status.STOPPED, run(new WordAnnotator(), true).get(0).status());
        putAsideACopyOfTheUnfinishedRun();
        List<String> before = kindsOfFiles();
        for (String place : List.of(
                ".retired/articles/*",
                ".retired/quotes/*",
                ".staging/RUN/extracted/split-00000/articles.parquet",
                ".staging/RUN/extracted/split-00000/quotes.parquet",
                "_runs/RUN.json",
                "_runs/RUN.stacks.txt",
                "articles/*",
                "rejects/RUN-*.parquet")) {
            assertTrue(before.contains(place), place + " in " + before);
        }

        Forgetting done = Maintenance.purge(output(), List.of(URL)).forgetting();
        assertEquals(List.of(), filesWithTraces());
        assertEquals(1, done.articles().size());
        assertEquals(List.of(1, 2), done.rewritten());
        assertEquals(
                List.of(1, 2, 3),
                new Snapshots(output())
                        .manifests().stream().map(Manifest::number).toList());
        assertEquals(List.of("0"), dataset().query("SELECT count(*) FROM rejects"));
        SoundDataset.check(output());

        List<RunReport> reports = run(new WordAnnotator(), false);
        assertEquals(
                List.of(Status.PUBLISHED, Status.NOTHING_NEW),
                reports.stream().map(RunReport::status).toList());
        assertEquals(1, reports.get(0).articles().get("forgotten"));
        assertEquals(
                List.of("https://example.org/b", "https://example.org/c"),
                dataset().query("SELECT url FROM articles ORDER BY 1"));
        assertEquals(List.of(), filesWithTraces());
        // And where the stages fail over it once more.
        input("a.jsonl", " Later it was late.");
        run(failing(), false);
        assertEquals(List.of(), filesWithTraces());
        SoundDataset.check(output());
    }

    private void putAsideACopyOfTheUnfinishedRun() throws IOException {
        Path staging = dataset().output().resolve(".staging");
        Path copy = staging.resolve("20240101T000000Z-0000aa");
        Path run;
        try (Stream<Path> runs = Files.list(staging)) {
            run = runs.findFirst().orElseThrow();
        }
        try (Stream<Path> files = Files.walk(run)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(run.relativize(file).toString()));
            }
        }
        Files.writeString(copy.resolve("set-aside.json"), "{\"reason\":\"" + TITLE + "\"}");
        assertFalse(Files.notExists(copy.resolve("request.json")));
    }

    private List<String> reportsWith(String text) throws IOException {
        try (Stream<Path> files = Files.list(dataset().output().resolve("_runs"))) {
            List<String> found = new ArrayList<>();
            for (Path file : files.toList()) {
                if (Files.readString(file).contains(text)) {
                    found.add(file.getFileName().toString());
                }
            }
            return found;
        }
    }

    @Test
    void aPurgeAfterThePlainForgetStillFindsTheAddressInReports() throws Exception {
        String url = "https://example.org/a";
        String date = "2024-05-03T10:00:00Z";
        dataset()
                .input(
                        "home.jsonl",
                        TestDataset.line(url, date, TestDataset.story(1))
                                + TestDataset.line(
                                        url,
                                        date,
                                        "Something wholly other was told by the harbour master on Monday, who spoke for"
                                                + " an hour about ships, tides, cranes and the price of rope."));
        dataset().input("b.jsonl", TestDataset.line("https://example.org/b", date, TestDataset.story(3)));
        run(new WordAnnotator(), false);
        Maintenance.run(output(), (locked, runId) -> {
            RetentionSetting.change(locked, 1, Duration.ZERO);
            return Forgetting.forget(locked, runId, List.of(url));
        });
        assertEquals(1, new Snapshots(output()).manifests().size());
        assertEquals(1, reportsWith(url).size());
        Forgetting done =
                Maintenance.purge(output(), List.of(url + "?utm_source=x")).forgetting();
        assertEquals(List.of(url + "?utm_source=x"), done.unknown());
        assertEquals(List.of(), reportsWith(url));
    }

    @Test
    void aPurgeThatWasCutOffLeavesNoRunThatCannotGoOn() throws Exception {
        dataset()
                .input(
                        "b.jsonl",
                        TestDataset.line("https://example.org/b", "2024-05-04T10:00:00Z", TestDataset.story(2)));
        run(new WordAnnotator(), false);
        input("a.jsonl", "");
        assertEquals(Status.STOPPED, run(new WordAnnotator(), true).get(0).status());
        // Last in order and without a request: when it is told of, the unfinished run has lost its plan.
        Files.createDirectories(dataset().output().resolve(".staging/z"));
        TurboFilter cut = new TurboFilter() {
            @Override
            public FilterReply decide(
                    Marker marker, Logger logger, Level level, String format, Object[] params, Throwable t) {
                if (params != null && List.of(params).contains("z")) {
                    throw new IllegalStateException("cut off");
                }
                return FilterReply.NEUTRAL;
            }
        };
        LoggerContext logs = (LoggerContext) LoggerFactory.getILoggerFactory();
        logs.addTurboFilter(cut);
        try {
            assertThrows(
                    IllegalStateException.class, () -> new Leftovers(output()).forget("none", Set.of("nobody at all")));
        } finally {
            logs.getTurboFilterList().remove(cut);
        }
        assertEquals(Status.PUBLISHED, run(new WordAnnotator(), false).get(0).status());
        SoundDataset.check(output());
    }
}
