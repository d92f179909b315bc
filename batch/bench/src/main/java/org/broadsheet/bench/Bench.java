package org.broadsheet.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.broadsheet.Extraction;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.Annotator;
import org.broadsheet.measure.MeasuredAnnotator;
import org.broadsheet.pipeline.job.IngestRequest;
import org.broadsheet.pipeline.job.IngestRun;
import org.broadsheet.pipeline.job.RunProgress;
import org.broadsheet.pipeline.job.RunReport;
import org.broadsheet.pipeline.table.PartitionBy;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Measures a whole run: articles, megabytes and tokens a second and a CPU second, peak memory, the share of each stage;
 * with {@code --base}, what an increment costs on a dataset that holds so many articles already.
 */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        subcommands = {
            GenerateBase.class,
            GenerateDataset.class,
            GlobReads.class,
            Increments.class,
            Kills.class,
            LinkScale.class,
            OneFile.class,
            Plans.class,
            Readings.class,
            ScaleBench.class,
            SparkBeside.class
        },
        description = {
            "Measures a whole run over the text files of FOLDER, repeated to the number of articles asked for.",
            "Prints CPU seconds of this process beside wall time: on a shared machine only the former compare."
        })
public final class Bench implements Callable<Integer> {
    private static final int STAGE_ARTICLES = 284;

    // Optional only in form: the commands below this one have no folder.
    @Parameters(paramLabel = "FOLDER", arity = "0..1", description = "Folder of .txt articles.")
    private @Nullable Path folder;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--articles",
            defaultValue = "5000",
            description = "Articles to ingest (default: ${DEFAULT-VALUE}).")
    private int articles;

    @Option(names = "--base", defaultValue = "0", description = "Articles to publish before, not measured.")
    private int base;

    @Option(
            names = "--base-chars",
            defaultValue = "2147483647",
            description = "Cut each of those to so many characters: a large base in less time.")
    private int baseChars;

    @Option(names = "--workers", defaultValue = "2", description = "Workers (default: ${DEFAULT-VALUE}).")
    private int workers;

    @Option(
            names = "--stages",
            description = {
                "Measure only the stages of the text library, each by itself, then each part of the annotator,",
                "over every second article after the others; and how long the models take to load."
            })
    private boolean stages;

    private Bench() {}

    public static void main(String[] args) {
        // Spring Boot would set up logging anew, on stdout, where the figures go.
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        System.exit(new CommandLine(new Bench()).execute(args));
    }

    @Override
    public Integer call() throws Exception {
        if (folder == null) {
            throw new ParameterException(spec.commandLine(), "Missing required parameter: FOLDER, or a command");
        }
        BenchArticles texts = BenchArticles.of(folder);
        if (stages) {
            measureStages(texts);
            return 0;
        }
        Path work = Files.createTempDirectory("broadsheet-bench");
        try {
            ingest(texts, work);
        } finally {
            delete(work);
        }
        return 0;
    }

    private static void measureStages(BenchArticles texts) {
        ProcessCost start = ProcessCost.now();
        Annotator annotator = MeasuredAnnotator.load();
        ProcessCost load = ProcessCost.now().since(start);
        System.out.printf("models loaded in %.2f s, %.2f CPU s%n", load.wallSeconds(), load.cpuSeconds());
        List<String> warmUp = new ArrayList<>();
        List<String> measured = new ArrayList<>();
        for (int i = 0; i < STAGE_ARTICLES; i++) {
            (i % 2 == 0 ? warmUp : measured).add(texts.text(i));
        }
        StageShares shares = StageShares.of(warmUp, measured, annotator);
        shares.print();
        if (!MeasuredAnnotator.isPeer()) {
            List<AnnotatedArticle> others = StageShares.run(warmUp, annotator).articles();
            PartSpeeds.of(others, shares.articles(), MeasuredAnnotator.models()).print();
        }
    }

    private void ingest(BenchArticles texts, Path work) throws Exception {
        Path inputs = work.resolve("in");
        TokenCount annotator = new TokenCount(MeasuredAnnotator.load());
        Extraction extraction = new Extraction(annotator);
        if (base > 0) {
            texts.write(inputs, 0, base, baseChars);
            System.out.printf(
                    "published before: %,d articles%n",
                    run(inputs, work, extraction).rows().get("articles"));
        }
        long bytes = texts.write(inputs, base, base + articles, Integer.MAX_VALUE);
        long tokensBefore = annotator.tokens();
        ProcessCost start = ProcessCost.now();
        RunReport report;
        ProcessCost cost;
        Map<String, Double> threads;
        try (ThreadCosts costs = new ThreadCosts()) {
            report = run(inputs, work, extraction);
            cost = ProcessCost.now().since(start);
            threads = costs.finish();
        }
        long tokens = annotator.tokens() - tokensBefore;

        System.out.printf("run: %s, %s, %d workers%n", report.status(), report.rows(), workers);
        System.out.printf("wall %.1f s, CPU %.1f s (models loaded before)%n", cost.wallSeconds(), cost.cpuSeconds());
        print("articles", articles, cost);
        print("MB", bytes / 1e6, cost);
        print("tokens", tokens, cost);
        System.out.printf("CPU a new article: %.1f ms%n", 1000 * cost.cpuSeconds() / articles);
        System.out.printf("peak resident memory: %,.0f MB%n", ProcessCost.peakMegabytes());
        threads.forEach((kind, seconds) -> System.out.printf(
                "%-40s %8.2f CPU s %8.2f µs a token%n", kind, seconds, 1e6 * seconds / Math.max(1, tokens)));
        report.stepSeconds().forEach((step, seconds) -> System.out.printf("%-16s %8.2f s%n", step, seconds));
    }

    private static void print(String unit, double count, ProcessCost cost) {
        System.out.printf(
                "%-9s %,12.1f %,12.1f a second %,12.1f a CPU second%n",
                unit, count, count / cost.wallSeconds(), count / cost.cpuSeconds());
    }

    private RunReport run(Path inputs, Path work, Extraction extraction) throws Exception {
        IngestRequest request = IngestRequest.of(
                        List.of(inputs.toString()), work.resolve("out").toString())
                .workers(workers)
                .partitionBy(PartitionBy.MONTH)
                .build();
        List<RunReport> reports = new IngestRun(() -> extraction, Clock.systemUTC()).run(request, RunProgress.SILENT);
        RunReport report = reports.get(reports.size() - 1);
        if (!report.status().succeeded()) {
            throw new IOException("the run ended " + report.status() + ": " + report.message());
        }
        return report;
    }

    private static void delete(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
