package org.broadsheet.pipeline.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.broadsheet.pipeline.SampleArticles;
import org.broadsheet.pipeline.SampleDataset;
import org.broadsheet.pipeline.duckdb.ReaderViews;
import org.broadsheet.pipeline.maintain.Compaction;
import org.broadsheet.pipeline.maintain.Forgetting;
import org.broadsheet.pipeline.maintain.SoundDataset;
import org.broadsheet.pipeline.parquet.PartitionedWriter;
import org.broadsheet.pipeline.publish.DatasetException;
import org.broadsheet.pipeline.publish.DatasetFolder;
import org.broadsheet.pipeline.publish.Publication;
import org.broadsheet.pipeline.publish.Snapshot;
import org.broadsheet.pipeline.publish.Snapshots;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two tables that come later, onto a dataset that was written without them: a schema and a registration each. */
class AddedTablesTest {
    private static final Table NAMES = new Table("added_names", AddedName.class, List.of("name"), false);
    private static final Table REMARKS = new Table("added_remarks", AddedRemark.class, List.of("remark_id"), true);

    @TempDir
    private Path temporary;

    @Test
    void areWrittenReadCompactedAndFollowTheirArticle() throws IOException, SQLException {
        SampleDataset dataset = new SampleDataset(temporary.resolve("data"));
        DatasetFolder folder = dataset.folder();
        Publication publication = new Publication(folder, PartitionBy.MONTH);
        Snapshot first =
                publication.publish(null, "run-1", dataset.stage("run-1", SampleArticles.samples(0, 3)), List.of());
        String article =
                SampleArticles.sample(0, LocalDate.of(2026, 1, 1)).article().articleId();
        try (Closeable registered = Table.register(List.of(NAMES, REMARKS))) {
            assertEquals("0", dataset.ask("SELECT count(*) FROM added_names"));
            Snapshot current = first;
            for (int run = 2; run < 5; run++) {
                String runId = "run-" + run;
                try (PartitionedWriter writer =
                        new PartitionedWriter(folder.staging(runId), runId, PartitionBy.MONTH)) {
                    writer.write(NAMES, new AddedName("name " + run));
                    writer.write(REMARKS, new AddedRemark("r" + run, article, LocalDate.of(2026, run, 1)));
                    current = publication.publish(current, runId, writer.finish(), List.of());
                }
            }
            assertEquals(
                    Map.of(NAMES, 3L, REMARKS, 3L).get(NAMES), current.rows().get(NAMES));
            assertEquals(
                    List.of("2026-02-01", "2026-03-01", "2026-04-01"),
                    dataset.list("SELECT published_month::VARCHAR FROM added_remarks ORDER BY 1"));
            Snapshot compacted = Compaction.all(current).publish(folder, "run-9");
            assertEquals(1, compacted.files(NAMES).size());
            ReaderViews.write(folder);
            Forgetting.forget(folder, "run-10", List.of(article));
            assertEquals("0", dataset.ask("SELECT count(*) FROM added_remarks"));
            assertEquals("3", dataset.ask("SELECT count(*) FROM added_names"));
            SoundDataset.check(folder);
            assertThrows(IllegalArgumentException.class, () -> Table.register(List.of(NAMES)));
        }
        // A Broadsheet that does not know a table of the dataset does not write to it as if it were not there.
        assertThrows(DatasetException.class, () -> new Snapshots(folder).current());
    }
}
