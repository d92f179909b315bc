package org.broadsheet.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
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

/** Dataset and inputs on HDFS: driver and executors have nothing else in common. */
@Tag("slow")
class HdfsClusterTest {
    private static final String EXECUTOR = "local-cluster[1,2,1024]";

    @TempDir
    Path folder;

    @Test
    void losesNothingWhenItsDriverIsKilled() throws Exception {
        assumeTrue(HdfsProcess.isThere(), "HDFS's jar is not there: -D" + HdfsProcess.JAR + " names it");
        Path local = PaddedInputs.write(folder.resolve("in"), 3, 6);
        Command ingest = Command.broadsheet("ingest", folder.resolve("ingested"), local.toString());
        assertEquals(0, ingest.exit(), ingest::err);
        List<String> rows = plain(PublishedRows.of(folder.resolve("ingested"), folder.resolve("spill")), "in/");
        assertTrue(rows.size() > 3 * 6 * 2, () -> rows.size() + " rows");
        try (HdfsProcess hdfs = HdfsProcess.start(folder.resolve("hdfs"))) {
            String inputs = hdfs.address() + "/in";
            upload(local, inputs);

            assertIterableEquals(rows, rowsOfTwoDrivers(hdfs, inputs));
        }
    }

    /** The first dies as soon as one split is there. */
    private List<String> rowsOfTwoDrivers(HdfsProcess hdfs, String inputs) throws Exception {
        String output = hdfs.address() + "/news";
        Path work = folder.resolve("work-of-news");
        assertEquals(137, run(work, output, inputs, SparkProcess.SPLIT_DONE), () -> log(work));
        assertEquals(0, run(work, output, inputs), () -> log(work));
        DatasetFolder dataset = DatasetFolder.open(DatasetLocation.of(output, work));
        return plain(PublishedRows.of(dataset, folder.resolve("spill")), inputs + "/");
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
