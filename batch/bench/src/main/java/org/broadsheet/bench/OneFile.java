package org.broadsheet.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures a run over one large file: read whole and in pieces, by one worker and by two. */
@Command(
        name = "one-file",
        mixinStandardHelpOptions = true,
        description = {
            "Ingests one file of JSON lines with generated articles, without models, each time into a new dataset and in a"
                    + " process of its own: read whole as one split, and in pieces, by one worker and by two.",
            "Prints seconds, CPU seconds by step and peak memory."
        })
final class OneFile implements Callable<Integer> {
    @Option(names = "--articles", defaultValue = "17000", description = "Articles (default: ${DEFAULT-VALUE}).")
    private int articles;

    @Option(
            names = "--body-chars",
            defaultValue = "2500",
            description = "Characters of an article (default: ${DEFAULT-VALUE}).")
    private int bodyChars;

    @Override
    public Integer call() throws Exception {
        Path work = Files.createTempDirectory("broadsheet-one-file");
        try {
            Path input = work.resolve("in/news.jsonl");
            GeneratedInputs.write(GenerateDataset.news(articles, bodyChars, 60, 1), articles, input);
            System.out.printf("%,d articles, %.1f MB%n", articles, Files.size(input) / 1e6);
            for (int workers = 1; workers <= 2; workers++) {
                run("whole", Long.MAX_VALUE, workers, input, work);
                run("pieces", 0, workers, input, work);
            }
            return 0;
        } finally {
            Increments.delete(work);
        }
    }

    /** @param splitBytes about the size of a piece, or 0 for the usual one */
    private static void run(String name, long splitBytes, int workers, Path input, Path work) throws Exception {
        Path errors = work.resolve("errors.log");
        Path output = work.resolve(name + "-" + workers);
        List<String> options = splitBytes == 0
                ? List.of("-XX:ActiveProcessorCount=" + workers)
                : List.of("-XX:ActiveProcessorCount=" + workers, "-Dbroadsheet.split-bytes=" + splitBytes);
        long start = System.nanoTime();
        Process process = ChildProcess.start(IngestOnce.class, errors, options, List.of(output.toString(), "" + input));
        List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        if (process.waitFor() != 0) {
            throw new IOException(name + " by " + workers + " failed: " + Files.readString(errors));
        }
        System.out.printf(
                "%s, %d workers: wall %.1f s, %s%n",
                name, workers, (System.nanoTime() - start) / 1e9, lines.get(lines.size() - 1));
        Increments.delete(output);
    }
}
