package org.broadsheet.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures {@code ingest} and the same run with its extraction on Spark, one after the other. */
@Command(
        name = "spark",
        mixinStandardHelpOptions = true,
        description = {
            "Writes invented articles into a folder and runs both launcher commands over them: ingest --workers N, and spark on"
                    + " local[N], which looks for near copies too. Prints CPU seconds, articles a CPU second and peak memory of"
                    + " each, the whole run counted, and what tasks shuffled.",
            "What is measured is kept in the folder: called again after it was cut off, it goes on with what is missing."
        })
final class SparkBeside implements Callable<Integer> {
    /** Has Spark look for near copies however few the articles are. */
    private static final String JOINING = "-Dspark.broadsheet.join.leastTexts=1";

    /** In what a run by Spark tells of that. */
    private static final Pattern JOINED = Pattern.compile("\\d+ texts joined by Spark.*");

    private static final int ARTICLES_A_FILE = 100;
    private static final int MILLIS_BETWEEN_LOOKS = 50;
    private static final long SEED = 7;
    private static final int MONTHS = 60;
    private static final int WORKERS = 2;

    @Parameters(paramLabel = "FOLDER", description = "Where inputs, datasets and what was measured lie.")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Option(names = "--articles", defaultValue = "10000", description = "Articles (default: ${DEFAULT-VALUE}).")
    private int articles;

    @Option(
            names = "--body-chars",
            defaultValue = "2500",
            description = "About how long each is (default: ${DEFAULT-VALUE}, some 450 tokens).")
    private int bodyChars;

    @Option(
            names = "--workers",
            defaultValue = "" + WORKERS,
            description = "Threads that extract (default: ${DEFAULT-VALUE}).")
    private int workers;

    /** What a run cost. */
    private record Cost(double cpuSeconds, double peakMegabytes) {
        private static Cost read(Path file) throws IOException {
            String[] values = Files.readString(file).strip().split(" ");
            return new Cost(Double.parseDouble(values[0]), Double.parseDouble(values[1]));
        }

        private void write(Path file) throws IOException {
            Files.writeString(file, cpuSeconds + " " + peakMegabytes + "\n");
        }
    }

    @Override
    public Integer call() throws Exception {
        Path work = work(folder, articles, bodyChars, workers);
        Path inputs = work.resolve("in");
        if (!Files.exists(work.resolve("written"))) {
            write(inputs);
            Files.createFile(work.resolve("written"));
        }
        Cost ingest = measured(work, inputs, "ingest", List.of("--workers", String.valueOf(workers)), "");
        Cost spark = measured(work, inputs, "spark", List.of(), "-Dspark.master=local[" + workers + "] " + JOINING);
        shuffled(work).forEach(System.out::println);
        System.out.printf(
                Locale.ROOT, "Spark takes %.2f times the CPU of ingest%n", spark.cpuSeconds / ingest.cpuSeconds);
        return 0;
    }

    private static List<String> shuffled(Path work) throws IOException {
        Path log = work.resolve("spark.log");
        return Files.exists(log)
                ? JOINED.matcher(Files.readString(log))
                        .results()
                        .map(MatchResult::group)
                        .toList()
                : List.of();
    }

    /** A folder for each question, so that answers to others are not taken for this one's. */
    private static Path work(Path folder, int articles, int bodyChars, int workers) {
        return folder.resolve(articles + "x" + bodyChars + "-by-" + workers).toAbsolutePath();
    }

    /** What a run has cost that was measured with the usual number of workers. */
    static double cpuSeconds(Path folder, int articles, int bodyChars, String verb) throws IOException {
        return Cost.read(work(folder, articles, bodyChars, WORKERS).resolve(verb + ".cost")).cpuSeconds;
    }

    private void write(Path inputs) throws IOException {
        GeneratedNews news = GenerateDataset.news(articles, bodyChars, MONTHS, SEED);
        Files.createDirectories(inputs);
        for (int from = 0; from < articles; from += ARTICLES_A_FILE) {
            StringBuilder lines = new StringBuilder();
            for (int number = from; number < Math.min(from + ARTICLES_A_FILE, articles); number++) {
                lines.append(GeneratedInputs.line(news, number));
            }
            Files.writeString(inputs.resolve("part-%06d.jsonl".formatted(from)), lines);
        }
    }

    private Cost measured(Path work, Path inputs, String verb, List<String> more, String javaOptions)
            throws IOException, InterruptedException {
        Path kept = work.resolve(verb + ".cost");
        if (!Files.exists(kept)) {
            // Half a run would count for a cheap one.
            Path output = work.resolve(verb);
            if (Files.exists(output)) {
                Increments.delete(output);
            }
            run(work, verb, List.of("--help"), javaOptions);
            List<String> arguments = new ArrayList<>(more);
            arguments.addAll(List.of("--output", output.toString(), inputs.toString()));
            run(work, verb, arguments, javaOptions).write(kept);
        }
        Cost cost = Cost.read(kept);
        System.out.printf(
                Locale.ROOT,
                "%-6s  %,d articles, %.0f CPU s, %.1f articles a CPU second, peak %,.0f MB%n",
                verb,
                articles,
                cost.cpuSeconds,
                articles / cost.cpuSeconds,
                cost.peakMegabytes);
        return cost;
    }

    private static Cost run(Path work, String verb, List<String> arguments, String javaOptions)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("broadsheet.home", "."))
                .resolve("broadsheet")
                .toString());
        command.add(verb);
        command.addAll(arguments);
        Path log = work.resolve(verb + ".log");
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().put("BROADSHEET_JAVA_OPTIONS", javaOptions);
        Process process = builder.start();
        Cost cost = new Cost(0, 0);
        // The launcher becomes the process that runs. What is last seen of it is all but its last moment.
        do {
            cost = later(cost, process);
        } while (!process.waitFor(MILLIS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS));
        if (process.exitValue() != 0) {
            throw new IOException(String.join(" ", command) + " exited with " + process.exitValue() + ": see " + log);
        }
        return cost;
    }

    private static Cost later(Cost before, Process process) throws IOException {
        double cpu = process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1000.0;
        double peak = ProcessCost.peakMegabytes(process.pid());
        return new Cost(
                Math.max(before.cpuSeconds, cpu),
                Double.isNaN(peak) ? before.peakMegabytes : Math.max(before.peakMegabytes, peak));
    }
}
