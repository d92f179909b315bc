package org.broadsheet.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two workers with executors of their own, speculation on, and real kills: no row is lost and none is there twice. */
@Tag("slow")
class ClusterRunTest {
    private static final String CLUSTER = "local-cluster[2,1,1024]";
    /** What Spark calls the first action of a join. */
    private static final String JOIN_ACTION = "collectAsMap at " + JoinedTexts.class.getSimpleName();

    private static final int FILES = 6;
    private static final int ARTICLES = 40;

    @TempDir
    Path folder;

    private Path inputs;

    @BeforeEach
    void makeInputs() throws IOException {
        inputs = PaddedInputs.write(folder.resolve("in"), FILES, ARTICLES);
    }

    @Test
    void losesNothingWhenAnExecutorIsKilled() throws Exception {
        Path output = folder.resolve("out");
        Process driver = SparkProcess.start(output, inputs, CLUSTER);
        awaitSplit(driver, output);
        List<ProcessHandle> executors = executorsOf(driver);
        assertFalse(executors.isEmpty(), "no executors below " + driver.pid());

        executors.get(0).destroyForcibly();

        assertTrue(driver.waitFor(5, TimeUnit.MINUTES));
        assertEquals(0, driver.exitValue(), () -> log(output));
        assertTrue(log(output).contains("Lost executor"), () -> log(output));
        assertIsThatOfIngest(output);
    }

    @Test
    void losesNothingWhenAnExecutorIsKilledWhileTextsAreJoined() throws Exception {
        Path output = folder.resolve("out");
        Process driver = SparkProcess.start(output, inputs, CLUSTER);
        while (driver.isAlive() && !log(output).contains("Starting job: " + JOIN_ACTION)) {
            Thread.sleep(10);
        }
        assertTrue(driver.isAlive(), () -> log(output));

        executorsOf(driver).get(0).destroyForcibly();

        assertTrue(driver.waitFor(5, TimeUnit.MINUTES));
        assertEquals(0, driver.exitValue(), () -> log(output));
        String log = log(output);
        assertTrue(log.contains("Lost executor"), log);
        assertTrue(log.indexOf("Lost executor") < log.indexOf("texts joined by Spark"), log);
        assertIsThatOfIngest(output);
    }

    @Test
    void isSubmittedAnewWhenItsDriverIsKilledInTheMiddleAndBeforeTheCommit() throws Exception {
        Path output = folder.resolve("out");
        assertEquals(137, run(output, CLUSTER, SparkProcess.SPLIT_DONE));
        assertEquals(137, run(output, CLUSTER, "publishSnapshot"));

        assertEquals(0, run(output, CLUSTER), () -> log(output));

        assertIsThatOfIngest(output);
    }

    @Test
    void isGoneOnWithByIngestWhenItsDriverIsKilledAfterTheCommit() throws Exception {
        Path output = folder.resolve("out");
        assertEquals(137, run(output, CLUSTER, "compactDataset"));

        assertEquals(0, run(output, SparkProcess.NO_SPARK), () -> log(output));

        assertIsThatOfIngest(output);
    }

    private int run(Path output, String master, String... dyingAt) throws IOException, InterruptedException {
        return SparkProcess.start(output, inputs, master, dyingAt).waitFor();
    }

    private void assertIsThatOfIngest(Path output) throws Exception {
        Path ingested = folder.resolve("ingested");
        Command ingest = Command.broadsheet("ingest", ingested, inputs.toString());
        assertEquals(0, ingest.exit(), ingest::err);
        Map<String, Integer> rows = PublishedRows.of(ingested, folder.resolve("spill"));
        assertTrue(rows.size() > FILES * ARTICLES * 2, () -> rows.size() + " rows");
        assertEquals(rows, PublishedRows.of(output, folder.resolve("spill")));
        Command check = Command.broadsheet("check", output);
        assertEquals(0, check.exit(), check::err);
    }

    private static void awaitSplit(Process driver, Path output) throws IOException, InterruptedException {
        while (driver.isAlive() && !hasSplit(output)) {
            Thread.sleep(10);
        }
        assertTrue(driver.isAlive(), () -> log(output));
    }

    private static boolean hasSplit(Path output) throws IOException {
        Path staging = output.resolve(".staging");
        if (!Files.isDirectory(staging)) {
            return false;
        }
        try (Stream<Path> all = Files.find(
                staging, 3, (path, is) -> path.getFileName().toString().matches("split-\\d+"))) {
            return all.findAny().isPresent();
        }
    }

    /** All that a driver with a cluster of its own starts are executors. */
    private static List<ProcessHandle> executorsOf(Process driver) {
        return driver.descendants()
                .filter(process -> process.info().command().orElse("").endsWith("java"))
                .toList();
    }

    private static String log(Path output) {
        try {
            return Files.readString(output.resolveSibling(output.getFileName() + ".log"));
        } catch (IOException e) {
            return e.toString();
        }
    }
}
