package org.broadsheet.pipeline.maintain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.broadsheet.pipeline.SampleArticles;
import org.broadsheet.pipeline.TemporaryDataset;
import org.broadsheet.pipeline.publish.Publication;
import org.broadsheet.pipeline.publish.Retention;
import org.broadsheet.pipeline.publish.Snapshots;
import org.broadsheet.pipeline.table.PartitionBy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Snapshots go when their time has come, whatever state they are in. */
class ExpiredSnapshotsTest {
    @RegisterExtension
    private final TemporaryDataset dataset = new TemporaryDataset();

    @Test
    void aSnapshotExpiresWithItsTime() throws IOException, SQLException {
        for (int i = 0; i < 4; i++) {
            dataset.publish("run-" + i, SampleArticles.samples(i, i + 1));
        }
        new Publication(dataset.folder(), PartitionBy.MONTH)
                .keeping(new Retention(2, Duration.ZERO))
                .deleteExpired();
        List<Integer> kept = new ArrayList<>();
        new Snapshots(dataset.folder()).manifests().forEach(manifest -> kept.add(manifest.number()));
        assertEquals(List.of(3, 4), kept);
        SoundDataset.check(dataset.folder());
    }

    @Test
    void aDamagedListOfAnOlderSnapshotStopsNoPublication() throws IOException, SQLException {
        dataset.publish("run-1", SampleArticles.samples(0, 2));
        dataset.publish("run-2", SampleArticles.samples(2, 3));
        Files.write(dataset.path("_snapshots/1.parquet"), new byte[7]);
        new Publication(dataset.folder(), PartitionBy.MONTH)
                .keeping(new Retention(1, Duration.ZERO))
                .publish(dataset.current(), "run-3", dataset.stage("run-3", SampleArticles.samples(3, 4)), List.of());
        assertEquals("4", dataset.ask("SELECT count(*) FROM articles"));
        assertEquals(1, new Snapshots(dataset.folder()).manifests().size());
    }
}
