package org.broadsheet.pipeline.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.broadsheet.Extraction;
import org.broadsheet.pipeline.StoredDataset;
import org.broadsheet.pipeline.job.RunReport.Status;
import org.broadsheet.pipeline.maintain.Compaction;
import org.broadsheet.pipeline.maintain.Forgetting;
import org.broadsheet.pipeline.maintain.SoundDataset;
import org.broadsheet.pipeline.plan.Plan;
import org.broadsheet.pipeline.plan.Split;
import org.broadsheet.pipeline.publish.DatasetFolder;
import org.broadsheet.pipeline.publish.Manifest;
import org.broadsheet.pipeline.publish.Operation;
import org.broadsheet.pipeline.publish.Retention;
import org.broadsheet.pipeline.publish.RetentionSetting;
import org.broadsheet.pipeline.publish.Snapshot;
import org.broadsheet.pipeline.publish.Snapshots;
import org.broadsheet.pipeline.table.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Runs before and after what else is done to a dataset. */
class MaintainedRunTest {
    @TempDir
    private Path folder;

    private TestDataset dataset = new TestDataset(Path.of(""));

    @BeforeEach
    void inFolder() {
        dataset = new TestDataset(folder);
    }

    private DatasetFolder output() {
        return DatasetFolder.open(dataset.output());
    }

    private RunReport refresh() throws Exception {
        IngestRequest request = IngestRequest.of(
                        List.of(dataset.inputs().toString()), dataset.output().toString())
                .fullRefresh(true)
                .workers(2)
                .build();
        List<RunReport> reports = dataset.ingestAll(request);
        return reports.get(reports.size() - 1);
    }

    static List<String> stored() throws IOException {
        return StoredDataset.names();
    }

    @ParameterizedTest
    @MethodSource("stored")
    void aRunOverADatasetOfAnEarlierVersionPublishesOntoIt(String name) throws Exception {
        StoredDataset.copyTo(name, dataset.output());
        dataset.input("new.txt", TestDataset.story(1));
        RunReport report = dataset.ingest();
        assertEquals(Status.PUBLISHED, report.status());
        assertEquals(List.of("5"), dataset.query("SELECT count(*) FROM articles"));
        assertEquals(List.of("4"), dataset.query("SELECT count(*) FROM inputs"));
        SoundDataset.check(output());
        assertEquals(Status.NOTHING_NEW, dataset.ingest().status());
    }

    @Test
    void whatWasForgottenStaysAwayUntilThatIsUndone() throws Exception {
        String url = "https://example.org/may";
        dataset.input("may.jsonl", TestDataset.line(url, "2024-05-03T10:00:00Z", TestDataset.story(1)));
        dataset.input(
                "june.jsonl",
                TestDataset.line("https://example.org/june", "2024-06-03T10:00:00Z", TestDataset.story(2)));
        dataset.ingest();
        List<String> before = dataset.rows();
        Maintenance.run(output(), (locked, runId) -> Forgetting.forget(locked, runId, List.of(url)));
        assertEquals(List.of("https://example.org/june"), dataset.query("SELECT url FROM articles"));
        refresh();
        assertEquals(List.of("https://example.org/june"), dataset.query("SELECT url FROM articles"));
        SoundDataset.check(output());
        Maintenance.run(output(), (locked, runId) -> {
            Forgetting.undo(locked, List.of(url));
            return url;
        });
        refresh();
        assertEquals(before, dataset.rows());
        SoundDataset.check(output());
    }

    @Test
    void whatADamagedFileHeldComesBackWhenItsInputsAreReadAgain() throws Exception {
        for (int i = 0; i < 4; i++) {
            String day = "2024-05-0" + (i + 1) + "T10:00:00Z";
            dataset.input(i + ".jsonl", TestDataset.line("https://example.org/" + i, day, TestDataset.story(i)));
        }
        dataset.input("bad.jsonl", "{\"text\":\n");
        dataset.ingest();
        List<String> before = dataset.rows();
        for (Table table : List.of(Table.QUOTES, Table.ARTICLES, Table.ENTITIES, Table.FIGURES, Table.REJECTS)) {
            Snapshot current = new Snapshots(output()).current();
            assertNotNull(current);
            Path damaged = dataset.output().resolve(current.files(table).get(0).path());
            byte[] content = Files.readAllBytes(damaged);
            content[content.length / 2] ^= 4;
            Files.write(damaged, content);
            Maintenance.Repaired repaired = Maintenance.repair(output());
            assertEquals(1, repaired.repair().damaged().size(), table.view());
            refresh();
            assertEquals(before, dataset.rows(), table.view());
            // The damaged file is one of an older snapshot by now, which is kept as it is.
            Files.write(
                    dataset.output()
                            .resolve(".retired")
                            .resolve(current.files(table).get(0).path()),
                    undamaged(content));
            SoundDataset.check(output());
        }
    }

