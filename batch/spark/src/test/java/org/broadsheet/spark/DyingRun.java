package org.broadsheet.spark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.broadsheet.Extraction;
import org.broadsheet.pipeline.job.IngestRequest;
import org.broadsheet.pipeline.job.IngestRun;
import org.broadsheet.pipeline.job.RunProgress;
import org.broadsheet.pipeline.plan.Plan;
import org.broadsheet.pipeline.plan.Split;
import org.broadsheet.read.ReadLimits;

/** A run in a process of its own that dies, as by kill -9, when its first split is there. */
final class DyingRun {
    private DyingRun() {}

    /** Arguments: the dataset, an input, and whether Spark extracts. */
    public static void main(String[] args) throws Exception {
        IngestRun run = new IngestRun(Extraction::load, Clock.systemUTC());
        if (Boolean.parseBoolean(args[2])) {
            JavaSparkContext spark = new JavaSparkContext(
                    new SparkConf().setMaster("local[1]").setAppName("dying").set("spark.ui.enabled", "false"));
            run.extractingBy(new SparkWorkers(() -> spark, null));
        }
        run.run(
                new IngestRequest(List.of(args[1]), args[0], false, false, 1, null, ReadLimits.DEFAULT),
                new DyingProgress());
    }

    /** Runs it, and gives how it exited. */
    static int start(Path output, Path input, boolean spark) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // The platform's modules are as open as they are here.
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("--add-opens"))
                .toList());
        command.addAll(List.of(
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                DyingRun.class.getName(),
                output.toString(),
                input.toString(),
                String.valueOf(spark)));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(
                        output.resolveSibling(output.getFileName() + ".log").toFile())
                .start()
                .waitFor();
    }

    private static final class DyingProgress implements RunProgress {
        @Override
        public void planned(Plan plan, int splitsDone) {}

        @Override
        public void extracted(int articles, int rejects) {}

        @Override
        public void splitDone(Split split) {
            Runtime.getRuntime().halt(137);
        }

        @Override
        public void step(String name) {}
    }
}
