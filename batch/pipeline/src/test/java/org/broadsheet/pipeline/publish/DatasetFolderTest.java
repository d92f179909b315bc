package org.broadsheet.pipeline.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.broadsheet.pipeline.SampleArticles;
import org.broadsheet.pipeline.SampleDataset;
import org.broadsheet.pipeline.table.PartitionBy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatasetFolderTest {
    @TempDir
    private Path root;

    private String refusal() {
        DatasetException error = assertThrows(DatasetException.class, () -> DatasetFolder.open(root));
        String message = String.valueOf(error.getMessage());
        assertFalse(message.contains("\n"), message);
        assertTrue(message.contains(root.toString()), message);
        return message;
    }

    @Test
    void aFolderThatDoesNotExistIsADatasetOfNothingAndIsNotMade() {
        Path missing = root.resolve("a/b");
        assertNull(new Snapshots(DatasetFolder.open(missing)).current());
        assertEquals(List.of(), new Snapshots(DatasetFolder.open(missing)).all());
        assertFalse(Files.exists(root.resolve("a")));
    }

    @Test
    void addressesOfFilesAreOpenedAndThoseOfNoFileSystemRefused() {
        assertEquals(root, DatasetFolder.open(root.toUri().toString()).localPath());
        DatasetException error = assertThrows(DatasetException.class, () -> DatasetFolder.open("ftp://host/data"));
        assertTrue(String.valueOf(error.getMessage()).contains("'ftp:' is not supported"), error.toString());
    }

    @Test
    void aFolderOfSomethingElseIsRefusedAndUntouched() throws IOException {
        Files.writeString(root.resolve("thesis.tex"), "all of it");
        Files.createDirectory(root.resolve("articles"));
        assertTrue(refusal().contains("not a Broadsheet dataset"));
        assertEquals("all of it", Files.readString(root.resolve("thesis.tex")));
    }

    @Test
    void aFileInTheFoldersPlaceIsRefused() throws IOException {
        Path file = Files.writeString(root.resolve("file"), "x");
        DatasetException error = assertThrows(DatasetException.class, () -> DatasetFolder.open(file));
        assertTrue(String.valueOf(error.getMessage()).startsWith(file + ": a file, not the folder"), error.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {".gitkeep", ".DS_Store", ".state", "_runs", ".staging"})
    void whatRunsAndToolsLeaveBehindIsNoObstacle(String name) throws IOException {
        Files.createDirectory(root.resolve(name));
        assertNull(new Snapshots(DatasetFolder.open(root)).current());
    }

    @Test
    void aDatasetOfANewerFormatIsRefusedAndUntouched() throws IOException {
        SampleDataset dataset = new SampleDataset(root);
        new Publication(dataset.folder(), PartitionBy.MONTH)
                .publish(null, "run-1", dataset.stage("run-1", SampleArticles.samples(0, 2)), List.of());
        Path manifest = root.resolve("_CURRENT.json");
        String newer = Files.readString(manifest)
                .replace("\"format_version\" : 2", "\"format_version\" : 3, \"unheard_of\" : {\"x\" : []}");
        Files.writeString(manifest, newer);
        assertTrue(refusal().contains("written by a newer Broadsheet (format 3"));
        assertEquals(newer, Files.readString(manifest));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{\"format_version\": \"one\"}", "{\"format_version\": 1}"})
    void aDamagedManifestIsToldInOneLine(String text) throws IOException {
        Files.writeString(root.resolve("_CURRENT.json"), text);
        assertTrue(refusal().contains("_CURRENT.json"));
    }

    @Test
    void aManifestThatLeadsOutOfTheFolderIsRefused() throws IOException {
        SampleDataset dataset = new SampleDataset(root);
        new Publication(dataset.folder(), PartitionBy.MONTH)
                .publish(null, "run-1", dataset.stage("run-1", SampleArticles.samples(0, 2)), List.of());
        Path manifest = root.resolve("_CURRENT.json");
        Files.writeString(manifest, Files.readString(manifest).replace("_snapshots/", "_snapshots/../../"));
        assertTrue(refusal().contains("is no place for a file list"));
    }

    @Test
    void aFileIsReplacedInOneStep() throws Exception {
        DatasetFolder folder = DatasetFolder.open(root);
        folder.write("_runs/x.json", "0".repeat(5000));
        AtomicBoolean done = new AtomicBoolean();
        Thread writer = new Thread(() -> {
            for (int i = 1; i <= 300; i++) {
                folder.write("_runs/x.json", Integer.toString(i % 10).repeat(5000));
            }
            done.set(true);
        });
        writer.start();
        Path file = root.resolve("_runs/x.json");
        int reads = 0;
        while (!done.get()) {
            String text = Files.readString(file);
            assertEquals(5000, text.length());
            assertEquals(text.charAt(0), text.charAt(4999));
            reads++;
        }
        writer.join();
        assertTrue(reads > 100, reads + " reads");
        assertEquals(List.of("x.json"), folder.list("_runs"));
    }

    @Test
    void aFileIsNeverMovedOntoAnother() {
        DatasetFolder folder = DatasetFolder.open(root);
        folder.write("_runs/a", "a");
        folder.write("_runs/b", "b");
        assertThrows(DatasetException.class, () -> folder.move("_runs/a", "_runs/b"));
        assertEquals("b", folder.read("_runs/b"));
    }

    @Test
    void aPlaceThatCannotBeWrittenIsToldInOneLine() {
        assumeTrue(Files.exists(Path.of("/proc/self")), "/proc, in which nothing can be made, is of Linux");
        DatasetFolder folder = DatasetFolder.open("/proc/no-such-place/data");
        DatasetException error = assertThrows(DatasetException.class, () -> folder.write("_runs/x.json", "{}"));
        String message = String.valueOf(error.getMessage());
        assertTrue(message.startsWith("cannot make folder /proc/no-such-place/data"), message);
        assertFalse(message.contains("\n"), message);
    }

    @Test
    void aFullDiskIsToldAsThat() throws IOException {
        assumeTrue(Files.exists(Path.of("/dev/full")), "/dev/full, which is always full, is a Linux device");
        DatasetFolder folder = DatasetFolder.open(root);
        folder.write("_runs/other", "");
        Path unfinished = root.resolve("_runs/.x.json.tmp");
        Files.createSymbolicLink(unfinished, Path.of("/dev/full"));
        DatasetException error =
                assertThrows(DatasetException.class, () -> folder.write("_runs/x.json", "x".repeat(100_000)));
        Files.delete(unfinished);
        assertTrue(String.valueOf(error.getMessage()).endsWith("the disk is full"), error.toString());
        assertFalse(folder.exists("_runs/x.json"));
    }
}
