package org.broadsheet.pipeline.maintain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.broadsheet.pipeline.SampleArticles;
import org.broadsheet.pipeline.TemporaryDataset;
import org.broadsheet.pipeline.publish.DatasetException;
import org.broadsheet.pipeline.publish.DatasetFolder;
import org.broadsheet.pipeline.publish.DatasetLocation;
import org.broadsheet.pipeline.publish.Integrity;
import org.broadsheet.pipeline.publish.LiveFile;
import org.broadsheet.pipeline.publish.ManifestRepair;
import org.broadsheet.pipeline.publish.Operation;
import org.broadsheet.pipeline.publish.Snapshot;
import org.broadsheet.pipeline.table.Table;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Damage is found, what is lost is taken out so that the rest is sound, and a lost manifest is made anew. */
class RepairTest {
    @RegisterExtension
    private final TemporaryDataset dataset = new TemporaryDataset();

    @Test
    void everyFlippedBitIsFound() throws IOException {
        dataset.publish("run-1", SampleArticles.samples(0, 40));
        Random random = new Random(7);
        List<LiveFile> files = dataset.current().files();
        for (int i = 0; i < 60; i++) {
            LiveFile file = files.get(random.nextInt(files.size()));
            Path path = dataset.path(file.path());
            byte[] content = Files.readAllBytes(path);
            int at = random.nextInt(content.length);
            content[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(path, content);
            assertEquals(
                    List.of(file),
                    Integrity.damaged(dataset.folder(), dataset.current()).stream()
                            .map(Integrity.Damaged::file)
                            .toList());
            content = Files.readAllBytes(path);
            content[at] = 0;
            Files.write(path, restored(file, content, at));
        }
    }

    private byte[] restored(LiveFile file, byte[] content, int at) throws IOException {
        for (int value = 0; value < 256; value++) {
            content[at] = (byte) value;
            Files.write(dataset.path(file.path()), content);
            if (Integrity.damaged(dataset.folder(), dataset.current()).isEmpty()) {
                return content;
            }
        }
        throw new AssertionError("no byte makes " + file.path() + " what it was");
    }

    static List<Table> tables() {
        return List.of(Table.ARTICLES, Table.QUOTES, Table.FIGURES, Table.ENTITIES, Table.REJECTS);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void aDamagedFileIsTakenOutWithWhatRefersToItAndItsInputsAreReadAgain(Table table)
            throws IOException, SQLException {
        dataset.publish("run-1", SampleArticles.samples(0, 40));
        LiveFile damaged = dataset.current().files(table).get(0);
        Path path = dataset.path(damaged.path());
        byte[] content = Files.readAllBytes(path);
        Files.write(path, Arrays.copyOf(content, content.length / 2));
        Repair repair = Repair.repair(dataset.folder(), "run-2");
        assertEquals(1, repair.damaged().size());
        Snapshot next = repair.snapshot();
        assertNotNull(next);
        assertEquals(Operation.REPAIR, next.operation());
        assertEquals(List.of(), Integrity.damaged(dataset.folder(), next));
        if (table != Table.REJECTS) {
            assertEquals(31, repair.inputs().size(), table.view());
            assertEquals("9", dataset.ask("SELECT count(*) FROM inputs"));
        }
        assertEquals(table == Table.ARTICLES ? "9" : "40", dataset.ask("SELECT count(*) FROM articles"));
        assertNull(Repair.repair(dataset.folder(), "run-3").snapshot());
    }

    private @Nullable Snapshot repairManifest() {
        String address = dataset.root().toString();
        return new ManifestRepair(DatasetFolder.openDamaged(DatasetLocation.of(address, null))).repair();
    }

    @Test
    void aLostManifestIsRebuiltFromTheNewestWholeSnapshot() throws IOException, SQLException {
        dataset.publish("run-1", SampleArticles.samples(0, 5));
        dataset.publish("run-2", SampleArticles.samples(5, 9));
        List<String> rows = dataset.rows();
        Files.delete(dataset.path("_CURRENT.json"));
        assertThrows(DatasetException.class, dataset::folder);
        Snapshot restored = repairManifest();
        assertNotNull(restored);
        assertEquals(2, restored.number());
        assertEquals(rows, dataset.rows());
        SoundDataset.check(dataset.folder());

        Files.writeString(dataset.path("_CURRENT.json"), "{");
        Files.write(dataset.path("_snapshots/2.parquet"), new byte[7]);
        assertThrows(DatasetException.class, dataset::folder);
        restored = repairManifest();
        assertNotNull(restored);
        assertEquals(1, restored.number());
        assertEquals("5", dataset.ask("SELECT count(*) FROM articles"));
        assertNull(new ManifestRepair(dataset.folder()).repair());
    }

    @Test
    void whereNothingIsLeftToRepairFromItIsSaid() throws IOException {
        dataset.publish("run-1", SampleArticles.samples(0, 5));
        Files.delete(dataset.path("_CURRENT.json"));
        Files.delete(dataset.path("_snapshots/1.json"));
        DatasetException error = assertThrows(DatasetException.class, this::repairManifest);
        assertTrue(String.valueOf(error.getMessage()).contains("nothing to repair it from"), error.toString());
    }
}
