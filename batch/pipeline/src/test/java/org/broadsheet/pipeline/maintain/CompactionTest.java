package org.broadsheet.pipeline.maintain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.broadsheet.pipeline.SampleArticles;
import org.broadsheet.pipeline.StoredDataset;
import org.broadsheet.pipeline.TemporaryDataset;
import org.broadsheet.pipeline.publish.Integrity;
import org.broadsheet.pipeline.publish.LiveFile;
import org.broadsheet.pipeline.publish.Operation;
import org.broadsheet.pipeline.publish.Publication;
import org.broadsheet.pipeline.publish.Snapshot;
import org.broadsheet.pipeline.table.PartitionBy;
import org.broadsheet.pipeline.table.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Small files become one a partition, and the rows stay. */
class CompactionTest {
    @RegisterExtension
    private final TemporaryDataset dataset = new TemporaryDataset();

    @Test
    void manySmallFilesBecomeOneAPartitionAndTheRowsStay() throws IOException, SQLException {
        for (int i = 0; i < 18; i++) {
            dataset.publish("run-" + (100 + i), SampleArticles.samples(i, i + 1));
        }
        Snapshot before = dataset.current();
        List<String> rows = dataset.rows();
        assertEquals(18, before.files(Table.QUOTES).size());
        compactWhereNeeded("run-117-compact");
        Snapshot after = dataset.current();
        assertEquals(Operation.COMPACT, after.operation());
        for (Table table : Table.all()) {
            // Of the hidden tables those without rows have no file.
            int files = table.hidden() && before.files(table).isEmpty() ? 0 : 1;
            assertEquals(files, after.files(table).size(), table.view());
        }
        assertEquals(rows, dataset.rows());
        assertTrue(Compaction.needed(after).isEmpty());
        assertTrue(Compaction.all(after).isEmpty());
        assertEquals(List.of(), Integrity.damaged(dataset.folder(), before), "readers of a kept snapshot lose no file");
        SoundDataset.check(dataset.folder());
    }

    @Test
    void hourlyRunsOfAYearKeepTheNumberOfFilesAndTheCostOfARunSmall() throws IOException, SQLException {
        int most = 0;
        long rewritten = 0;
        for (int i = 0; i < 120; i++) {
            String runId = "run-" + (1000 + i);
            Snapshot before = dataset.publish(runId, List.of(SampleArticles.sample(i, LocalDate.of(2026, 1, 5))));
            compactWhereNeeded(runId + "-compact");
            most = Math.max(most, dataset.current().files().size());
            if (dataset.current().number() > before.number()) {
                rewritten += dataset.current().files(Table.ARTICLES).stream()
                        .filter(file -> file.runId().equals(runId + "-compact"))
                        .mapToLong(LiveFile::rows)
                        .sum();
            }
        }
        assertTrue(most <= 6 * (2 * Compaction.MOST_SMALL_FILES + 2), most + " files");
        assertTrue(rewritten <= 120 * 4, rewritten + " rows were written again");
        assertEquals("120", dataset.ask("SELECT count(*) FROM articles"));
        SoundDataset.check(dataset.folder());
    }

    private void compactWhereNeeded(String runId) throws SQLException, IOException {
        Compaction compaction = Compaction.needed(dataset.current());
        if (!compaction.isEmpty()) {
            compaction.publish(dataset.folder(), runId);
        }
    }

    @Test
    void aDatasetOfFormat1IsCompactedIntoTodaysForm() throws IOException, SQLException {
        StoredDataset.copyTo("format-1", dataset.root());
        List<String> rows = dataset.rows();
        Snapshot old = dataset.current();
        Snapshot next = Compaction.all(old).publish(dataset.folder(), "run-9");
        assertEquals(Snapshot.FORMAT_VERSION, next.formatVersion());
        assertEquals(rows, dataset.rows());
        assertTrue(Files.exists(dataset.path("articles/published_month=0001-01-01")));
        assertFalse(Files.exists(dataset.path("articles/published_month=__HIVE_DEFAULT_PARTITION__")));
        SoundDataset.check(dataset.folder());
        Snapshot back = new Publication(dataset.folder(), PartitionBy.MONTH).rollBack(next, old, "run-10");
        assertEquals(rows, dataset.rows());
        assertEquals(3, back.number());
        SoundDataset.check(dataset.folder());
    }
}
