package org.broadsheet.pipeline.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.broadsheet.pipeline.StoredDataset;
import org.broadsheet.pipeline.job.RunReport.Status;
import org.broadsheet.pipeline.maintain.Forgetting;
import org.broadsheet.pipeline.maintain.SoundDataset;
import org.broadsheet.pipeline.publish.DatasetFolder;
import org.broadsheet.pipeline.publish.Snapshot;
import org.broadsheet.pipeline.publish.Snapshots;
import org.broadsheet.pipeline.table.Table;
import org.broadsheet.read.ReadLimits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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
        IngestRequest request = new IngestRequest(
                List.of(dataset.inputs().toString()),
                dataset.output().toString(),
                true,
                false,
                2,
                null,
                ReadLimits.DEFAULT);
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
        Maintenance.run(output(), (locked, runId) -> Forgetting.forget(locked, runId, List.of(url), true));
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

    @Test
    void aRunCompactsWhatRunsBeforeItLeft() throws Exception {
        for (int i = 0; i < 17; i++) {
            dataset.input(i + ".txt", TestDataset.story(i));
            dataset.ingest();
        }
        Snapshot current = new Snapshots(output()).current();
        assertNotNull(current);
        assertEquals(1, current.files(Table.ARTICLES).size());
        assertEquals(18, current.number());
        assertEquals(List.of("17"), dataset.query("SELECT count(*) FROM articles"));
        SoundDataset.check(output());
        try (Stream<Path> staged = Files.list(dataset.output().resolve(".staging"))) {
            assertEquals(0, staged.count());
        }
    }
}
