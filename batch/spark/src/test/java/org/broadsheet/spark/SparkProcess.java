package org.broadsheet.spark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.broadsheet.Extraction;
import org.broadsheet.ReadingOptions;
import org.broadsheet.pipeline.job.IngestRequest;
import org.broadsheet.pipeline.job.IngestRun;
import org.broadsheet.pipeline.job.RunProgress;
import org.broadsheet.pipeline.job.RunReport;
import org.broadsheet.pipeline.plan.Plan;
import org.broadsheet.pipeline.plan.Split;

/** A run in a process of its own, which can be killed, or which dies as by kill -9 at a place. */
final class SparkProcess {
    /** The place that is reached when a first split is there. */
    static final String SPLIT_DONE = "splitDone";

    /** In the place of a master: without Spark. */
    static final String NO_SPARK = "none";

    private SparkProcess() {}

    /** Names the work folder of a dataset that lies elsewhere. */
    private static final String WORK = "broadsheet.test.work";

    /** Arguments: the dataset, an input, the master, and a step or {@link #SPLIT_DONE} to die at, or nothing. */
    public static void main(String[] args) throws Exception {
        String work = System.getProperty(WORK);
        IngestRun run =
                new IngestRun(Extraction::load, Clock.systemUTC()).workingIn(work == null ? null : Path.of(work));
        if (!args[2].equals(NO_SPARK)) {
            JavaSparkContext spark = new JavaSparkContext(new SparkConf()
                    .setMaster(args[2])
                    .setAppName("test")
                    .set("spark.ui.enabled", "false")
                    .set("spark.driver.host", "localhost")
                    .set("spark.driver.bindAddress", "127.0.0.1")
                    // An attempt that is slower than the others gets a second one beside it, soon.
                    .set("spark.speculation", "true")
                    .set("spark.speculation.multiplier", "1.01")
                    .set("spark.speculation.quantile", "0.1")
                    .set("spark.speculation.minTaskRuntime", "10ms")
                    .set("spark.speculation.interval", "50ms")
                    .set("spark.executor.extraClassPath", System.getProperty("java.class.path")));
            run.extractingBy(new SparkWorkers(() -> spark, ReadingOptions.USUAL))
                    .joiningBy(new SparkCopyJoin(() -> spark, 1));
        }
        List<RunReport> reports = run.run(
                IngestRequest.of(List.of(args[1]), args[0]).build(), new DyingAt(args.length > 3 ? args[3] : ""));
        Runtime.getRuntime().exit(reports.get(reports.size() - 1).status().succeeded() ? 0 : 1);
    }

    /** Starts it; what it says goes to a {@code .log} beside the dataset. */
    static Process start(Path output, Path input, String master, String... dyingAt) throws IOException {
        return start(output, List.of(), output.toString(), input.toString(), master, dyingAt);
    }

    /**
     * Starts it over a dataset and inputs that lie elsewhere.
     *
     * @param work the dataset's work folder, beside which its log is
     */
    static Process startElsewhere(Path work, String output, String input, String master, String... dyingAt)
            throws IOException {
        return start(work, List.of("-D" + WORK + "=" + work), output, input, master, dyingAt);
    }

    private static Process start(
            Path local, List<String> settings, String output, String input, String master, String... dyingAt)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // The platform's modules are as open as they are here.
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("--add-opens"))
                .toList());
        command.addAll(settings);
        command.addAll(List.of(
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                SparkProcess.class.getName(),
                output,
                input,
                master));
        command.addAll(List.of(dyingAt));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        // Workers look for Spark's jars there; executors have those of this test's class path.
        Path home = local.resolveSibling("spark-home");
        Files.createDirectories(home.resolve("jars"));
        builder.environment().put("SPARK_HOME", home.toString());
        builder.environment().put("SPARK_SCALA_VERSION", "2.13");
        builder.directory(Files.createDirectories(local.resolveSibling("work")).toFile());
        return builder.redirectOutput(ProcessBuilder.Redirect.appendTo(
                        local.resolveSibling(local.getFileName() + ".log").toFile()))
                .start();
    }

    private record DyingAt(String place) implements RunProgress {
        @Override
        public void planned(Plan plan, int splitsDone) {}

        @Override
        public void extracted(int articles, int rejects) {}

        @Override
        public void splitDone(Split split) {
            step(SPLIT_DONE);
        }

        @Override
        public void step(String name) {
            if (name.equals(place)) {
                Runtime.getRuntime().halt(137);
            }
        }
    }
}
