package org.broadsheet.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertIterableEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.broadsheet.pipeline.publish.DatasetFolder;
import org.broadsheet.pipeline.publish.DatasetLocation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Dataset and inputs on HDFS: driver and executors have nothing else in common. Near copies are looked for by the executors,
 * among texts that are staged and texts that are published.
 */
@Tag("slow")
class HdfsClusterTest {
    private static final String EXECUTOR = "local-cluster[1,2,1024]";

    @TempDir
    Path folder;

    @Test
    void losesNothingWhenItsDriverIsKilled() throws Exception {
        assumeTrue(HdfsProcess.isThere(), "HDFS's jar is not there: -D" + HdfsProcess.JAR + " names it");
        Path local = PaddedInputs.write(folder.resolve("in"), 3, 6);
        InventedTexts texts = new InventedTexts(5);
        List<String> original = texts.text(14);
        reprints(local.resolve("first.jsonl"), original, texts.edited(original, .2, 1));
        List<String> rows = ingested(local);
        assertTrue(rows.size() > 3 * 6 * 2, () -> rows.size() + " rows");
        assertTrue(rows.stream().anyMatch(row -> row.contains("duplicate_kind: NEAR")), rows::toString);
        try (HdfsProcess hdfs = HdfsProcess.start(folder.resolve("hdfs"))) {
            String inputs = hdfs.address() + "/in";
            upload(local, inputs);

            assertIterableEquals(rows, rowsOfTwoDrivers(hdfs, inputs));
            assertEquals(1, joins());

            // Copies of what is published, and of each other.
            Path more = Files.createDirectories(folder.resolve("more"));
            reprints(more.resolve("second.jsonl"), texts.edited(original, .2, 1), texts.edited(original, .3, 2));
            Files.copy(more.resolve("second.jsonl"), local.resolve("second.jsonl"));
            upload(more, inputs);
            assertIterableEquals(ingested(local), rowsOf(hdfs, inputs));
            assertEquals(2, joins());
        }
    }

    private List<String> ingested(Path local) throws Exception {
        Path output = folder.resolve("ingested");
        Command ingest = Command.broadsheet("ingest", output, local.toString());
        assertEquals(0, ingest.exit(), ingest::err);
        return plain(PublishedRows.of(output, folder.resolve("spill")), "in/");
    }

    private static void reprints(Path file, List<String> one, List<String> other) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (List<String> text : List.of(one, other)) {
            lines.append("{\"url\":\"https://example.com/" + file.getFileName() + "-" + lines.length()
                    + "\",\"published_at\":\"2024-05-03T12:00:00Z\",\"text\":\""
                    + InventedTexts.body(text).replace("\n", "\\n") + "\"}\n");
        }
        Files.writeString(file, lines);
    }

    /** The first dies as soon as one split is there. */
    private List<String> rowsOfTwoDrivers(HdfsProcess hdfs, String inputs) throws Exception {
        Path work = work();
        assertEquals(137, run(work, output(hdfs), inputs, SparkProcess.SPLIT_DONE), () -> log(work));
        return rowsOf(hdfs, inputs);
    }

    /** Of one more, which leaves none of the texts that it shared with its executors. */
    private List<String> rowsOf(HdfsProcess hdfs, String inputs) throws Exception {
        Path work = work();
        assertEquals(0, run(work, output(hdfs), inputs), () -> log(work));
        DatasetFolder dataset = DatasetFolder.open(DatasetLocation.of(output(hdfs), work));
        // A late attempt at a split may have left more there, for the next run to delete.
        String shared = DatasetFolder.EXTRACTING + "/" + dataset.machine();
        for (String run : dataset.list(shared)) {
            assertFalse(dataset.list(shared + "/" + run).contains("texts"), run);
        }
        return plain(PublishedRows.of(dataset, folder.resolve("spill")), inputs + "/");
    }

    /** How often executors have joined texts. */
    private long joins() {
        return log(work())
                .lines()
                .filter(line -> line.contains(" texts joined by Spark, "))
                .count();
    }

    private Path work() {
        return folder.resolve("work-of-news");
    }

    private static String output(HdfsProcess hdfs) {
        return hdfs.address() + "/news";
    }

    /** Without where inputs lie, and the quotes that DuckDB puts around what has a colon in it. */
    private static List<String> plain(Map<String, Integer> rows, String inputs) {
        return rows.entrySet().stream()
                .map(row -> row.getValue() + " " + row.getKey().replace("'", "").replace(inputs, ""))
                .sorted()
                .toList();
    }

    private static int run(Path work, String output, String inputs, String... dyingAt)
            throws IOException, InterruptedException {
        return SparkProcess.startElsewhere(work, output, inputs, EXECUTOR, dyingAt)
                .waitFor();
    }

    private static void upload(Path local, String address) throws IOException {
        org.apache.hadoop.fs.Path target = new org.apache.hadoop.fs.Path(address);
        try (FileSystem files = FileSystem.newInstance(target.toUri(), new Configuration());
                Stream<Path> all = Files.list(local)) {
            for (Path file : all.toList()) {
                files.copyFromLocalFile(
                        new org.apache.hadoop.fs.Path(file.toUri()),
                        new org.apache.hadoop.fs.Path(target, file.getFileName().toString()));
            }
        }
    }

    private static String log(Path work) {
        try {
            return Files.readString(work.resolveSibling(work.getFileName() + ".log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
