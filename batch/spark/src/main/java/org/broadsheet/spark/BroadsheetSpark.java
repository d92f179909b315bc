package org.broadsheet.spark;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.broadsheet.ReadingOptions;
import org.broadsheet.pipeline.cli.Broadsheet;
import org.broadsheet.pipeline.cli.Cluster;
import org.broadsheet.pipeline.cli.ExitCode;
import org.broadsheet.pipeline.cli.print.Terminal;
import org.broadsheet.pipeline.job.SplitWorkers;
import org.broadsheet.pipeline.link.CopyJoin;
import org.jspecify.annotations.Nullable;

/**
 * {@code ingest} as a Spark application: its arguments are those of the verb, and so are its output, its messages and how
 * it exits.
 */
public final class BroadsheetSpark {
    private static final String WORKERS = "--workers";

    private BroadsheetSpark() {}

    public static void main(String[] args) {
        System.exit(run(Terminal.ofProcess(), args));
    }

    /**
     * Runs in this process, over the Spark that its system properties name, as {@code spark-submit} sets them.
     *
     * @return the exit status
     */
    static int run(Terminal terminal, String... args) {
        if (Stream.of(args).anyMatch(arg -> arg.equals(WORKERS) || arg.startsWith(WORKERS + "="))) {
            terminal.err()
                    .println(WORKERS + " is for threads of one machine; how many work here, Spark is told"
                            + " (--master local[N], --executor-cores, --num-executors)");
            return ExitCode.USAGE.number();
        }
        SparkHadoop.apply(new SparkConf());
        try (StartedSpark spark = new StartedSpark()) {
            return Broadsheet.run(
                    terminal,
                    new SparkCluster(spark),
                    Stream.concat(Stream.of("ingest"), List.of(args).stream()).toArray(String[]::new));
        }
    }

    /** What executors do for {@code ingest}. */
    private record SparkCluster(StartedSpark spark) implements Cluster {
        @Override
        public SplitWorkers extracting(ReadingOptions options) {
            return new SparkWorkers(spark, options);
        }

        @Override
        public CopyJoin joining() {
            return new SparkCopyJoin(
                    spark, spark.conf.getInt(SparkCopyJoin.LEAST_TEXTS, SparkCopyJoin.DEFAULT_LEAST_TEXTS));
        }
    }

    /** A context that is started when it is first asked for: a run with nothing new asks the cluster for nothing. */
    private static final class StartedSpark implements Supplier<JavaSparkContext>, AutoCloseable {
        private final SparkConf conf = new SparkConf()
                .setIfMissing("spark.master", "local[*]")
                .setIfMissing("spark.app.name", "broadsheet ingest");
        private @Nullable JavaSparkContext context;

        @Override
        public JavaSparkContext get() {
            if (context == null) {
                context = new JavaSparkContext(conf);
            }
            return context;
        }

        @Override
        public void close() {
            if (context != null) {
                context.close();
            }
        }
    }
}
