package org.broadsheet.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.broadsheet.pipeline.job.RunProgress;
import org.broadsheet.pipeline.job.RunReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateDatasetTest {
    @TempDir
    Path folder;

    @Test
    void passesTheAuditAndTakesARun() throws Exception {
        KillSite site = new KillSite(folder);
        GeneratedNews news = GenerateDataset.news(400, 300, 3, 1);
        GenerateDataset.publish(news, site.out());
        assertEquals(List.of(), site.brokenRules());

        Files.createDirectories(site.in());
        Files.writeString(
                site.in().resolve("new.jsonl"), GeneratedInputs.line(GenerateDataset.news(800, 300, 3, 1), 799));
        RunReport report = IngestOnce.ingest(List.of(site.in().toString()), site.out(), RunProgress.SILENT);

        assertEquals(1, report.articles().get("new"), String.valueOf(report.message()));
        assertEquals(
                401,
                site.rows().stream().filter(row -> row.startsWith("articles|")).count());
        assertEquals(List.of(), site.brokenRules());
    }

    @Test
    void givesTheSameRowsForTheSameSeed() throws Exception {
        KillSite one = new KillSite(folder.resolve("one"));
        KillSite two = new KillSite(folder.resolve("two"));
        GenerateDataset.publish(GenerateDataset.news(60, 300, 2, 7), one.out());
        GenerateDataset.publish(GenerateDataset.news(60, 300, 2, 7), two.out());

        assertEquals(one.rows(), two.rows());
    }
}
