package org.broadsheet.pipeline.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** More partitions than files that a process may open: the run says so and fails, and goes on under a higher limit. */
@Tag("slow")
class OpenFilesTest {
    private static final int MONTHS = 120;

    @TempDir
    Path folder;

    @Test
    void failsWithTheRemedyAndGoesOnUnderAHigherLimit() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "needs a shell to set the limit");
        TestDataset dataset = new TestDataset(folder);
        StringBuilder lines = new StringBuilder();
        for (int month = 0; month < MONTHS; month++) {
            lines.append(TestDataset.line(
                    "https://news.example/" + month,
                    "%d-%02d-05".formatted(2010 + month / 12, 1 + month % 12),
                    TestDataset.story(month)));
        }
        dataset.input("a.jsonl", lines.toString());

        Process limited = IngestProcess.start(List.of("/bin/sh", "-c", "ulimit -n 200 && exec \"$@\"", "sh"), folder);
        assertEquals(1, limited.waitFor());
        assertFalse(Files.exists(dataset.output().resolve("_CURRENT.json")));
        String log = Files.readString(folder.resolve("process.log"));
        assertTrue(log.contains("Too many open files"), log);
        String report;
        try (var reports = Files.list(dataset.output().resolve("_runs"))) {
            report = Files.readString(reports.findFirst().orElseThrow());
        }
        assertTrue(report.contains("ulimit -n"), report);

        List<RunReport> reports = dataset.ingestAll(dataset.request());
        assertEquals(RunReport.Status.PUBLISHED, reports.get(0).status());
        assertEquals(List.of("" + MONTHS), dataset.query("SELECT count(*) FROM articles"));
    }
}
