package org.broadsheet.pipeline.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.broadsheet.pipeline.SampleArticles;
import org.broadsheet.pipeline.SampleDataset;
import org.broadsheet.pipeline.parquet.StagedFile;
import org.broadsheet.pipeline.publish.Recovery.Recovered;
import org.broadsheet.pipeline.publish.Recovery.Result;
import org.broadsheet.pipeline.table.PartitionBy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A publication is stopped before each of its changes to the folder in turn, as a crash would stop it, and put right.
 * The sample publication rewrites January, leaves February alone, and adds March.
 */
class RecoveryTest {
    private static final String ALL_ROWS = "SELECT article_id || run_id || published_month FROM articles UNION ALL"
            + " SELECT quote_id || run_id FROM quotes UNION ALL SELECT figure_id || run_id FROM figures UNION ALL"
            + " SELECT article_id || entity_id || run_id FROM entities UNION ALL"
            + " SELECT source_uri || run_id FROM rejects UNION ALL SELECT source_uri || run_id FROM inputs ORDER BY 1";

    @TempDir
    private Path temporary;

    private Path template = Path.of("");
    private List<StagedFile> staged = List.of();
    private List<String> rowsBefore = List.of();
    private List<String> rowsAfter = List.of();
    private List<String> filesAfter = List.of();
    private List<LiveFile> liveAfter = List.of();
    private int copies;

    /** The end of the process, as the code under test sees it: nothing it does afterwards has any effect. */
    private static final class Crash extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** Lets some changes through and none after. */
    private static final class Faults implements FileOperations {
        private final int allowed;
        private int done;

        private Faults(int allowed) {
            this.allowed = allowed;
        }

        @Override
        public void before(String act, String place) {
            if (done == allowed) {
                throw new Crash();
            }
            done++;
        }
    }

    @BeforeEach
    void prepareAPublication() throws IOException, SQLException {
        template = temporary.resolve("template");
        SampleDataset dataset = new SampleDataset(template);
        List<StagedFile> first = dataset.stage("run-1", SampleArticles.samples(28, 35));
        new Publication(dataset.folder(), PartitionBy.MONTH).publish(null, "run-1", first, List.of());
        staged = dataset.stage(
                "run-2",
                List.of(
                        SampleArticles.sample(28, LocalDate.of(2026, 1, 29)),
                        SampleArticles.sample(90, LocalDate.of(2026, 3, 1)),
                        SampleArticles.sample(91, null)));
        rowsBefore = dataset.list(ALL_ROWS);
        Path undisturbed = copy();
        publish(undisturbed, FileOperations.UNWATCHED);
        rowsAfter = new SampleDataset(undisturbed).list(ALL_ROWS);
        filesAfter = tree(undisturbed);
        Snapshot done = new Snapshots(DatasetFolder.open(undisturbed)).current();
        assertNotNull(done);
        liveAfter = done.files();
        assertFalse(rowsBefore.equals(rowsAfter));
    }

    private Path copy() throws IOException {
        Path copy = temporary.resolve("copy-" + copies++);
        try (Stream<Path> all = Files.walk(template)) {
            for (Path path : (Iterable<Path>) all::iterator) {
                Files.copy(path, copy.resolve(template.relativize(path).toString()));
            }
        }
        return copy;
    }

    private void publish(Path root, FileOperations operations) {
        DatasetFolder folder = DatasetFolder.open(root.toString(), operations);
        Snapshot parent = new Snapshots(folder).current();
        assertNotNull(parent);
        List<LiveFile> january = parent.files().stream()
                .filter(file -> LocalDate.of(2026, 1, 1).equals(file.partition()))
                .toList();
        List<StagedFile> here = new ArrayList<>();
        for (StagedFile file : staged) {
            Path path = root.resolve(template.relativize(file.path()));
            here.add(new StagedFile(file.table(), file.partition(), path, file.rows(), file.bytes(), file.sha256()));
        }
        new Publication(folder, PartitionBy.MONTH).publish(parent, "run-2", here, january);
    }

    /** Crashes a publication after some changes. False when it needed no more than these. */
    private boolean crash(Path root, int changes) {
        try {
            publish(root, new Faults(changes));
            return false;
        } catch (Crash e) {
            return true;
        }
    }