    private static byte[] undamaged(byte[] content) {
        content[content.length / 2] ^= 4;
        return content;
    }

    private void runs(int number) throws Exception {
        for (int i = 0; i < number; i++) {
            dataset.input(i + ".txt", TestDataset.story(i));
            dataset.ingest();
        }
    }

    private Map<String, Object> keptReport(RunReport report) throws IOException {
        return JsonMapper.shared()
                .readValue(
                        Files.readString(dataset.output().resolve("_runs/" + report.runId() + ".json")),
                        new TypeReference<Map<String, Object>>() {});
    }

    @Test
    void aRunThatHasPublishedDoesNotFailOverItsCompaction() throws Exception {
        runs(16);
        Snapshot before = new Snapshots(output()).current();
        assertNotNull(before);
        // One bit of the writer's name in the footer: nobody reads it, and the checksum tells.
        Path damaged =
                dataset.output().resolve(before.files(Table.QUOTES).get(3).path());
        byte[] content = Files.readAllBytes(damaged);
        int at = new String(content, StandardCharsets.ISO_8859_1).lastIndexOf("parquet-mr");
        content[at] ^= 1;
        Files.write(damaged, content);
        dataset.input("16.txt", TestDataset.story(16));
        RunReport report = dataset.ingest();
        assertEquals(Status.PUBLISHED, report.status());
        assertEquals(17, report.snapshot());
        assertNotNull(report.compaction());
        String failure = String.valueOf(report.compaction().failure());
        assertTrue(failure.contains(damaged.toString()) && failure.contains("broadsheet repair"), failure);
        assertTrue(failure.endsWith("the next run tries again"), failure);
        assertTrue(keptReport(report).toString().contains("the next run tries again"));
        assertEquals(List.of("17"), dataset.query("SELECT count(*) FROM articles"));
        try (Stream<Path> staged = Files.list(dataset.output().resolve(".staging"))) {
            assertEquals(0, staged.count());
        }

        content[at] ^= 1;
        Files.write(damaged, content);
        RunReport next = dataset.ingest();
        assertEquals(Status.NOTHING_NEW, next.status());
        RunReport.CompactionOutcome compaction = next.compaction();
        assertNotNull(compaction);
        assertEquals(18, compaction.snapshot());
        assertNull(compaction.failure());
        assertTrue(compaction.files() < compaction.filesBefore(), compaction.toString());
        SoundDataset.check(output());
    }

    @Test
    void viewsThatCannotBeWrittenAndFilesThatCannotBeMovedAwayAreTold() throws Exception {
        dataset.input(
                "a.jsonl", TestDataset.line("https://example.org/a", "2024-05-03T10:00:00Z", TestDataset.story(1)));
        Files.createDirectories(dataset.output().resolve("broadsheet.duckdb/in the way"));
        RunReport first = dataset.ingest();
        assertEquals(Status.PUBLISHED, first.status());
        assertTrue(
                first.warnings().get(0).contains("broadsheet.duckdb"),
                first.warnings().toString());
        Files.delete(dataset.output().resolve("broadsheet.duckdb/in the way"));
        Files.delete(dataset.output().resolve("broadsheet.duckdb"));

        Files.writeString(dataset.output().resolve(".retired"), "a file, where a folder has to be");
        dataset.input(
                "a.jsonl", TestDataset.line("https://example.org/a", "2024-05-03T10:00:00Z", TestDataset.story(2)));
        RunReport second = dataset.ingest();
        assertEquals(Status.PUBLISHED, second.status());
        assertEquals(2, second.snapshot());
        assertTrue(
                second.warnings().get(0).contains("snapshot 2 is published, but"),
                second.warnings().toString());
        assertEquals(List.of("1"), dataset.query("SELECT count(*) FROM articles"));
        Files.delete(dataset.output().resolve(".retired"));
        assertEquals(Status.NOTHING_NEW, dataset.ingest().status());
        try (Stream<Path> files = Files.walk(dataset.output().resolve("articles"))) {
            assertEquals(1, files.filter(Files::isRegularFile).count(), "what was replaced is out of the tables");
        }
        assertEquals("PUBLISHED", keptReport(second).get("status"));
        SoundDataset.check(output());
    }

