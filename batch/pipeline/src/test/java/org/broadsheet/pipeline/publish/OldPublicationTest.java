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
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.broadsheet.pipeline.SampleArticles;
import org.broadsheet.pipeline.SampleDataset;
import org.broadsheet.pipeline.StoredDataset;
import org.broadsheet.pipeline.publish.Recovery.Recovered;
import org.broadsheet.pipeline.publish.Recovery.Result;
import org.broadsheet.pipeline.table.PartitionBy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The first publication of the stored dataset of format 1, cut off while the code of that format was at it: what it was
 * about to do is stored as {@code publication-of-format-1.json}.
 */
class OldPublicationTest {
    private static final String RUN = "20261125T195250Z-c1abc2";
    private static final Path INTENT = Path.of("src/test/resources/datasets/publication-of-format-1.json");

    @TempDir
    private Path temporary;

    private Path root = Path.of("");

    @BeforeEach
    void copy() throws IOException {
        root = temporary.resolve("data");
        StoredDataset.copyTo("format-1", root);
        Files.createDirectories(root.resolve(".staging").resolve(RUN));
        Files.copy(INTENT, root.resolve(".staging").resolve(RUN).resolve("_publication.json"));
    }

    /** Puts files back to where they were staged, as they were before they were moved in. */
    private void takeBack(int files) throws IOException {
        Snapshot snapshot = new Snapshots(DatasetFolder.open(root)).current();
        assertNotNull(snapshot);
        for (LiveFile file : snapshot.files().subList(0, files)) {
            Path staged =
                    root.resolve(".staging").resolve(RUN).resolve("linked").resolve(file.path());
            Files.createDirectories(staged.getParent());
            Files.move(root.resolve(file.path()), staged);
        }
        Files.delete(root.resolve("_CURRENT.json"));
    }

    private List<Recovered> recover() {
        return new Recovery(DatasetFolder.open(root)).recover(Set.of());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5, 14})
    void isFinishedWhereItHadNotTakenPlace(int files) throws IOException, SQLException {
        takeBack(files);
        if (files > 0) {
            Files.delete(root.resolve("_snapshots/1.json"));
        }
        assertEquals(List.of(new Recovered(1, RUN, Result.FINISHED)), recover());
        assertWhole();
    }

    @Test
    void isFinishedWhereItHad() throws IOException, SQLException {
        assertEquals(List.of(new Recovered(1, RUN, Result.FINISHED)), recover());
        assertWhole();
    }

    private void assertWhole() throws IOException, SQLException {
        SampleDataset dataset = new SampleDataset(root);
        Snapshot current = new Snapshots(dataset.folder()).current();
        assertNotNull(current);
        assertEquals(List.of(), Integrity.damaged(dataset.folder(), current));
        assertEquals("4", dataset.ask("SELECT count(*) FROM articles"));
        assertEquals(
                "4",
                dataset.ask("SELECT sum(rows)::INT FROM read_parquet('" + root.resolve("_files.parquet")
                        + "') WHERE table_name = 'articles'"));
        assertFalse(Files.exists(root.resolve(".staging").resolve(RUN)));
        new Publication(dataset.folder(), PartitionBy.MONTH)
                .publish(current, "run-2", dataset.stage("run-2", SampleArticles.samples(0, 1)), List.of());
        assertEquals("5", dataset.ask("SELECT count(*) FROM articles"));
    }

    @Test
    void isUndoneWhereAFileIsLost() throws IOException {
        takeBack(5);
        Files.delete(root.resolve("_snapshots/1.json"));
        Files.delete(root.resolve("rejects/" + RUN + "-0012.parquet"));
        assertEquals(List.of(new Recovered(1, RUN, Result.UNDONE)), recover());
        assertNull(new Snapshots(DatasetFolder.open(root)).current());
        try (Stream<Path> left = Files.walk(root)) {
            assertEquals(
                    List.of(),
                    left.filter(file -> file.toString().endsWith(".parquet")).toList());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"snapshot\": {\"format_version\": 1}}", "{\"format_version\": 2}"})
    void isUndoneByRepairWhereWhatItWasAboutToDoCannotBeRead(String intent) throws IOException, SQLException {
        SampleDataset dataset = new SampleDataset(root);
        Snapshot current = new Snapshots(dataset.folder()).current();
        assertNotNull(current);
        Files.delete(root.resolve(".staging").resolve(RUN).resolve("_publication.json"));
        dataset.stage("run-2", SampleArticles.samples(0, 1));
        Files.writeString(root.resolve(".staging/run-2/_publication.json"), intent);
        Path stray = root.resolve("rejects/run-2-0-0009.parquet");
        Files.copy(root.resolve("rejects/" + RUN + "-0012.parquet"), stray);
        DatasetException error = assertThrows(DatasetException.class, this::recover);
        assertTrue(String.valueOf(error.getMessage()).contains("broadsheet repair"), error.toString());
        assertNull(new ManifestRepair(DatasetFolder.openDamaged(DatasetLocation.of(root.toString(), null))).repair());
        assertEquals(List.of(), recover());
        assertFalse(Files.exists(stray));
        assertEquals(current, new Snapshots(dataset.folder()).current());
        assertEquals("4", dataset.ask("SELECT count(*) FROM articles"));
    }
}
