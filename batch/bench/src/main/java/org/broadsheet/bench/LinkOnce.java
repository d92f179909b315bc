package org.broadsheet.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.broadsheet.pipeline.job.IngestRequest;
import org.broadsheet.pipeline.job.IngestRun;
import org.broadsheet.pipeline.job.RunReport;
import org.broadsheet.pipeline.table.PartitionBy;

/** One run over {@linkplain GeneratedSplits generated splits} in a process of its own, so that its peak memory is its own. */
final class LinkOnce {
    private LinkOnce() {}

    /** Arguments: where the cost is written, the dataset, the inputs; articles, characters and months of the news. */
    public static void main(String[] args) throws Exception {
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        GeneratedNews news = GenerateDataset.news(
                Integer.parseInt(args[3]), Integer.parseInt(args[4]), Integer.parseInt(args[5]), 1);
        int workers = Runtime.getRuntime().availableProcessors();
        StepCosts costs = new StepCosts();
        List<RunReport> reports = new IngestRun(
                        () -> {
                            throw new IllegalStateException("nothing is to be extracted");
                        },
                        Clock.systemUTC())
                .extractingBy(new GeneratedSplits(news, workers))
                .run(
                        IngestRequest.of(List.of(args[2]), args[1])
                                .workers(workers)
                                .partitionBy(PartitionBy.MONTH)
                                .build(),
                        costs);
        RunReport report = reports.get(reports.size() - 1);
        if (report.status() != RunReport.Status.PUBLISHED) {
            throw new IOException("the run ended " + report.status() + ": " + report.message());
        }
        System.out.println(report.rows());
        costs.finish().write(Path.of(args[0]));
        System.exit(0);
    }
}