    @Test
    void aReportThatWasNotToldAnyMoreIsToldByTheNextRun() throws Exception {
        dataset.input("a.txt", TestDataset.story(1));
        RunReport report = dataset.ingest();
        // As a process leaves it that is killed after its publication.
        Path kept = dataset.output().resolve("_runs/" + report.runId() + ".json");
        Path prepared = dataset.output().resolve(".state/prepared/" + report.runId() + ".json");
        Files.createDirectories(prepared.getParent());
        Files.move(kept, prepared);
        dataset.ingest();
        assertTrue(Files.exists(kept));
        assertFalse(Files.exists(prepared));
    }

    @Test
    void theReportIsThereBeforeACompactionMayTakeItsSnapshotAway() throws Exception {
        dataset.input("0.txt", TestDataset.story(0));
        List<Integer> reports = new ArrayList<>();
        new IngestRun(() -> new Extraction(new WordAnnotator()), Clock.systemUTC())
                .keeping(1, Duration.ZERO)
                .run(dataset.request(), new RunProgress() {
                    @Override
                    public void planned(Plan plan, int splitsDone) {}

                    @Override
                    public void extracted(int articles, int rejects) {}

                    @Override
                    public void splitDone(Split split) {}

                    @Override
                    public void step(String name) {
                        if (name.equals("compactDataset")) {
                            reports.add(
                                    dataset.output().resolve("_runs").toFile().list().length);
                        }
                    }
                });
        assertEquals(List.of(1), reports);
    }

    @Test
    void everyPublicationGoesByTheDatasetsSetting() throws Exception {
        dataset.input("0.txt", TestDataset.story(0));
        new IngestRun(() -> new Extraction(new WordAnnotator()), Clock.systemUTC())
                .keeping(2, Duration.ZERO)
                .run(dataset.requestOf("in"), RunProgress.SILENT);
        assertEquals(new Retention(2, Duration.ZERO), RetentionSetting.of(output()));
        runs(4);
        assertEquals(List.of(3, 4), numbers());
        RetentionSetting.change(output(), null, Duration.ofDays(7));
        assertEquals(new Retention(2, Duration.ofDays(7)), RetentionSetting.of(output()));
        dataset.input("4.txt", TestDataset.story(4));
        dataset.ingest();
        assertEquals(List.of(3, 4, 5), numbers());
        Files.writeString(dataset.output().resolve("_settings.json"), "{\"keep_snapshots\":0}");
        dataset.input("5.txt", TestDataset.story(5));
        RunReport refused = dataset.ingest();
        assertEquals(Status.FAILED, refused.status());
        assertTrue(
                String.valueOf(refused.message()).contains("broadsheet compact --keep-snapshots 10"),
                refused.toString());
        assertEquals(List.of(3, 4, 5), numbers());
        RetentionSetting.change(output(), 1, Duration.ZERO);
        dataset.ingest();
        assertEquals(List.of(6), numbers());
        SoundDataset.check(output());
    }

    private List<Integer> numbers() {
        return new Snapshots(output())
                .manifests().stream().map(Manifest::number).toList();
    }

    @Test
    void aRunCompactsWhatRunsBeforeItLeft() throws Exception {
        runs(17);
        Snapshot current = new Snapshots(output()).current();
        assertNotNull(current);
        assertEquals(Operation.COMPACT, current.operation());
        assertTrue(Compaction.needed(current).isEmpty());
        assertEquals(18, current.number());
        assertEquals(List.of("17"), dataset.query("SELECT count(*) FROM articles"));
        SoundDataset.check(output());
        try (Stream<Path> staged = Files.list(dataset.output().resolve(".staging"))) {
            assertEquals(0, staged.count());
        }
    }
}
