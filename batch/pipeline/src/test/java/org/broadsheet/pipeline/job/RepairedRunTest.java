package org.broadsheet.pipeline.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.broadsheet.pipeline.job.Maintenance.Repaired;
import org.broadsheet.pipeline.job.RunReport.Status;
import org.broadsheet.pipeline.maintain.Compaction;
import org.broadsheet.pipeline.maintain.Forgetting;
import org.broadsheet.pipeline.publish.DatasetFolder;
import org.broadsheet.pipeline.publish.DatasetLocation;
import org.broadsheet.pipeline.publish.Manifest;
import org.broadsheet.pipeline.publish.Snapshot;
import org.broadsheet.pipeline.publish.Snapshots;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What runs and maintenance do when files that describe the dataset are damaged, and what repair gives back. */
class RepairedRunTest {
    @TempDir
    Path folder;

    private TestDataset dataset;

    @BeforeEach
    void publish() throws Exception {
        dataset = new TestDataset(folder);
        article("a", 1);
        article("b", 2);
        dataset.ingest();
    }

    @Test
    void anOlderManifestThatIsDamagedStopsNobodyAndIsGivenUpByRepair() throws Exception {
        article("c", 3);
        dataset.ingest();
        Files.writeString(dataset.output().resolve("_snapshots/1.json"), "");
        article("d", 4);

        assertEquals(Status.PUBLISHED, dataset.ingest().status());
        assertEquals(List.of("4"), dataset.query("SELECT count(*) FROM articles"));

        Repaired repaired = repair();
        assertNull(repaired.restored());
        assertEquals(
                List.of(2, 3),
                new Snapshots(open()).manifests().stream().map(Manifest::number).toList());
        assertEquals(Status.NOTHING_NEW, dataset.ingest().status());
    }

    @Test
    void anOlderSnapshotThatTakesTheCurrentOnesPlaceBringsNothingBackThatWasForgotten() throws Exception {
        Maintenance.run(open(), (locked, id) -> Forgetting.forget(locked, id, List.of("https://example.org/a")));
        Files.writeString(dataset.output().resolve("_snapshots/2.parquet"), "damaged");

        Repaired repaired = repair();

        assertEquals(1, there(repaired.restored()).number());
        assertEquals(List.of("https://example.org/b"), dataset.query("SELECT url FROM articles"));
        assertEquals(List.of("0"), dataset.query("SELECT count(*) FROM quotes ANTI JOIN articles USING (article_id)"));
        dataset.ingest();
        assertEquals(List.of("https://example.org/b"), dataset.query("SELECT url FROM articles"));
    }

    @Test
    void maintenanceIsDoneWhetherOrNotTheViewsCanBeWritten() throws Exception {
        article("c", 3);
        dataset.ingest();
        Path views = dataset.output().resolve("broadsheet.duckdb");
        Files.delete(views);
        Files.createDirectories(views.resolve("in the way"));

        int number = Maintenance.run(
                        open(),
                        (locked, id) -> Compaction.all(there(new Snapshots(locked).current()))
                                .publish(locked, id))
                .number();

        assertEquals(number, there(new Snapshots(open()).current()).number());
    }

    private Repaired repair() throws Exception {
        return Maintenance.repair(
                DatasetFolder.openDamaged(DatasetLocation.of(dataset.output().toString(), null)));
    }

    private DatasetFolder open() {
        return DatasetFolder.open(dataset.output());
    }

    private static Snapshot there(Snapshot snapshot) {
        org.junit.jupiter.api.Assertions.assertNotNull(snapshot);
        return snapshot;
    }

    private void article(String name, int story) throws Exception {
        dataset.input(
                name + ".jsonl",
                TestDataset.line("https://example.org/" + name, "2024-05-03T10:00:00Z", TestDataset.story(story)));
    }
}
