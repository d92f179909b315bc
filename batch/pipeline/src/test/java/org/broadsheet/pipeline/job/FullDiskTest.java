package org.broadsheet.pipeline.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.broadsheet.Extraction;
import org.broadsheet.pipeline.job.RunReport.Status;
import org.broadsheet.pipeline.publish.DatasetException;
import org.broadsheet.pipeline.table.PartitionBy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that fills up while a run writes: the run says so and fails, and goes on once there is room. */
@Tag("slow")
class FullDiskTest {
    private static final int ARTICLES = 200;

    @TempDir
    Path folder;

    private Path disk;

    @BeforeEach
    void mountSmallDisk() throws Exception {
        disk = Files.createDirectories(folder.resolve("disk"));
        assumeTrue(
                isRun("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk.toString()),
                "needs the right to mount a small disk");
    }

    @AfterEach
    void unmount() throws Exception {
        isRun("umount", "-l", disk.toString());
    }

    @Test
    void failsWithAMessageAndGoesOnOnceThereIsRoom() throws Exception {
        TestDataset inputs = new TestDataset(folder.resolve("undisturbed"));
        for (int i = 0; i < ARTICLES; i++) {
            inputs.input(i + ".txt", TestDataset.story(i) + "\n\n" + noise(i));
        }
        inputs.ingest();
        IngestRequest request = IngestRequest.of(
                        List.of(inputs.inputs().toString()), disk.resolve("out").toString())
                .workers(2)
                .partitionBy(PartitionBy.MONTH)
                .build();

        // It is tried again before there is room: that loses nothing of what was extracted.
        for (int attempt = 0; attempt < 2; attempt++) {
            String message = failure(request);
            assertTrue(message.contains(disk.resolve("out").toString()), message);
            assertTrue(message.contains("the disk is full"), message);
            assertFalse(Files.exists(disk.resolve("out/_CURRENT.json")));
        }

        assertTrue(isRun("mount", "-o", "remount,size=64m", disk.toString()));
        List<RunReport> reports = ingest(request);
        assertEquals(Status.NOTHING_NEW, reports.get(reports.size() - 1).status());
        assertEquals(
                inputs.query("SELECT count(*) FROM articles"),
                inputs.query("SELECT count(*) FROM read_parquet('" + disk + "/out/articles/**/*.parquet')"));
    }

    /** What the failing run tells, whether it could still write a report or not. */
    private static String failure(IngestRequest request) throws Exception {
        try {
            List<RunReport> reports = ingest(request);
            RunReport report = reports.get(reports.size() - 1);
            assertEquals(Status.FAILED, report.status());
            return String.valueOf(report.message());
        } catch (DatasetException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static List<RunReport> ingest(IngestRequest request) throws Exception {
        return new IngestRun(() -> new Extraction(new WordAnnotator()), Clock.systemUTC())
                .run(request, RunProgress.SILENT);
    }

    /** Words that do not compress, so that a small disk fills; of letters alone, which make no figures. */
    private static String noise(int seed) {
        java.util.Random random = new java.util.Random(seed);
        StringBuilder words = new StringBuilder("The ledger of the board lists");
        for (int i = 0; i < 1500; i++) {
            words.append(' ');
            for (int letter = 0; letter < 6; letter++) {
                words.append((char) ('a' + random.nextInt(26)));
            }
        }
        return words.append('.').toString();
    }

    private static boolean isRun(String... command) throws Exception {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
