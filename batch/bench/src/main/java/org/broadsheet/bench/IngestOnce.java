package org.broadsheet.bench;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.broadsheet.Extraction;
import org.broadsheet.pipeline.job.IngestRequest;
import org.broadsheet.pipeline.job.IngestRun;
import org.broadsheet.pipeline.job.RunProgress;
import org.broadsheet.pipeline.job.RunReport;
import org.broadsheet.pipeline.plan.Plan;
import org.broadsheet.pipeline.plan.Split;
import org.broadsheet.pipeline.table.PartitionBy;
import org.broadsheet.read.ReadLimits;

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
        System.out.println(costs.line(report));
        System.exit(report.status().succeeded() ? 0 : 1);
    }

    /** Ingests, and gives the report of the run asked for. */
    static RunReport ingest(List<String> inputs, Path output, RunProgress progress) throws Exception {
        IngestRequest request = new IngestRequest(
                inputs,
                output.toAbsolutePath().toString(),
                false,
                false,
                Runtime.getRuntime().availableProcessors(),
                PartitionBy.MONTH,
                ReadLimits.DEFAULT);
        List<RunReport> reports =
                new IngestRun(() -> new Extraction(new CapitalsAnnotator()), Clock.systemUTC()).run(request, progress);
        return reports.get(reports.size() - 1);
    }

    /** CPU seconds of the process by step; what comes before the first step is the start of the process. */
    private static final class StepCosts implements RunProgress {
        private final Map<String, Double> cpuSeconds = new LinkedHashMap<>();
        private String step = "start";
        private ProcessCost begin = new ProcessCost(0, 0);

        @Override
        public void planned(Plan plan, int splitsDone) {
            next("extract");
        }

        @Override
        public void extracted(int articles, int rejects) {
            // Counted with its step.
        }

        @Override
        public void splitDone(Split split) {
            // Counted with its step.
        }

        @Override
        public void step(String name) {
            next(name.replaceAll("[A-Z].*", ""));
        }

        private void next(String name) {
            ProcessCost now = ProcessCost.now();
            cpuSeconds.merge(step, now.since(begin).cpuSeconds(), Double::sum);
            begin = now;
            step = name;
        }

        String line(RunReport report) throws Exception {
            next("");
            StringBuilder line =
                    new StringBuilder(String.valueOf(report.status()).toLowerCase(Locale.ROOT));
            double all = 0;
            for (Map.Entry<String, Double> one : cpuSeconds.entrySet()) {
                line.append(" %s %.1f".formatted(one.getKey(), one.getValue()));
                all += one.getValue();
            }
            return line.append(" all %.1f CPU s, peak %,.0f MB".formatted(all, ProcessCost.peakMegabytes()))
                    .toString();
        }
    }
}
