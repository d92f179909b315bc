package org.broadsheet.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.broadsheet.Extraction;
import org.broadsheet.ReadingOptions;
import org.broadsheet.pipeline.job.IngestRequest;
import org.broadsheet.pipeline.job.IngestRun;
import org.broadsheet.pipeline.job.RunProgress;
import org.broadsheet.pipeline.job.RunReport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run whose articles Spark extracts is the run of {@code ingest}. */
class SparkRunTest {
    private static final Path SEEDS = Path.of("../../seeds");

    @TempDir
    Path folder;

    @BeforeAll
    static void chooseSpark() {
        System.setProperty("spark.master", "local[2]");
        System.setProperty("spark.ui.enabled", "false");
        System.setProperty("spark.driver.host", "localhost");
        System.setProperty("spark.driver.bindAddress", "127.0.0.1");
        System.setProperty(SparkCopyJoin.LEAST_TEXTS, "1");
    }

    @Test
    void givesEveryRowOfEveryTableThatIngestGives() throws Exception {
        Command ingest = Command.broadsheet("ingest", folder.resolve("ingest"), SEEDS.toString());
        assertEquals(0, ingest.exit(), ingest::err);

        Command spark = Command.spark(folder.resolve("spark"), SEEDS.toString());

        assertEquals(0, spark.exit(), spark::err);
        assertTrue(spark.err().contains("11 articles"), spark::err);
        Map<String, Integer> rows = rows("ingest");
        assertTrue(rows.keySet().stream().anyMatch(row -> row.startsWith("rejects ")), () -> "no rejects: " + rows);
        assertEquals(rows, rows("spark"));
        Command check = Command.broadsheet("check", folder.resolve("spark"));
        assertEquals(0, check.exit(), check::err);
    }

    @Test
    void extractsPiecesOfOneFile() throws Exception {
        Path inputs = PaddedInputs.write(folder.resolve("in"), 1, 40);
        Command ingest = Command.broadsheet("ingest", folder.resolve("ingest"), inputs.toString());
        assertEquals(0, ingest.exit(), ingest::err);
        System.setProperty("broadsheet.split-bytes", "4000");
        Command planned;
        Command spark;
        try {
            planned = Command.spark(folder.resolve("spark"), inputs.toString(), "--dry-run");
            spark = Command.spark(folder.resolve("spark"), inputs.toString());
        } finally {
            System.clearProperty("broadsheet.split-bytes");
        }

        assertEquals(0, spark.exit(), spark::err);
        assertTrue(
                planned.err().lines().anyMatch(line -> line.matches("in/0\\.jsonl .* ([2-9]|\\d\\d+)")), planned::err);
        assertEquals(rows("ingest"), rows("spark"));
    }

    @Test
    void isGoneOnWithByIngestAndGoesOnWithIt() throws Exception {
        Path inputs = PaddedInputs.write(folder.resolve("in"), 3, 4);
        Command undisturbed = Command.broadsheet("ingest", folder.resolve("undisturbed"), inputs.toString());
        assertEquals(0, undisturbed.exit(), undisturbed::err);

        // Each dies as soon as one split is there: what is left of it is the other's.
        Path begunBySpark = folder.resolve("begun-by-spark");
        assertEquals(
                137,
                SparkProcess.start(begunBySpark, inputs, "local[1]", SparkProcess.SPLIT_DONE)
                        .waitFor());
        Command ingest = Command.broadsheet("ingest", begunBySpark, inputs.toString());
        Path begunByIngest = folder.resolve("begun-by-ingest");
        assertEquals(
                137,
                SparkProcess.start(begunByIngest, inputs, SparkProcess.NO_SPARK, SparkProcess.SPLIT_DONE)
                        .waitFor());
        Command spark = Command.spark(begunByIngest, inputs.toString());

        assertEquals(0, ingest.exit(), ingest::err);
        assertEquals(0, spark.exit(), spark::err);
        assertEquals(rows("undisturbed"), rows("begun-by-spark"));
        assertEquals(rows("undisturbed"), rows("begun-by-ingest"));
    }

    @Test
    void tellsInALineWhyTasksFail() throws Exception {
        SparkConf local = new SparkConf().setMaster("local[1]").setAppName("test");
        try (JavaSparkContext context = new JavaSparkContext(local)) {
            SparkWorkers workers = new SparkWorkers(() -> context, ReadingOptions.USUAL);
            RunReport report = new IngestRun(Extraction::load, Clock.systemUTC())
                    .extractingBy((runFolder, splits, progress, stopping) ->
                            workers.extract(folder.resolve("another-disk").toString(), splits, progress, stopping))
                    .run(
                            IngestRequest.of(
                                            List.of(SEEDS.toAbsolutePath().toString()),
                                            folder.resolve("out").toString())
                                    .build(),
                            RunProgress.SILENT)
                    .get(0);

            assertEquals(RunReport.Status.FAILED, report.status());
            String message = String.valueOf(report.message());
            assertTrue(message.contains("another-disk/request.json is not there for this worker"), message);
            assertEquals(1, message.lines().count(), message);
        }
    }

    @Test
    void takesNoNumberOfThreads() {
        Command command = Command.spark(folder.resolve("out"), "--workers", "3", SEEDS.toString());

        assertEquals(2, command.exit());
        assertTrue(command.err().contains("--workers is for threads of one machine"), command::err);
    }

    @Test
    void startsNoSparkToSayThatAnInputIsMissing() {
        Command command =
                Command.spark(folder.resolve("out"), folder.resolve("nothing").toString());

        assertEquals(2, command.exit());
        assertTrue(command.err().contains("nothing"), command::err);
    }

    private Map<String, Integer> rows(String dataset) throws Exception {
        return PublishedRows.of(folder.resolve(dataset), folder.resolve("spill"));
    }
}