    private static List<String> tree(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.map(path -> root.relativize(path).toString()).sorted().toList();
        }
    }

    private static List<Recovered> recover(Path root) {
        return new Recovery(DatasetFolder.open(root)).recover(Set.of("run-2"));
    }

    private void assertWholeSnapshot(Path root, int crashedAfter) {
        Snapshot current = new Snapshots(DatasetFolder.open(root)).current();
        assertNotNull(current);
        for (LiveFile file : current.files()) {
            assertTrue(Files.exists(root.resolve(file.path())), crashedAfter + ": " + file.path());
        }
    }

    private void assertDone(Path root) throws IOException {
        Snapshot current = new Snapshots(DatasetFolder.open(root)).current();
        assertNotNull(current);
        if (current.number() == 1) {
            publish(root, FileOperations.UNWATCHED);
        }
        assertEquals(filesAfter, tree(root));
        Snapshot done = new Snapshots(DatasetFolder.open(root)).current();
        assertNotNull(done);
        assertEquals(liveAfter, done.files());
    }

    @Test
    void aCrashAtAnyPointLeavesTheOldOrTheNewRowsAndIsPutRight() throws IOException, SQLException {
        int changes = 0;
        int old = 0;
        Path root = copy();
        while (crash(root, changes)) {
            assertWholeSnapshot(root, changes);
            List<String> seen = new SampleDataset(root).list(ALL_ROWS);
            assertTrue(seen.equals(rowsBefore) || seen.equals(rowsAfter), "after " + changes + " changes");
            old += seen.equals(rowsBefore) ? 1 : 0;
            recover(root);
            assertWholeSnapshot(root, changes);
            assertDone(root);
            root = copy();
            changes++;
        }
        assertTrue(old > 20 && old < changes - 10, old + " of " + changes + " crashes came before the swap");
    }

    @Test
    void aCrashOfTheRecoveryIsPutRightByTheNext() throws IOException {
        for (int changes = 3; ; changes += 7) {
            for (int more = 0; ; more += 5) {
                Path root = copy();
                if (!crash(root, changes)) {
                    return;
                }
                boolean crashed = false;
                try {
                    new Recovery(DatasetFolder.open(root.toString(), new Faults(more))).recover(Set.of("run-2"));
                } catch (Crash e) {
                    crashed = true;
                }
                assertWholeSnapshot(root, changes);
                recover(root);
                assertDone(root);
                if (!crashed) {
                    break;
                }
            }
        }
    }

    @Test
    void aPublicationOfWhichAStagedFileIsLostIsUndone() throws IOException, SQLException {
        Path root = copy();
        List<String> filesBefore = tree(root);
        crash(root, 12);
        Path lost =
                root.resolve(template.relativize(staged.get(staged.size() - 1).path()));
        assertTrue(Files.deleteIfExists(lost));
        List<Recovered> recovered = recover(root);
        assertEquals(
                List.of(Result.UNDONE),
                recovered.stream().map(Recovered::result).toList());
        assertEquals(rowsBefore, new SampleDataset(root).list(ALL_ROWS));
        List<String> expected = new ArrayList<>(filesBefore);
        expected.remove(root.relativize(lost).toString());
        assertEquals(expected, tree(root));
    }

    @Test
    void whatDeadRunsStagedIsDeletedUnlessTheyGoOn() throws IOException {
        Path root = copy();
        assertEquals(List.of(), recover(root));
        assertTrue(Files.exists(root.resolve(".staging/run-2")));
        assertEquals(List.of(), new Recovery(DatasetFolder.open(root)).recover(Set.of()));
        assertFalse(Files.exists(root.resolve(".staging/run-2")));
    }

    @Test
    void aFirstPublicationThatIsCutOffLeavesAFolderThatIsStillADataset() throws IOException, SQLException {
        Path root = temporary.resolve("first");
        SampleDataset dataset = new SampleDataset(root);
        List<StagedFile> first = dataset.stage("run-1", SampleArticles.samples(0, 3));
        DatasetFolder folder = DatasetFolder.open(root.toString(), new Faults(14));
        assertThrows(
                Crash.class, () -> new Publication(folder, PartitionBy.MONTH).publish(null, "run-1", first, List.of()));
        assertTrue(Files.exists(root.resolve("articles")));
        assertNull(new Snapshots(DatasetFolder.open(root)).current());
        assertEquals(
                List.of(Result.FINISHED),
                recover(root).stream().map(Recovered::result).toList());
        assertEquals("3", dataset.ask("SELECT count(*) FROM articles"));
    }

    @Test
    void anIntentOfAPublicationLongPastDoesNotTouchWhatIsLive() throws IOException, SQLException {
        Path root = copy();
        crash(root, 12);
        Path intent = root.resolve(".staging/run-2/_publication.json");
        String kept = Files.readString(intent);
        recover(root);
        DatasetFolder folder = DatasetFolder.open(root);
        Snapshot second = new Snapshots(folder).current();
        List<StagedFile> more = new SampleDataset(root).stage("run-3", SampleArticles.samples(100, 101));
        new Publication(folder, PartitionBy.MONTH).publish(second, "run-3", more, List.of());
        List<String> rows = new SampleDataset(root).list(ALL_ROWS);
        Files.createDirectories(intent.getParent());
        Files.writeString(intent, kept);
        assertEquals(
                List.of(Result.FINISHED),
                recover(root).stream().map(Recovered::result).toList());
        assertEquals(rows, new SampleDataset(root).list(ALL_ROWS));
    }
}
