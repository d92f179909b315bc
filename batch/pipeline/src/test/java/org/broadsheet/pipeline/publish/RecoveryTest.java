package org.broadsheet.pipeline.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.broadsheet.pipeline.SampleArticles;
import org.broadsheet.pipeline.SampleDataset;
import org.broadsheet.pipeline.parquet.StagedFile;
import org.broadsheet.pipeline.publish.LossyFileSystem.Crash;
import org.broadsheet.pipeline.publish.Recovery.Recovered;
import org.broadsheet.pipeline.publish.Recovery.Result;
import org.broadsheet.pipeline.table.PartitionBy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A publication is stopped at each of its changes to the folder in turn, as a power failure would stop it: what was not
 * synced is lost in part, and what was being written is torn. The sample publication rewrites January, leaves February
 * alone, and adds March. What a snapshot holds is known by the checksums of its files.
 */
class RecoveryTest {
    private static final int ALL = Integer.MAX_VALUE;
    /** Shares of what was not synced that survive: none, all, and two between. */
    private static final double[] SURVIVAL = {0, 1, 0.5, 0.8};

    @TempDir
    private Path temporary;

    private Path template = Path.of("");
    private List<StagedFile> staged = List.of();
    private List<LiveFile> liveBefore = List.of();
    private List<LiveFile> liveAfter = List.of();
    private Set<String> filesAfter = Set.of();

    @BeforeEach
    void prepareAPublication() throws IOException {
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
        liveBefore = current(LossyFileSystem.of(template, ALL)).files();
        LossyFileSystem undisturbed = LossyFileSystem.of(template, ALL);
        publish(undisturbed);
        liveAfter = current(undisturbed).files();
        filesAfter = Set.copyOf(undisturbed.files());
        assertFalse(liveBefore.equals(liveAfter));
    }

    private DatasetFolder folder(LossyFileSystem files) {
        return DatasetFolder.on(files, template);
    }

    private Snapshot current(LossyFileSystem files) {
        Snapshot current = new Snapshots(folder(files)).current();
        assertNotNull(current);
        return current;
    }

    private void publish(LossyFileSystem files) {
        Snapshot parent = current(files);
        List<LiveFile> january = parent.files().stream()
                .filter(file -> LocalDate.of(2026, 1, 1).equals(file.partition()))
                .toList();
        new Publication(folder(files), PartitionBy.MONTH).publish(parent, "run-2", staged, january);
    }

    /** Crashes a publication; null when it needed no more changes than those allowed. */
    private LossyFileSystem crashed(int allowedChanges) throws IOException {
        LossyFileSystem files = LossyFileSystem.of(template, allowedChanges);
        try {
            publish(files);
            return null;
        } catch (Crash e) {
            return files;
        }
    }

    private List<Recovered> recover(LossyFileSystem files) {
        return new Recovery(folder(files)).recover(Set.of("run-2"));
    }

    /** The old snapshot or the new one, and every file of it as it was published. */
    private boolean assertOldOrNew(LossyFileSystem files, String when) {
        Snapshot current = current(files);
        assertEquals(List.of(), Integrity.damaged(folder(files), current), when);
        boolean old = current.number() == 1;
        assertEquals(new HashSet<>(old ? liveBefore : liveAfter), new HashSet<>(current.files()), when);
        return old;
    }

    private void assertPublishedInTheEnd(LossyFileSystem files, String when) {
        if (assertOldOrNew(files, when)) {
            publish(files);
        }
        assertFalse(assertOldOrNew(files, when), when);
        assertEquals(filesAfter, files.files(), when);
    }

    @Test
    void aPowerFailureAtAnyPointLeavesTheOldOrTheNewRowsAndIsPutRight() throws IOException {
        int changes = 0;
        int old = 0;
        for (LossyFileSystem crashed = crashed(0); crashed != null; crashed = crashed(++changes)) {
            for (double survival : SURVIVAL) {
                String when = "after " + changes + " changes, of which unsynced survived " + survival;
                LossyFileSystem files = crashed.afterPowerLoss(new Random(changes), survival, ALL);
                old += assertOldOrNew(files, when) ? 1 : 0;
                recover(files);
                assertPublishedInTheEnd(files, when);
            }
        }
        int crashes = changes * SURVIVAL.length;
        assertTrue(old > 80 && old < crashes - 40, old + " of " + crashes + " crashes came before the swap");
    }

    @Test
    void aKilledProcessIsPutRightToo() throws IOException {
        int changes = 0;
        for (LossyFileSystem crashed = crashed(0); crashed != null; crashed = crashed(++changes)) {
            LossyFileSystem files = crashed.afterKill(ALL);
            assertOldOrNew(files, "after " + changes);
            recover(files);
            assertPublishedInTheEnd(files, "after " + changes);
        }
    }

    @Test
    void aPowerFailureDuringTheRecoveryIsPutRightByTheNext() throws IOException {
        for (int changes = 3; ; changes += 5) {
            LossyFileSystem crashed = crashed(changes);
            if (crashed == null) {
                return;
            }
            boolean again = true;
            for (int more = 0; again; more += 3) {
                LossyFileSystem files = crashed.afterPowerLoss(new Random(changes), 0.5, more);
                again = false;
                try {
                    recover(files);
                } catch (Crash e) {
                    again = true;
                }
                LossyFileSystem second = files.afterPowerLoss(new Random(more), 0.5, ALL);
                String when = "after " + changes + " and " + more;
                assertOldOrNew(second, when);
                recover(second);
                assertPublishedInTheEnd(second, when);
            }
        }
    }

