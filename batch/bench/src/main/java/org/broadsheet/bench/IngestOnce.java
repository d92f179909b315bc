package org.broadsheet.bench;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.broadsheet.Extraction;
import org.broadsheet.pipeline.job.IngestRequest;
import org.broadsheet.pipeline.job.IngestRun;
import org.broadsheet.pipeline.job.RunProgress;
import org.broadsheet.pipeline.job.RunReport;
import org.broadsheet.pipeline.table.PartitionBy;

/**
 * One run without models in a process of its own: its peak memory and CPU time are the run's alone, and it can be
 * killed. Prints {@link #READY} before it begins, and at its end what it cost.
 */
final class IngestOnce {
    static final String READY = "ready";

    private IngestOnce() {}

    /** Arguments: the dataset folder, then the inputs. */
    public static void main(String[] args) throws Exception {
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        List<String> inputs = new ArrayList<>();
        for (String input : List.of(args).subList(1, args.length)) {
            inputs.add(Path.of(input).toAbsolutePath().toString());
        }
        System.out.println(READY);
        StepCosts costs = new StepCosts();
        RunReport report = ingest(inputs, Path.of(args[0]), costs);
        System.out.println(String.valueOf(report.status()).toLowerCase(Locale.ROOT) + " " + costs.finish());
        System.exit(report.status().succeeded() ? 0 : 1);
    }

    /** Ingests, and gives the report of the run asked for. */
    static RunReport ingest(List<String> inputs, Path output, RunProgress progress) throws Exception {
        IngestRequest request = IngestRequest.of(inputs, output.toAbsolutePath().toString())
                .workers(Runtime.getRuntime().availableProcessors())
                .partitionBy(PartitionBy.MONTH)
                .build();
        List<RunReport> reports =
                new IngestRun(() -> new Extraction(new CapitalsAnnotator()), Clock.systemUTC()).run(request, progress);
        return reports.get(reports.size() - 1);
    }
}