    @Test
    void aPublicationOfWhichAStagedFileIsLostIsUndone() throws IOException {
        Set<String> before = Set.copyOf(LossyFileSystem.of(template, ALL).files());
        LossyFileSystem crashed = crashed(16);
        assertNotNull(crashed);
        LossyFileSystem files = crashed.afterKill(ALL);
        String lost = template.relativize(staged.get(staged.size() - 1).path()).toString();
        assertTrue(files.exists(lost));
        files.lose(lost);
        assertEquals(
                List.of(Result.UNDONE),
                recover(files).stream().map(Recovered::result).toList());
        assertTrue(assertOldOrNew(files, "undone"));
        Set<String> expected = new HashSet<>(before);
        expected.remove(lost);
        assertEquals(expected, files.files());
    }

    @Test
    void whatDeadRunsStagedIsDeletedUnlessTheyGoOn() throws IOException {
        LossyFileSystem files = LossyFileSystem.of(template, ALL);
        assertEquals(List.of(), recover(files));
        assertTrue(files.exists(".staging/run-2"));
        assertEquals(List.of(), new Recovery(folder(files)).recover(Set.of()));
        assertFalse(files.exists(".staging/run-2"));
    }

    @Test
    void aFirstPublicationThatIsCutOffLeavesAFolderThatIsStillADataset() throws IOException, SQLException {
        Path root = temporary.resolve("first");
        List<StagedFile> first = new SampleDataset(root).stage("run-1", SampleArticles.samples(0, 3));
        for (int changes = 0; ; changes++) {
            LossyFileSystem files = LossyFileSystem.of(root, changes);
            try {
                new Publication(DatasetFolder.on(files, root), PartitionBy.MONTH)
                        .publish(null, "run-1", first, List.of());
                return;
            } catch (Crash e) {
                for (double survival : SURVIVAL) {
                    LossyFileSystem left = files.afterPowerLoss(new Random(changes), survival, ALL);
                    DatasetFolder folder = DatasetFolder.on(left, root);
                    new Recovery(folder).recover(Set.of("run-1"));
                    Snapshot current = new Snapshots(folder).current();
                    if (current == null) {
                        current = new Publication(folder, PartitionBy.MONTH).publish(null, "run-1", first, List.of());
                    }
                    assertEquals(List.of(), Integrity.damaged(folder, current), "after " + changes);
                    assertEquals(3, current.rows().get(org.broadsheet.pipeline.table.Table.ARTICLES));
                }
            }
        }
    }

    @Test
    void aRollbackIsCutOffAnywhereWithoutHarm() throws IOException {
        LossyFileSystem published = LossyFileSystem.of(template, ALL);
        publish(published);
        Path twice = temporary.resolve("twice");
        published.dump(twice);
        for (int changes = 0; ; changes++) {
            LossyFileSystem files = LossyFileSystem.of(twice, changes);
            DatasetFolder folder = DatasetFolder.on(files, twice);
            Snapshots snapshots = new Snapshots(folder);
            try {
                new Publication(folder, PartitionBy.MONTH).rollBack(current(files), snapshots.read(1), "run-3");
                assertTrue(changes > 20, changes + " changes");
                return;
            } catch (Crash e) {
                for (double survival : SURVIVAL) {
                    LossyFileSystem left = files.afterPowerLoss(new Random(changes), survival, ALL);
                    recover(left);
                    for (Snapshot each : new Snapshots(folder(left)).all()) {
                        assertEquals(List.of(), Integrity.damaged(folder(left), each), "after " + changes);
                        assertEquals(Set.copyOf(each.number() == 2 ? liveAfter : liveBefore), Set.copyOf(each.files()));
                    }
                }
            }
        }
    }

    @Test
    void tablesWithoutTheirManifestAreRefusedWithTheRemedy() throws IOException {
        LossyFileSystem files = LossyFileSystem.of(template, ALL);
        files.lose("_CURRENT.json");
        DatasetException error = assertThrows(DatasetException.class, () -> folder(files));
        assertTrue(String.valueOf(error.getMessage()).contains("broadsheet repair --output"), error.toString());
        assertNull(files.contentOf("_CURRENT.json"));
    }

    @Test
    void anIntentOfAPublicationLongPastDoesNotTouchWhatIsLive() throws IOException {
        LossyFileSystem files = LossyFileSystem.of(template, ALL);
        String intent = new Intents(folder(files)).placeOf("run-2");
        LossyFileSystem crashed = crashed(16);
        assertNotNull(crashed);
        byte[] kept = crashed.contentOf(intent);
        assertTrue(new String(kept, StandardCharsets.UTF_8).contains("run-2"));
        publish(files);
        List<StagedFile> more = new SampleDataset(template).stage("run-3", SampleArticles.samples(100, 101));
        for (StagedFile file : more) {
            files.put(template.relativize(file.path()).toString(), java.nio.file.Files.readAllBytes(file.path()));
        }
        Snapshot third = new Publication(folder(files), PartitionBy.MONTH)
                .publish(current(files), "run-3", more, new ArrayList<>());
        files.put(intent, kept);
        assertEquals(
                List.of(Result.FINISHED),
                recover(files).stream().map(Recovered::result).toList());
        assertEquals(third, current(files));
        assertEquals(List.of(), Integrity.damaged(folder(files), third));
    }
}
